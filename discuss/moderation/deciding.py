"""Decisions about comments; each writes its log entry here, in the same transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import update

from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.decisions import LOGGED_AS, Seen, outcome
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, Decision, LogAction
from discuss.extensions import db
from discuss.models import Comment, LogEntry, Report, User
from discuss.moderation import queries
from discuss.moderation.actions import write_log
from discuss.moderation.claiming import release_comment
from discuss.moderation.telling import tell_author
from discuss.notices.actions import tell_of_comment

DECIDED_UPON = (
    "state", "held_for", "held_note", "shown_at", "revision", "body", "body_html", "edited_at",
)  # fmt: skip

MEANWHILE = {
    LogAction.COMMENT_HOLD: "A rule of the club held this comment in the meantime.",
    LogAction.COMMENT_APPROVE: "%(name)s approved this comment in the meantime.",
    LogAction.COMMENT_KEEP: "%(name)s kept this comment in the meantime.",
    LogAction.COMMENT_RETURN: "%(name)s asked to edit this comment in the meantime.",
    LogAction.COMMENT_HIDE: "%(name)s hid this comment in the meantime.",
    LogAction.COMMENT_RESTORE: "%(name)s restored this comment in the meantime.",
    LogAction.COMMENT_REMOVE: "%(name)s removed this comment in the meantime.",
    LogAction.DECISION_UNDO: "%(name)s took a decision about it back in the meantime.",
    LogAction.APPEAL_UPHOLD: "%(name)s answered an appeal about it in the meantime.",
    LogAction.APPEAL_OVERTURN: "%(name)s answered an appeal about it in the meantime.",
}
CHANGED = "Its author has changed this comment in the meantime. Read it again, then decide."


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, why, and what was seen; ``seen`` nothing where it was not on a page."""

    decision: Decision
    reason: str = ""
    seen: Seen | None = None


def decide_comment(comment: Comment, ruling: Ruling, *, by: User) -> LogEntry:
    """Decide about a comment as it was seen, close its reports, and tell its author.

    Whoever comes second is told what the first decided, and nothing is changed.
    """
    lock(comment, *DECIDED_UPON)
    after = _checked_outcome(comment, ruling)
    release_comment(comment, by=by)
    details = _details(comment, after)
    _move(comment, after)
    entry = write_log(
        comment.article.club_id,
        LOGGED_AS[ruling.decision],
        subject=comment,
        by=by,
        about=comment.author_id,
        reason=ruling.reason,
        details=details,
    )
    db.session.flush()
    _close_reports(comment, entry)
    if ruling.decision is not Decision.KEEP:
        tell_author(comment, entry)
    tell_of_comment(comment)
    return entry


def decide_comments(
    rulings: Sequence[tuple[Comment, Ruling]], *, by: User
) -> tuple[list[LogEntry], list[tuple[Comment, RefusedError]]]:
    """Decide about many, each as a whole or not at all; returns what was done and what was left.

    In the order of their numbers, so that two moderators do not wait for each other.
    """
    done: list[LogEntry] = []
    left: list[tuple[Comment, RefusedError]] = []
    for comment, ruling in sorted(rulings, key=lambda pair: pair[0].id):
        try:
            with db.session.begin_nested():
                done.append(decide_comment(comment, ruling, by=by))
        except RefusedError as error:
            left.append((comment, error))
    return done, left


def _checked_outcome(comment: Comment, ruling: Ruling) -> CommentState:
    """The state that the comment gets, if it still is what the moderator saw."""
    latest = db.session.scalar(queries.latest_decision(comment.id))
    if ruling.seen and latest and latest.id != ruling.seen.entry_id:
        raise _decided_by(latest)
    if ruling.seen and comment.revision != ruling.seen.revision:
        raise RefusedError(CHANGED)
    after = outcome(comment.state, ruling.decision)
    if after is None:
        raise _decided_by(latest) if latest else RefusedError(CHANGED)
    return after


def _decided_by(entry: LogEntry) -> RefusedError:
    return RefusedError(MEANWHILE[entry.action], name=entry.actor.name if entry.actor else "")


def _details(comment: Comment, after: CommentState) -> dict[str, str]:
    """What the decision changes: enough to take it back."""
    return {
        "before": comment.state.value,
        "after": after.value,
        "held_for": comment.held_for.value if comment.held_for else "",
        "held_note": comment.held_note,
        "revision": str(comment.revision),
        "shown_at": comment.shown_at.isoformat() if comment.shown_at else "",
    }


def _move(comment: Comment, after: CommentState) -> None:
    comment.state = after
    comment.held_for = None
    comment.held_note = ""
    if after is CommentState.VISIBLE and comment.shown_at is None:
        comment.shown_at = utcnow()


def _close_reports(comment: Comment, entry: LogEntry) -> None:
    db.session.execute(
        update(Report)
        .where(Report.comment_id == comment.id, Report.decided_at.is_(None))
        .values(decided_at=utcnow(), decision_id=entry.id)
    )
