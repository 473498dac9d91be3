from collections.abc import Callable

import pytest
from hypothesis import given, settings

from discuss.exchange import Imported, Question, Quiz, gift, moodle
from discuss.exchange.quiz import KIND_OF
from tests.exchange.quizzes import EVERY_KIND, PATIENT, QUIZZES, questions

BOTH_WAYS = pytest.mark.parametrize(
    ("render", "read"),
    [(gift.render, gift.read), (moodle.render, moodle.read)],
    ids=["gift", "moodle-xml"],
)
Render = Callable[[Quiz], bytes]
Read = Callable[[bytes], Imported]


@BOTH_WAYS
def test_a_quiz_of_every_kind_comes_back_as_it_went(render: Render, read: Read) -> None:
    assert read(render(EVERY_KIND)) == Imported(EVERY_KIND, ())


@BOTH_WAYS
@given(quiz=QUIZZES)
@settings(PATIENT, max_examples=100)
def test_any_quiz_of_hostile_text_comes_back_as_it_went(
    render: Render, read: Read, quiz: Quiz
) -> None:
    assert read(render(quiz)) == Imported(quiz, ())


@BOTH_WAYS
@given(quiz=QUIZZES)
@PATIENT
def test_what_came_back_goes_out_the_same_once_more(render: Render, read: Read, quiz: Quiz) -> None:
    assert render(read(render(quiz)).quiz) == render(quiz)


@given(question=questions())
@PATIENT
def test_a_question_in_its_one_form_stays_in_it(question: Question) -> None:
    again = Question.of(question.kind, question.stem, question.right, feedback=question.feedback)
    assert again == question
    assert KIND_OF.keys() >= {question.right.shape}
