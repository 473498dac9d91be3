"""A generated quiz in the plain shape that every format of other programs is made of."""

from discuss import exchange
from discuss.domain.grading import Right
from discuss.quizgen.quiz import Question, Quiz


def exchanged(quiz: Quiz) -> exchange.Quiz:
    """The quiz with what a reader of it needs, without what only the writer knows."""
    return exchange.Quiz(quiz.title, tuple(_question(question) for question in quiz.questions))


def _question(question: Question) -> exchange.Question:
    right = Right(question.options, question.key, question.accepted, question.order)
    return exchange.Question.of(
        question.kind.value,
        question.stem,
        right,
        feedback=question.explanation,
        evidence=question.evidence.text,
    )
