"""The only door to a notice."""

from discuss.domain.errors import NotFoundError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Notice
from discuss.notices import queries
from discuss.permissions import require


def load_notice(notice_id: int, *, viewer: Viewer) -> Notice:
    """A notice, for the person whom it tells something."""
    notice = db.session.scalar(queries.notice(notice_id))
    if notice is None:
        raise NotFoundError
    require(viewer, "notice.open", notice)
    return notice
