from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.flaws import FLAWS, Judge, flaws_of, key_positions
from discuss.quizgen.quiz import Evidence, Kind, Question

NOWHERE = Evidence(0, 0, 0, "")
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs"])
TEXT = st.text(LETTERS, max_size=60)


def choice(stem: str, *options: str, key: int = 0) -> Question:
    """A choice whose key stands first, where nothing else is said."""
    return Question(Kind.MULTIPLE_CHOICE, stem, options, key, NOWHERE, "made up", 0.5, 0.5, "")


def truth(stem: str) -> Question:
    """A statement to judge."""
    return replace(choice(f"True or false: {stem}", "True", "False"), kind=Kind.TRUE_FALSE)


def typed(stem: str, *accepted: str) -> Question:
    """A question whose answer is typed."""
    return replace(choice(stem), kind=Kind.SHORT_ANSWER, key=None, accepted=accepted)


def ordered(stem: str, *options: str) -> Question:
    """Things to put in order, which are in order already."""
    order = tuple(range(len(options)))
    return replace(choice(stem, *options), kind=Kind.ORDER, key=None, order=order)


WHO = "Who praised the decision of the council?"
WHY = "Why did Greywell Shipping sell the cranes?"
MANY = "How many workers did the harbour employ?"
PEOPLE = ("Oswin Pell", "Bertil Quane", "Hanne Lofting", "Ilse Brandvik")
REASONS = (
    "The coal trade had collapsed",
    "The town had forbidden noise",
    "A storm had bent their arms",
    "The winter was near at hand",
)

BAD = [
    ("implausible option", choice(MANY, "340", "Oswin Pell", "420", "500")),
    ("implausible option", choice(MANY, "340", "12 percent", "420", "500")),
    ("implausible option", choice(WHO, *PEOPLE[:3], "a fish of the bay")),
    ("none of the above", choice(WHO, *PEOPLE[:3], "None of the above")),
    ("none of the above", choice(WHO, *PEOPLE[:3], "Neither of them")),
    (
        "longest option right",
        choice(WHY, "The coal trade had collapsed after the war in the north", *REASONS[1:]),
    ),
    (
        "gratuitous information",
        choice("The harbour is old. It has cranes. " + WHY, *REASONS),
    ),
    ("gratuitous information", choice("Who " + "very " * 25 + "praised the plan?", *PEOPLE)),
    (
        "true or false as a choice",
        choice("Which of the following statements is true?", *REASONS),
    ),
    ("true or false as a choice", choice("Did the council close the harbour?", "Yes", "No")),
    (
        "convergence",
        choice(
            "What did the builders use?",
            "Danish steel",
            "Danish stone",
            "Polish steel",
            "Spanish glass",
        ),
    ),
    (
        "convergence",
        choice(
            "When did the builders meet?", "March 2019", "March 2020", "April 2019", "June 2021"
        ),
    ),
    ("logical cue", choice(MANY, "340", "Oswin Pell", "Bertil Quane", "Lisbon")),
    (
        "logical cue",
        choice("Which two lent Tolmouth money?", "Norway and Peru", "Spain", "Chile", "Kenya"),
    ),
    ("all of the above", choice(WHO, *PEOPLE[:3], "All of the above")),
    ("all of the above", choice(WHO, *PEOPLE[:3], "Both of these")),
    (
        "blank at the start",
        choice("Which name completes the sentence “____ praised the decision”?", *PEOPLE),
    ),
    (
        "blank at the start",
        choice("Which names complete “The mayor met ____ and ____ in Lisbon”?", *PEOPLE),
    ),
    ("absolute term", choice(WHY, *REASONS[:3], "The cranes never worked well")),
    ("absolute term", truth("Oswin Pell always praised the decision of the council.")),
    (
        "word repeat",
        choice("Who led the march to the coal harbour?", "The harbour guild", *PEOPLE[1:]),
    ),
    ("word repeat", typed("Who led the Dockers' Union of Tolmouth?", "The Dockers' chairman")),
    ("unfocused stem", choice("Which of the following?", *PEOPLE)),
    ("unfocused stem", choice("Mayor Brandvik of Tolmouth", *PEOPLE)),
    ("unfocused stem", choice("What did he do?", *REASONS)),
    ("complex options", choice(WHO, "A and B", "A and C", "B and C", "A, B and C")),
    ("complex options", choice(WHO, "1 and 2 only", *PEOPLE[1:])),
    (
        "grammatical cue",
        choice("What completes the sentence “He bought an ____”?", "Orchard", "Farm", "Inn"),
    ),
    ("grammatical cue", choice(WHY, "To pay for a new park", "Coal", "Money", "Winter")),
    ("grammatical cue", choice(WHY, "The trade had collapsed.", "No sun", "No ships", "No ice")),
    ("lost sequence", choice(MANY, "340", "120", "500", "410")),
    (
        "lost sequence",
        choice("When did the drive start?", "May 3", "May 20", "May 1", "May 9"),
    ),
    ("lost sequence", choice("How long was the trip?", "3 days", "2 hours", "5 weeks", "6 weeks")),
    ("vague term", choice(WHY, *REASONS[:3], "The cranes were often broken")),
    ("vague term", choice(MANY, "Several", "Twelve", "Forty", "Ninety")),
    ("vague term", truth("The bay of Tolmouth usually freezes in the winter.")),
    ("more than one right", choice(WHO, "Oswin Pell", "oswin pell", *PEOPLE[2:])),
    ("more than one right", choice(WHO, "Oswin Pell", "Pell", *PEOPLE[2:])),
    ("more than one right", choice(WHO, "The mayor", "A mayor", *PEOPLE[2:])),
    ("negative stem", choice("Who did not praise the decision?", *PEOPLE)),
    ("negative stem", choice("Who praised everything except the decision?", *PEOPLE)),
    ("negative stem", truth("The council of Tolmouth hasn't closed its harbour.")),
]

GOOD = [
    choice(WHO, *PEOPLE),
    choice(WHY, *REASONS),
    choice(MANY, "120", "340", "410", "500"),
    choice("In which year did Pell found the museum?", "1987", "1983", "1981", "1979"),
    choice("More than how many people were arrested?", "500", "1000", "2000", "2500"),
    choice("When did the drive start?", "April 2", "May 3", "May 9", "June 1"),
    choice("How long did the talks last?", "90 minutes", "2 hours", "3 days", "2 weeks"),
    choice("How long did they meet?", "Half an hour", "An hour", "Two and a half hours", key=1),
    truth("Almost all of the cranes in Tolmouth must be sold."),
    choice("How much did the lens cost?", "$300,000", "$450,000", "$1 million", "$2 million"),
    choice("Which country lent Tolmouth money?", "Norway", "United States", "Chile", "Spain"),
    choice("Who said, “No port that we saw had ever regretted it”?", *PEOPLE),
    choice("Who said that at least 60 families would lose their income?", *PEOPLE),
    choice("What completes the sentence “The park will cost ____”?", "$4 million", "$9 million"),
    choice(
        "What did the council decide?",
        "The harbour was not to be closed",
        "The harbour was to be closed",
        "The bridge was to be widened",
        "The ferry was to be sold off",
        key=3,
    ),
    truth("The team of Oswin Pell weighed the cushions every two hours."),
    typed("Who praised the decision of the council?", "Oswin Pell", "Mr. Pell"),
    ordered("Put these events in order.", "The council met", "The harbour closed", "Pell spoke"),
]


@pytest.mark.parametrize(("name", "question"), BAD, ids=lambda value: str(value)[:40])
def test_a_question_with_a_flaw_is_caught(name: str, question: Question) -> None:
    assert name in [flaw.name for flaw in flaws_of(question)]


@pytest.mark.parametrize("question", GOOD, ids=lambda question: question.stem[:40])
def test_a_good_question_has_no_flaw(question: Question) -> None:
    assert [flaw.name for flaw in flaws_of(question)] == []


def test_the_list_has_nineteen_flaws_each_with_a_name_of_its_own() -> None:
    assert len({flaw.name for flaw in FLAWS}) == len(FLAWS) == 19


def test_every_flaw_that_a_machine_can_tell_has_a_bad_example() -> None:
    assert {name for name, _ in BAD} == {flaw.name for flaw in FLAWS if flaw.check is not None}


def test_what_only_a_reader_can_tell_is_listed_and_never_counted() -> None:
    assert [flaw.name for flaw in FLAWS if flaw.judge is Judge.READER] == ["ambiguous"]
    assert all((flaw.check is None) == (flaw.judge is Judge.READER) for flaw in FLAWS)


@given(TEXT, st.lists(TEXT, min_size=2, max_size=5), st.sampled_from(Kind), st.data())
def test_any_words_are_judged_and_always_alike(
    stem: str, options: list[str], kind: Kind, data: st.DataObject
) -> None:
    question = replace(choice(stem, *options), kind=kind)
    question = replace(question, key=data.draw(st.integers(0, len(options) - 1)))
    assert flaws_of(question) == flaws_of(question)
    assert set(flaws_of(typed(stem, *options))) <= set(FLAWS)
    assert set(flaws_of(ordered(stem, *options))) <= set(FLAWS)


@given(st.permutations(PEOPLE), st.integers(0, 3))
def test_where_the_key_stands_among_names_makes_no_flaw(options: list[str], key: int) -> None:
    assert flaws_of(choice(WHO, *options, key=key)) == ()


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4, unique=True), st.integers(0, 3))
def test_numbers_are_in_order_whatever_the_key_or_they_are_out_of_it(
    numbers: list[int], key: int
) -> None:
    def names(values: list[int]) -> list[str]:
        question = choice(MANY, *(f"{value:,}" for value in values), key=key)
        return [flaw.name for flaw in flaws_of(question)]

    assert "lost sequence" not in names(sorted(numbers))
    assert "lost sequence" not in names(sorted(numbers, reverse=True))
    middle = sorted(numbers)
    middle[1], middle[2] = middle[2], middle[1]
    assert "lost sequence" in names(middle)


@given(st.permutations(REASONS), st.sampled_from(["None of the above", "All of the above"]))
def test_a_catch_all_is_found_wherever_it_stands(reasons: list[str], last: str) -> None:
    question = choice(WHY, *reasons[:3], last)
    for _ in question.options:
        question = replace(question, options=(*question.options[1:], question.options[0]))
        assert last.lower() in [flaw.name for flaw in flaws_of(question)]


@given(st.integers(2, 60))
def test_a_key_that_grows_becomes_the_longest_at_some_length_and_stays_so(size: int) -> None:
    def is_longest(length: int) -> bool:
        question = choice(WHO, "x" * length, "y" * 20, "z" * 20, "w" * 20)
        return "longest option right" in [flaw.name for flaw in flaws_of(question)]

    assert is_longest(size) == (size > 30)


def test_key_positions_leave_out_options_in_the_order_of_their_size() -> None:
    questions = [
        choice(WHO, *PEOPLE, key=2),
        choice(WHY, *REASONS),
        choice(MANY, "120", "340", "410", "500"),
        truth("It rained."),
        typed(WHO, "Oswin Pell"),
    ]
    assert key_positions(questions) == (1, 0, 1, 0)
