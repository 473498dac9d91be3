"""The door to a question that somebody writes."""

from discuss.domain.viewer import Viewer
from discuss.models import Question
from discuss.permissions import require
from discuss.quizzes.access import load_question


def load_question_to_edit(question_id: int, *, viewer: Viewer) -> Question:
    """A question that the viewer may change; a void one stays as it was decided about."""
    question = load_question(question_id, viewer=viewer)
    require(viewer, "question.edit", question)
    return question
