"""Writing comments."""

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.markdown import render
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, User


def post_comment(
    article: Article, body: str, *, submission: str, by: User, parent: Comment | None = None
) -> Comment:
    """Add a comment; the same form sent twice makes one."""
    comment = Comment(
        article_id=article.id,
        parent_id=parent.id if parent else None,
        author_id=by.id,
        submission=submission,
        body=body,
        body_html=render(body),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, submission)).one()
    return comment


def edit_comment(comment: Comment, body: str, *, revision: int) -> Comment:
    """Change a comment and keep what it said before; unchanged words are no edit."""
    lock(comment, "revision", "body", "body_html", "edited_at")
    if comment.revision != revision:
        raise RefusedError(
            "This comment was changed in another window. Your text is still below: compare it "
            "with the comment, then save again."
        )
    if body == comment.body:
        return comment
    db.session.add(_version_of(comment))
    comment.body = body
    comment.body_html = render(body)
    comment.revision += 1
    comment.edited_at = utcnow()
    return comment


def _version_of(comment: Comment) -> CommentVersion:
    return CommentVersion(
        comment_id=comment.id,
        revision=comment.revision,
        body=comment.body,
        body_html=comment.body_html,
        written_at=comment.edited_at or comment.created_at,
    )


def delete_comment(comment: Comment) -> Comment:
    """Leave a tombstone that keeps the replies; the words are gone from every page."""
    lock(comment, "state")
    if comment.state is not CommentState.VISIBLE:
        raise RefusedError("A moderator has hidden this comment in the meantime.")
    comment.state = CommentState.DELETED
    return comment
