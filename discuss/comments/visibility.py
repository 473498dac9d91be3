"""Which comments a viewer may read: the policy as SQL, for lists and for the search."""

from sqlalchemy import and_, false, or_, true
from sqlalchemy.sql.elements import ColumnElement

from discuss.articles.queries import is_discussed_by
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState
from discuss.models import Article, Comment


def is_read_by(viewer: Viewer) -> ColumnElement[bool]:
    """What all may read, for who sees the discussion; the statement joins article and club."""
    return and_(Comment.state == CommentState.VISIBLE, is_discussed_by(viewer))


def words_are_shown_to(viewer: Viewer) -> ColumnElement[bool]:
    """Where one's own comment comes first, others' are shown to who wrote one, and to staff."""
    moderated = [club_id for club_id in viewer.roles if viewer.moderates(club_id)]
    is_staff = true() if viewer.is_administrator else Article.club_id.in_(moderated)
    return or_(Article.is_write_first == false(), is_staff, Article.id.in_(viewer.written))
