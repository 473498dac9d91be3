"""Writing comments."""

from dataclasses import dataclass

from discuss.clock import utcnow
from discuss.comments import queries
from discuss.comments.markdown import render
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, User
from discuss.moderation.actions import write_log
from discuss.notices.actions import tell_of_comment


@dataclass(frozen=True, slots=True)
class NewComment:
    """What a person wrote, and where: under the article, or as an answer to ``parent``."""

    body: str
    submission: str
    parent: Comment | None = None


def take_turn(person_id: int) -> None:
    """Wait for the person's own other requests: what they send at once is judged in turn.

    So two comments do not slip through slow mode together, and none goes on waiting for a quiz
    that was submitted meanwhile.
    """
    db.session.execute(queries.turn_of(person_id))


def post_comment(
    article: Article, new: NewComment, *, by: User, held_for: HoldReason | None = None
) -> Comment:
    """Add a comment; the same form sent twice makes one. It waits where a rule holds it."""
    comment = Comment(
        article_id=article.id,
        author_id=by.id,
        submission=new.submission,
        body=new.body,
        body_html=render(new.body),
        state=CommentState.WAITING if held_for else CommentState.VISIBLE,
        held_for=held_for,
        shown_at=None if held_for else utcnow(),
        **_place_below(new.parent),
    )
    if not added(comment):
        return db.session.scalars(queries.comment_by_submission(by.id, new.submission)).one()
    if held_for:
        _log_rule(article, comment, LogAction.COMMENT_HOLD, held_for)
    tell_of_comment(comment)
    return comment


def release_for_quiz(article: Article, author_id: int) -> list[Comment]:
    """Show what a person wrote that waited for the quiz and for nothing else."""
    take_turn(author_id)
    released = list(db.session.scalars(queries.waiting_for_quiz(article.id, author_id)))
    for comment in released:
        comment.state = CommentState.VISIBLE
        comment.held_for = None
        comment.shown_at = utcnow()
        _log_rule(article, comment, LogAction.COMMENT_APPROVE, HoldReason.QUIZ)
    return released


def _log_rule(article: Article, comment: Comment, action: LogAction, rule: HoldReason) -> None:
    """Nobody decided: a rule acted, and the log says which."""
    author_id = comment.author_id
    details = {"rule": rule.value}
    write_log(article.club_id, action, subject=comment, by=None, about=author_id, details=details)


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
