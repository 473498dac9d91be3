"""The only door to a comment, and to what a new one hangs on."""

from discuss.comments import queries
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, Comment, Prompt
from discuss.permissions import require


def load_comment(comment_id: int, *, viewer: Viewer, to: str = "comment.view") -> Comment:
    """The comment, for a viewer who may do this with it."""
    comment = db.session.scalar(queries.comment(comment_id))
    if comment is None:
        raise NotFoundError
    require(viewer, to, comment)
    return comment


def load_parent(article: Article, typed: str | None, *, viewer: Viewer) -> Comment | None:
    """The comment that is answered, if one is; it must be one of this article."""
    if not typed:
        return None
    parent = load_comment(int(typed), viewer=viewer, to="comment.reply")
    if parent.article_id != article.id:
        raise NotFoundError
    return parent


def load_prompt(article: Article, prompt_id: int | None) -> Prompt | None:
    """The prompt under which a thread is begun, if it is under one; it must take comments."""
    if prompt_id is None:
        return None
    for prompt in db.session.scalars(queries.prompts_of(article.id)):
        if prompt.id == prompt_id:
            if prompt.closed_at is not None:
                raise RefusedError("This prompt is closed: it takes no comments any more.")
            return prompt
    raise NotFoundError
