"""The only door to a comment, and to what a new one hangs on."""

from discuss.comments import queries
from discuss.domain.errors import (
    NoRepliesError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    found,
)
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, Comment, Prompt
from discuss.people.access import refuse_silenced
from discuss.permissions import require


def load_comment(comment_id: int, *, viewer: Viewer, to: str = "comment.view") -> Comment:
    """The comment, for a viewer who may do this with it."""
    comment = found(db.session.scalar(queries.comment(comment_id)))
    require(viewer, to, comment)
    return comment


def load_comment_to_write(comment_id: int, *, viewer: Viewer, to: str) -> Comment:
    """The comment, for who may edit or answer it; whoever may not is told why in words."""
    comment = found(db.session.scalar(queries.comment(comment_id)))
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


def load_parent(article: Article, typed: str | None, *, viewer: Viewer) -> Comment | None:
    """The comment that is answered, if one is; it must be one of this article."""
    if not typed:
        return None
    try:
        parent = load_comment_to_write(int(typed), viewer=viewer, to="comment.reply")
    except NotAllowedError as error:
        raise NoRepliesError from error
    if parent.article_id != article.id:
        raise NotFoundError
    return parent


def load_prompt(article: Article, prompt_id: int | None) -> Prompt | None:
    """The prompt under which a thread is begun, if it is under one."""
    if prompt_id is None:
        return None
    prompts = db.session.scalars(queries.prompts_of(article.id))
    return found(next((one for one in prompts if one.id == prompt_id), None))
