"""The only door to an appeal."""

from discuss.appeals import queries
from discuss.domain.errors import NotFoundError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Appeal
from discuss.permissions import require


def load_appeal(appeal_id: int, *, viewer: Viewer) -> Appeal:
    """The appeal, for a viewer who may answer it."""
    appeal = db.session.scalar(queries.appeal(appeal_id))
    if appeal is None:
        raise NotFoundError
    require(viewer, "appeal.answer", appeal)
    return appeal
