import pytest

from discuss.quizgen import Kind, Quiz, write_quiz
from tests.quizgen.articles import NEWS
from tests.quizgen.stages import truths_in

BOUGHT = "The council of Tolmouth bought 27 red ferries in May 2019."


@pytest.fixture(scope="module", params=range(len(NEWS)))
def quiz(request: pytest.FixtureRequest) -> Quiz:
    return write_quiz(NEWS[request.param])


def test_a_passage_is_true_as_it_is() -> None:
    assert truths_in(BOUGHT)[BOUGHT] == "True"


def test_a_passage_with_one_fact_exchanged_is_false() -> None:
    (false,) = [text for text, truth in truths_in(BOUGHT).items() if truth == "False"]
    assert false != BOUGHT
    assert false.split()[:4] == BOUGHT.split()[:4]


def test_a_negative_sentence_is_false_without_its_not() -> None:
    assert truths_in("The 14 mines of Norway were not closed in 2012 by the council.") == {
        "The 14 mines of Norway were closed in 2012 by the council.": "False"
    }


def test_a_claim_is_not_told_as_a_fact() -> None:
    found = truths_in("Mayor Ottoline Brask said that 14 red ferries had sunk in Norway.")
    assert all(text.startswith("Mayor Ottoline Brask said") for text in found)


def test_a_sentence_that_needs_the_one_before_is_not_asked_about() -> None:
    assert truths_in("This sale of 14 red ferries surprised the council of Tolmouth.") == {}


def test_what_is_false_is_put_right(quiz: Quiz) -> None:
    for question in quiz.questions:
        if question.kind is Kind.TRUE_FALSE:
            is_false = question.right_answer == "False"
            assert question.explanation.startswith("It is not ") is is_false
            assert "The article says:" in question.explanation


def test_neither_truth_is_asked_for_all_the_time(quiz: Quiz) -> None:
    truths = [one.right_answer for one in quiz.questions if one.kind is Kind.TRUE_FALSE]
    assert max(truths.count("True"), truths.count("False"), 0) <= 2
