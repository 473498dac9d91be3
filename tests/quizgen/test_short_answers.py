from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.rules.subject import name_answer
from discuss.quizgen.short_answers import accepted_wordings, can_be_typed
from tests.quizgen.stages import entity_named, material_of

PEOPLE = (
    "President Adaeze Lindqvist met Mr. Rufus Marl. Lindqvist laughed. Edith Marl, a farmer, sang."
    " The United States praised President Lindqvist."
)


def accepted(name: str) -> tuple[str, ...]:
    material = material_of(PEOPLE)
    return accepted_wordings(name_answer(entity_named(name, material)), material)


def thing(text: str) -> Answer:
    return Answer(AnswerKind.THING, text)


def test_a_person_is_known_by_the_surname() -> None:
    assert {"Adaeze Lindqvist", "Lindqvist"} <= set(accepted("Adaeze Lindqvist"))


def test_the_full_name_is_shown_first() -> None:
    assert accepted("Adaeze Lindqvist")[0] == "Adaeze Lindqvist"


def test_a_surname_of_two_is_not_enough() -> None:
    assert "Marl" not in accepted("Rufus Marl")


def test_a_country_is_known_by_its_short_names() -> None:
    assert {"United States", "USA", "US"} <= set(accepted("United States"))


def test_a_percentage_can_be_typed_without_its_sign() -> None:
    material = material_of(PEOPLE)
    assert accepted_wordings(Answer(AnswerKind.PERCENT, "31 percent"), material) == (
        "31 percent",
        "31",
    )


def test_a_name_can_be_typed_without_the_noun_at_its_end() -> None:
    material = material_of(PEOPLE)
    assert accepted_wordings(thing("the New Harbour party"), material) == (
        "New Harbour party",
        "New Harbour",
    )


def test_only_things_that_have_a_name_can_be_typed() -> None:
    assert can_be_typed(thing("the Tolmouth Harbour Board"))
    assert not can_be_typed(thing("a long speech about the harbour"))
    assert not can_be_typed(thing("the device"))
    assert not can_be_typed(thing("the previous owners"))
    assert not can_be_typed(thing("cape fur seals"))


def test_a_claim_cannot_be_typed() -> None:
    assert not can_be_typed(Answer(AnswerKind.CLAIM, "That Norway would ban bags"))


def test_a_suffix_can_be_left_out() -> None:
    material = material_of("The lawyer Niels Marl Jr. met Dr. Hanne Lofting. Niels Marl Jr. sang.")
    wordings = accepted_wordings(name_answer(entity_named("Niels Marl Jr.", material)), material)
    assert {"Niels Marl Jr.", "Niels Marl", "Marl"} <= set(wordings)


def test_of_three_short_names_the_first_may_be_the_surname() -> None:
    material = material_of("Minister Ri Son Kwon met Petra Wyldon. Ri Son Kwon laughed.")
    answer = name_answer(entity_named("Ri Son Kwon", material))
    assert {"Ri Son Kwon", "Ri", "Kwon"} <= set(accepted_wordings(answer, material))


def test_a_percentage_in_two_words_can_be_typed_without_them() -> None:
    assert "31" in accepted_wordings(Answer(AnswerKind.PERCENT, "31 per cent"), material_of(PEOPLE))
