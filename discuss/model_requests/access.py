"""The only door to asking the language model about a quiz."""

from discuss.chat.endpoint import ChatService
from discuss.domain.viewer import Viewer
from discuss.model_requests import queries
from discuss.model_requests.queries import Asking
from discuss.permissions import require
from discuss.quizzes.access import load_quiz


def load_asking(club: str, slug: str, service: ChatService | None, *, viewer: Viewer) -> Asking:
    """The quiz of the article at this address, for a viewer who may ask about it."""
    quiz = load_quiz(club, slug, viewer=viewer, to="quiz.review")
    asking = queries.read_asking(quiz, service)
    require(viewer, "quiz.ask_model", asking)
    return asking
