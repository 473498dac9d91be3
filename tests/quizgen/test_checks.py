from dataclasses import replace

import pytest

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.checks import problems_of, problems_with_options
from tests.quizgen.stages import candidate_of, made_up_candidate, material_of, with_problem

MATERIAL = material_of("Mayor Ottoline Brask opened a new library in Tolmouth.")
GOOD = candidate_of("Who opened a new library in Tolmouth?", MATERIAL)
PEOPLE = ("Petra Wyldon", "Hanne Lofting", "Niels Ockham")


def problems_with(
    stem: str, key: str = "Ottoline Brask", kind: AnswerKind = AnswerKind.PERSON
) -> list[str]:
    return list(problems_of(made_up_candidate(stem, key, kind=kind), MATERIAL))


def key_of(text: str) -> Candidate:
    return replace(GOOD, answer=replace(GOOD.answer, text=text, entity=None))


def test_a_good_question_has_no_problems() -> None:
    assert not [*problems_of(GOOD, MATERIAL), *problems_with_options(GOOD, PEOPLE)]


def test_what_the_rule_held_against_it_counts() -> None:
    assert "it is odd" in problems_of(with_problem(GOOD, "it is odd"), MATERIAL)


def test_each_problem_is_named_once() -> None:
    candidate = replace(GOOD, problems=("it is odd", "it is odd"))
    assert problems_of(candidate, MATERIAL) == ("it is odd",)


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("Who praised Norway?", "the stem has 3 words"),
        ("Who praised Norway" + " and Spain" * 12 + "?", "the stem has 27 words"),
        ("Who opened a library in Tolmouth and why?", "it does not ask exactly one thing"),
        ("The mayor opened a library in Tolmouth.", "it does not ask exactly one thing"),
        ("Who opened a “new library in Tolmouth?", "a quotation or a bracket is left open"),
        ("Who opened a (new library in Tolmouth?", "a quotation or a bracket is left open"),
        ('Who opened a "new library in Tolmouth?', "a quotation or a bracket is left open"),
        ("Who opened a library in Tolmouth with the?", "the stem ends in the middle"),
        ("Who opened a library in Tolmouth,?", "the stem ends in the middle"),
        ("Who opened a library , in Tolmouth?", "the stem's punctuation is broken"),
        ("Who opened a library,, in Tolmouth?", "the stem's punctuation is broken"),
        ("Who opened a library — — in Tolmouth?", "the stem's punctuation is broken"),
        ("Who opened a library, — in Tolmouth?", "the stem's punctuation is broken"),
        ("Who opened a library, , in Tolmouth?", "the stem's punctuation is broken"),
        ("Who did not open a library in Tolmouth?", "the stem is negative"),
        ("Who never opened a library in Tolmouth?", "the stem is negative"),
        ("Who opened the library of Norway with no books?", "the stem is negative"),
        (
            "Who himself hinted at a new library in Tolmouth?",
            "it takes up what was said before",
        ),
        ("Who did it to them there?", "the stem is vague"),
        (
            "According to critics, who opened a library in Tolmouth?",
            "whose word it is stays vague",
        ),
    ],
)
def test_a_bad_stem_is_refused_with_its_reason(stem: str, reason: str) -> None:
    assert reason in problems_with(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Who opened a new library in Tolmouth in return?",
        "In retaliation, who opened a new library in Tolmouth?",
        "At the time, who owned a new library in Tolmouth?",
        "Who opened a new library in Tolmouth instead?",
    ],
)
def test_a_stem_that_points_back_is_refused(stem: str) -> None:
    assert "it takes up what was said before" in problems_with(stem)


@pytest.mark.parametrize("phrase", ["in return for a loan", "in response to a strike"])
def test_a_stem_that_says_what_it_points_to_is_kept(phrase: str) -> None:
    assert problems_with(f"Who opened a new library in Tolmouth {phrase}?") == []


def test_the_words_of_a_speech_are_the_speakers_own() -> None:
    stem = "Who said, “Nobody knows why the old ferry did not sail”?"
    assert problems_with(stem) == []


def test_a_stem_that_names_the_key_is_refused() -> None:
    candidate = replace(GOOD, stem="Who opened the library of Mayor Brask in Tolmouth?")
    assert "the stem names the key" in problems_of(candidate, MATERIAL)


def test_a_stem_that_holds_the_words_of_the_key_is_refused() -> None:
    problems = problems_with("How many of the 14 mines did Norway close?", "14", AnswerKind.NUMBER)
    assert "the stem holds words of the key" in problems


def test_a_thing_of_one_word_is_refused() -> None:
    problems = problems_with("What did Norway sell in 2011?", "boats", AnswerKind.THING)
    assert "the key is one bare word" in problems


def test_a_claim_too_long_for_an_option_is_refused() -> None:
    key = "That " + "Spain paid " * 15
    problems = problems_with("What did Norway announce in 2011?", key, AnswerKind.CLAIM)
    assert "the key is too long for an option" in problems


def test_a_question_with_two_right_answers_is_refused() -> None:
    material = material_of(
        "Mayor Ottoline Brask opened a public library in Tolmouth in 2011.",
        "Senator Petra Wyldon opened a public library in Tolmouth in 2011.",
    )
    candidate = candidate_of("Who opened a public library in Tolmouth in 2011?", material)
    assert "another sentence says much the same of another" in problems_of(candidate, material)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_distractors_are_refused(count: int) -> None:
    assert list(problems_with_options(GOOD, PEOPLE[:count])) == [f"only {count} good distractors"]


def test_two_equal_options_are_refused() -> None:
    options = ("Petra Wyldon", "petra wyldon", "Hanne Lofting")
    assert "two options are equal" in problems_with_options(GOOD, options)


def test_an_option_equal_to_the_key_is_refused() -> None:
    options = ("OTTOLINE BRASK", "Petra Wyldon", "Hanne Lofting")
    assert "two options are equal" in problems_with_options(GOOD, options)


@pytest.mark.parametrize("key", ["Ian", "Ottoline Brask and all of her many sisters"])
def test_a_key_much_shorter_or_longer_than_the_rest_is_refused(key: str) -> None:
    assert "the key's length gives it away" in problems_with_options(key_of(key), PEOPLE)


def test_an_option_too_long_to_read_is_refused() -> None:
    options = (*PEOPLE[:2], "very " * 30)
    assert "an option is too long to read" in problems_with_options(GOOD, options)
