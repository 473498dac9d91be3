from dataclasses import replace

from discuss.domain.grading import Right, Shape
from discuss.exchange import Question, Quiz, gift, moodle
from discuss.quizgen import Evidence, Kind, write_quiz
from discuss.quizgen.formats.exchanged import exchanged
from tests.quizgen.articles import HARBOUR
from tests.quizgen.stages import made_up_quiz

QUIZ = made_up_quiz()
[ELMS] = QUIZ.questions


def test_a_question_keeps_all_that_its_reader_needs() -> None:
    assert exchanged(QUIZ) == Quiz(
        "Forty elms",
        (
            Question(
                "number",
                "How many elms did Ottoline Brask plant?",
                Right(("20", "30", "40", "60"), 2),
                evidence="Ottoline Brask planted 40 elms.",
            ),
        ),
    )


def test_the_correction_of_a_false_statement_stays_its_explanation() -> None:
    told = "It is 40. The article says: “Ottoline Brask planted …”"
    false = replace(ELMS, kind=Kind.TRUE_FALSE, options=("True", "False"), key=1, explanation=told)
    [question] = exchanged(replace(QUIZ, questions=(false,))).questions
    assert question.is_true_or_false
    assert (question.explanation, question.evidence) == ("It is 40.", ELMS.evidence.text)


def test_things_to_put_in_order_keep_their_order() -> None:
    order = replace(ELMS, kind=Kind.ORDER, options=("b", "c", "a"), key=None, order=(1, 2, 0))
    [question] = exchanged(replace(QUIZ, questions=(order,))).questions
    assert question.right.shape is Shape.ORDER
    assert question.in_order == ("c", "a", "b")


def test_evidence_on_two_lines_is_one_sentence() -> None:
    split = replace(ELMS, evidence=Evidence(0, 0, 10, "Ottoline\nBrask"), explanation="")
    [question] = exchanged(replace(QUIZ, questions=(split,))).questions
    assert question.evidence == "Ottoline Brask"


def test_a_written_quiz_comes_back_from_both_formats_as_it_went() -> None:
    quiz = exchanged(write_quiz(HARBOUR))
    assert len({question.kind for question in quiz.questions}) > 1
    assert not any(question.problem for question in quiz.questions)
    assert gift.read(gift.render(quiz)).quiz == quiz
    assert moodle.read(moodle.render(quiz)).quiz == quiz
