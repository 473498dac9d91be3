"""The only door to a comment."""

from discuss.comments import queries
from discuss.domain.errors import NotFoundError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Comment
from discuss.permissions import require


def load_comment(comment_id: int, *, viewer: Viewer, to: str = "comment.view") -> Comment:
    """The comment, for a viewer who may do this with it."""
    comment = db.session.scalar(queries.comment(comment_id))
    if comment is None:
        raise NotFoundError
    require(viewer, to, comment)
    return comment
