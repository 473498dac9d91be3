"""Identifiers within files, which no two quizzes share."""

from hashlib import sha256

from discuss.exchange.quiz import Quiz


def identifier_of(quiz: Quiz) -> str:
    """A name for the quiz that XML takes for an identifier; the same words give the same."""
    return f"quiz_{sha256(repr(quiz).encode()).hexdigest()[:12]}"


def identifiers_of_questions(quiz: Quiz) -> list[str]:
    """A name for each question, to be found in no other quiz."""
    name = identifier_of(quiz)
    return [f"{name}_{number}" for number, _ in enumerate(quiz.questions, 1)]
