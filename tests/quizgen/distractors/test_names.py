import pytest

from discuss.quizgen.distractors.names import names_like
from discuss.quizgen.entities import folded
from discuss.quizgen.gazetteer import is_capital
from tests.quizgen.stages import candidate_of, material_of, seeded

PARTY = (
    "Senator Petra Wyldon met Dr. Hanne Lofting at the harbour. Ms. Wyldon praised 14 judges.",
    "Mayor Ottoline Brask sued Norway in 2011. The inventor Rufus Marl praised Lisbon.",
    "Senator Niels Ockham left Tolmouth in 2012. Ivy Wyldon, a singer, sued Spain.",
)
SUED = "Who sued Norway in 2011?"


def names_for(stem: str, *paragraphs: str, seed: int = 0) -> tuple[str, ...]:
    material = material_of(*paragraphs)
    return names_like(candidate_of(stem, material), material, seeded(seed))


def test_people_stand_beside_people() -> None:
    names = names_for(SUED, *PARTY, "Dr. Hanne Lofting painted the harbour.")
    people = {"Petra Wyldon", "Hanne Lofting", "Rufus Marl", "Niels Ockham", "Ivy Wyldon"}
    assert len(names) >= 3
    assert set(names) <= people


def test_the_key_is_no_distractor_under_any_of_its_names() -> None:
    names = names_for("Who left Tolmouth in 2012?", *PARTY, "Mr. Ockham sang. Ockham slept.")
    assert not {folded(name) for name in names} & {"niels ockham", "ockham", "mr. ockham"}


def test_one_who_shares_a_name_with_the_key_is_no_distractor() -> None:
    material = material_of(*PARTY, "Senator Petra Wyldon opened a sawmill in Lisbon.")
    candidate = candidate_of("Who opened a sawmill in Lisbon?", material)
    assert "Ivy Wyldon" not in names_like(candidate, material, seeded(0))


def test_whom_the_stem_names_is_no_distractor() -> None:
    material = material_of(*PARTY, "Mayor Ottoline Brask met Senator Niels Ockham for two hours.")
    candidate = candidate_of("Who met Senator Niels Ockham for two hours?", material)
    assert "Niels Ockham" not in names_like(candidate, material, seeded(0))


def test_one_who_did_the_same_is_no_distractor() -> None:
    names = names_for(SUED, *PARTY)
    assert "Ivy Wyldon" not in names


def test_a_country_has_its_neighbours_beside_it() -> None:
    stem = "Which country banned plastic bags in 2019?"
    names = names_for(stem, "Norway banned plastic bags in 2019.")
    assert len(names) >= 3
    assert "Norway" not in names


def test_the_same_country_under_another_name_is_no_distractor() -> None:
    stem = "Which country banned plastic bags in 2019?"
    names = names_for(stem, "Britain banned plastic bags in 2019. The UK sued Norway.")
    assert not {"United Kingdom", "Britain", "UK", "Great Britain"} & set(names)


def test_a_capital_has_capitals_beside_it() -> None:
    stem = "Where was the airline Corvane Air founded in 1988?"
    founded = "The airline Corvane Air was founded in Lisbon in 1988."
    names = names_for(stem, founded, "The mayors of Madrid and of Athens praised the airline.")
    assert len(names) >= 3
    assert all(is_capital(name) for name in names)
    assert "Lisbon" not in names


def test_a_city_that_stands_alone_has_none_beside_it() -> None:
    stem = "Where was the airline Corvane Air founded in 1988?"
    assert names_for(stem, "The airline Corvane Air was founded in Lisbon in 1988.") == ()


def test_one_who_does_nothing_in_the_article_is_no_distractor() -> None:
    assert "Hanne Lofting" not in names_for(SUED, *PARTY)


@pytest.mark.parametrize("seed", range(5))
def test_no_name_comes_twice(seed: int) -> None:
    names = [folded(name) for name in names_for(SUED, *PARTY, seed=seed)]
    assert len(set(names)) == len(names)


def test_an_article_without_other_people_gives_none() -> None:
    assert names_for(SUED, "Mayor Ottoline Brask sued Norway in 2011.") == ()


def test_whom_the_words_speak_of_is_no_distractor() -> None:
    names = names_for(
        "Who said, “Ockham has broken every window of the harbour”?",
        "Senator Petra Wyldon met Dr. Hanne Lofting at the harbour.",
        "Senator Niels Ockham left Tolmouth in 2012. The inventor Rufus Marl praised Lisbon.",
        'Mayor Ottoline Brask said: "Ockham has broken every window of the harbour."',
        'Rufus Marl said: "Nobody has told me anything about the windows."',
        'Petra Wyldon said: "Nobody sings in this town when it is cold."',
        'Hanne Lofting said: "The boats will have to wait until the summer."',
    )
    assert set(names) == {"Rufus Marl", "Hanne Lofting", "Petra Wyldon"}


def test_a_body_and_a_shouted_name_are_no_distractors_of_a_person() -> None:
    names = names_for(
        SUED, *PARTY, "RUFUS Tolland praised Lisbon. Press Council praised Spain.", seed=3
    )
    assert not {"RUFUS Tolland", "Press Council"} & set(names)
