"""Writing comments."""

from dataclasses import dataclass

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.following import follow_by_writing
from discuss.comments.markdown import render
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, Prompt, User


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person wrote, and where: under the article or a prompt, or in answer to ``parent``."""

    body: str
    submission: str
    parent: Comment | None = None
    prompt: Prompt | None = None


def post_comment(article: Article, new: NewComment, *, by: User) -> Comment:
    """Add a comment; the same form sent twice makes one."""
    comment = Comment(
        article_id=article.id,
        author_id=by.id,
        submission=new.submission,
        body=new.body,
        body_html=render(new.body),
        shown_at=utcnow(),
        **_place_of(new),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, new.submission)).one()
    follow_by_writing(comment)
    return comment


def _place_of(new: NewComment) -> dict[str, int | None]:
    """Where it stands: a reply in the thread, and under the prompt, of what it answers."""
    if new.parent is None:
        return {"prompt_id": new.prompt.id if new.prompt else None}
    return {
        "parent_id": new.parent.id,
        "thread_id": new.parent.root.id,
        "prompt_id": new.parent.prompt_id,
    }


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
