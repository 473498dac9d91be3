"""What one may do with the questions that one missed."""

from typing import Any

from discuss.domain.policy.articles import belongs_to_article
from discuss.domain.policy.quizzes import waits_for_closing
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, QuizStatus


def asks_again(viewer: Viewer, card: Any) -> bool:
    """A missed question comes back to the person alone, while the quiz asks it.

    As long as the results wait for the closing, it would say what was wrong.
    """
    quiz = card.question.quiz
    is_mine = not viewer.is_anonymous and card.user_id == viewer.user_id
    is_published = quiz.article.status is ArticleStatus.PUBLISHED
    is_there = is_published and belongs_to_article(viewer, quiz.article)
    is_asked = quiz.status is QuizStatus.APPROVED and card.question.is_asked
    return is_mine and is_there and is_asked and not waits_for_closing(viewer, quiz)
