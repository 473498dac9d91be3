"""The only door to a quiz, a question or an attempt."""

from discuss.articles.access import load_article
from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Attempt, Question, Quiz
from discuss.permissions import require
from discuss.quizzes import queries


def load_quiz(club: str, slug: str, *, viewer: Viewer, to: str) -> Quiz:
    """The quiz of the article at this address, with its questions."""
    article = load_article(club, slug, viewer=viewer)
    quiz = found(db.session.scalar(queries.quiz_with_questions(article.id)))
    require(viewer, to, quiz)
    return quiz


def load_question(question_id: int, *, viewer: Viewer) -> Question:
    """A question that the viewer reviews."""
    question = found(db.session.scalar(queries.question(question_id)))
    require(viewer, "quiz.review", question.quiz)
    return question


def load_attempt(attempt_id: int, *, viewer: Viewer) -> Attempt:
    """The viewer's own attempt."""
    attempt = found(db.session.scalar(queries.attempt(attempt_id)))
    require(viewer, "attempt.answer", attempt)
    return attempt
