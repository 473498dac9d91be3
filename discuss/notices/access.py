"""The only door to a notice."""

from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Notice, User
from discuss.notices import queries
from discuss.notices.tokens import read_token
from discuss.permissions import require


def load_notice(notice_id: int, *, viewer: Viewer) -> Notice:
    """A notice, for the person whom it tells something."""
    notice = found(db.session.scalar(queries.notice(notice_id)))
    require(viewer, "notice.open", notice)
    return notice


def load_subscriber(token: str) -> User:
    """The person whose mails a link in one of them stops: who has the mail may do that."""
    user_id = read_token(token)
    return found(db.session.scalar(queries.subscriber(user_id)) if user_id is not None else None)
