"""The only door to an appeal."""

from discuss.appeals import queries
from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Appeal
from discuss.permissions import require


def load_appeal(appeal_id: int, *, viewer: Viewer) -> Appeal:
    """The appeal, for a viewer who may answer it."""
    appeal = found(db.session.scalar(queries.appeal(appeal_id)))
    require(viewer, "appeal.answer", appeal)
    return appeal
