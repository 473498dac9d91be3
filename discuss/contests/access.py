"""The only door to a contest, and to an answer that may be contested."""

from discuss.contests import queries
from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Answer, Contest
from discuss.permissions import require


def load_answer(answer_id: int, *, viewer: Viewer) -> Answer:
    """An answer that the viewer may contest."""
    answer = found(db.session.scalar(queries.answer(answer_id)))
    require(viewer, "answer.contest", answer)
    return answer


def load_contest(contest_id: int, *, viewer: Viewer, to: str = "contest.view") -> Contest:
    """The contest, for a viewer who may do this with it."""
    contest = found(db.session.scalar(queries.contest(contest_id)))
    require(viewer, to, contest)
    return contest
