"""What one may do with a quiz and an attempt."""

from typing import Any

from discuss.domain.policy.articles import belongs_to_article
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, QuizStatus


def leads_quiz(viewer: Viewer, quiz: Any) -> bool:
    """The viewer runs the club of the quiz."""
    return viewer.leads(quiz.article.club_id)


def sees_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Students know of a quiz once a leader approved it."""
    if leads_quiz(viewer, quiz):
        return True
    return quiz.status is QuizStatus.APPROVED and belongs_to_article(viewer, quiz.article)


def may_take_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Members take approved quizzes of published articles, whatever they did in a discussion."""
    is_there = quiz.article.status is ArticleStatus.PUBLISHED
    is_approved = quiz.status is QuizStatus.APPROVED
    return is_there and is_approved and belongs_to_article(viewer, quiz.article)


def sees_asking(viewer: Viewer, asking: Any) -> bool:
    """Whether a language model may be asked about a quiz is for those who know of the quiz."""
    return sees_quiz(viewer, asking.quiz)


def may_ask_model(viewer: Viewer, asking: Any) -> bool:
    """A leader asks the language model, where the administrator turned it on."""
    return asking.is_on and leads_quiz(viewer, asking.quiz)


def owns_attempt(viewer: Viewer, attempt: Any) -> bool:
    """The attempt is the viewer's own."""
    return not viewer.is_anonymous and attempt.user_id == viewer.user_id


def may_answer(viewer: Viewer, attempt: Any) -> bool:
    """Who may take the quiz may go on with it."""
    return may_take_quiz(viewer, attempt.quiz)
