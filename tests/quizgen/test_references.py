import pytest

from tests.quizgen.stages import material_of, meant_by


def test_a_pronoun_stands_for_the_one_person_named_before() -> None:
    material = material_of("Senator Petra Wyldon left Tolmouth. She sued Norway.")
    assert meant_by("she", material) == ["Petra Wyldon"]


def test_a_pronoun_stands_for_the_person_of_its_gender() -> None:
    material = material_of("Ms. Wyldon met Mr. Ockham in Lisbon. He sued Norway.")
    assert meant_by("he", material) == ["Ockham"]


def test_a_pronoun_without_a_person_stands_for_nobody() -> None:
    assert meant_by("she", material_of("The storm was over. She sued Norway.")) == [""]


def test_a_pronoun_of_the_other_gender_stands_for_nobody() -> None:
    assert meant_by("she", material_of("Mr. Ockham left Tolmouth. She sued Norway.")) == [""]


def test_an_object_pronoun_that_two_people_fit_stands_for_nobody() -> None:
    material = material_of("Ms. Wyldon met Ms. Lofting in Lisbon. Norway sued her.")
    assert meant_by("her", material) == [""]


def test_a_person_named_three_sentences_ago_is_too_far() -> None:
    far = "Senator Petra Wyldon left. Rain fell. Snow fell. She sued Norway."
    assert meant_by("she", material_of(far)) == [""]


def test_a_person_named_two_sentences_ago_is_near_enough() -> None:
    near = "Senator Petra Wyldon left. Rain fell. She sued Norway."
    assert meant_by("she", material_of(near)) == ["Petra Wyldon"]


def test_it_stands_for_the_named_thing_that_the_sentence_before_is_about() -> None:
    material = material_of("Norway sued Spain in 2011. It won in 2012.")
    assert meant_by("it", material) == ["Norway"]


def test_it_stands_for_nothing_after_a_person() -> None:
    material = material_of("Senator Petra Wyldon sued Spain. It rained in Lisbon.")
    assert meant_by("it", material) == [""]


def test_a_noun_stands_for_the_one_whom_the_article_calls_so() -> None:
    material = material_of("The inventor Rufus Marl built an organ. The inventor sued Norway.")
    assert meant_by("inventor", material)[-1] == "Rufus Marl"


@pytest.mark.parametrize(
    "before", ["The harvest was poor.", "The lawyer Rufus Marl met the lawyer Ivy Wyldon."]
)
def test_a_noun_that_none_or_two_bear_stands_for_nobody(before: str) -> None:
    assert meant_by("lawyer", material_of(f"{before} The lawyer sued Norway."))[-1] == ""


def test_a_question_about_an_unsure_pronoun_is_held_against_itself() -> None:
    material = material_of("Ms. Wyldon met Ms. Lofting in Lisbon. Norway sued her for 14 boats.")
    problems = [one for part in material.statements[1].parts for one in part.phrase.problems]
    assert '"her" has no sure bearer' in problems


def test_the_group_is_none_that_was_named_long_before() -> None:
    material = material_of(
        "Lofting Aid, a rights group, wrote to Petra Wyldon.",
        "Rain fell on Tolmouth.",
        "The government outlawed the group behind the theft.",
    )
    assert meant_by("group", material)[-1] == ""


def test_a_man_without_a_name_may_be_meant_whatever_was_done_to_him() -> None:
    material = material_of(
        "Lt. David Ockham spoke on Monday. Petra Wyldon did not seek to harm her boyfriend."
        " Wyldon believed he was safe."
    )
    assert meant_by("he", material) == [""]


def test_who_answers_in_an_interview_is_no_he_of_his_own() -> None:
    founded = "Jim Ockham founded a bank in Lisbon."
    told = material_of(founded, "Ockham: He came into my office. He stood still for an hour.")
    assert meant_by("he", told) == ["", ""]
