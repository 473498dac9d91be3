"""Writing comments."""

from dataclasses import dataclass

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.markdown import render
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, HoldReason
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, User

NOT_ACCEPTED = {CommentState.RETURNED, CommentState.REMOVED}
"""What its author can edit and so send to the moderators again."""


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person wrote, and where: under the article, or as an answer to ``parent``."""

    body: str
    submission: str
    parent: Comment | None = None


def post_comment(article: Article, new: NewComment, *, by: User) -> Comment:
    """Add a comment; the same form sent twice makes one."""
    comment = Comment(
        article_id=article.id,
        author_id=by.id,
        submission=new.submission,
        body=new.body,
        body_html=render(new.body),
        shown_at=utcnow(),
        **_place_below(new.parent),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, new.submission)).one()
    return comment


def _place_below(parent: Comment | None) -> dict[str, int | None]:
    """Where a reply stands: in the thread, and under the prompt, of what it answers."""
    if parent is None:
        return {}
    return {
        "parent_id": parent.id,
        "thread_id": parent.root.id,
        "prompt_id": parent.prompt_id,
    }


def edit_comment(comment: Comment, body: str, *, revision: int) -> Comment:
    """Change a comment and keep what it said before; unchanged words are no edit.

    What was removed or sent back to be edited is thereby before the moderators again.
    """
    lock(comment, "revision", "body", "body_html", "edited_at", "state")
    if comment.revision != revision:
        raise RefusedError(
            "This comment was changed in another window. Your text is still below: compare it "
            "with the comment, then save again."
        )
    if body == comment.body:
        return _unchanged(comment)
    db.session.add(_version_of(comment))
    comment.body = body
    comment.body_html = render(body)
    comment.revision += 1
    comment.edited_at = utcnow()
    if comment.state in NOT_ACCEPTED:
        comment.state = CommentState.WAITING
        comment.held_for = HoldReason.RESUBMITTED
    return comment


def _unchanged(comment: Comment) -> Comment:
    if comment.state in NOT_ACCEPTED:
        raise RefusedError("Change something first: a moderator would read the same words again.")
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
