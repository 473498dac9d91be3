"""The only door to a comment."""

from discuss.comments import queries
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Comment
from discuss.people.access import refuse_silenced
from discuss.permissions import require


def load_comment(comment_id: int, *, viewer: Viewer, to: str = "comment.view") -> Comment:
    """The comment, for a viewer who may do this with it."""
    comment = _found(comment_id)
    require(viewer, to, comment)
    return comment


def load_comment_to_write(comment_id: int, *, viewer: Viewer, to: str) -> Comment:
    """The comment, for who may edit or answer it; whoever may not is told why in words."""
    comment = _found(comment_id)
    refuse_silenced(viewer, comment.article.club_id)
    require(viewer, "comment.view", comment)
    refuse_locked(comment)
    require(viewer, to, comment)
    return comment


def refuse_locked(comment: Comment) -> None:
    """Pass, or say since when and why nobody writes in the comment's thread."""
    if comment.root.locked_at:
        raise RefusedError(
            "This thread was locked by a moderator on %(day)s. Reason: %(reason)s",
            day=comment.root.locked_at,
            reason=comment.root.lock_reason,
        )


def _found(comment_id: int) -> Comment:
    comment = db.session.scalar(queries.comment(comment_id))
    if comment is None:
        raise NotFoundError
    return comment
