"""Taking a decision back within its minute, before its author has heard of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update

from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.decisions import UNDO_TIME
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction
from discuss.extensions import db
from discuss.models import Comment, LogEntry, Report, User
from discuss.moderation import queries
from discuss.moderation.actions import write_log
from discuss.moderation.deciding import DECIDED_UPON
from discuss.moderation.telling import forget_to_tell


def undo_decisions(decisions: Sequence[tuple[Comment, LogEntry]], *, by: User) -> list[LogEntry]:
    """Take several decisions back; whoever asks for none is told that there is none."""
    if not decisions:
        raise RefusedError("There is nothing to take back.")
    return [undo_decision(comment, entry, by=by) for comment, entry in decisions]


def undo_decision(comment: Comment, entry: LogEntry, *, by: User) -> LogEntry:
    """Put the comment and its reports back to how they were before one's own decision."""
    lock(comment, *DECIDED_UPON)
    _check(comment, entry, by)
    _put_back(comment, entry.details)
    db.session.execute(
        update(Report)
        .where(Report.decision_id == entry.id)
        .values(decided_at=None, decision_id=None)
    )
    forget_to_tell(comment, entry)
    return write_log(
        entry.club_id,
        LogAction.DECISION_UNDO,
        subject=comment,
        by=by,
        about=comment.author_id,
        details={
            "undone": entry.action.value,
            "before": entry.details["after"],
            "after": entry.details["before"],
        },
    )


def _check(comment: Comment, entry: LogEntry, by: User) -> None:
    """Whether it is one's own, the latest, not too old, and nothing happened since."""
    if entry.actor_id != by.id:
        raise RefusedError("Only who made a decision can take it back.")
    if utcnow() > entry.created_at + UNDO_TIME:
        raise RefusedError(
            "A decision can be taken back for one minute, and that is over: its author has been "
            "told. Make a new decision instead."
        )
    latest = db.session.scalar(queries.latest_decision(comment.id))
    is_changed = str(comment.revision) != entry.details.get("revision")
    if latest is None or latest.id != entry.id or is_changed or _is_contested(entry):
        raise RefusedError("Something else has happened to this comment since. Look at it again.")


def _is_contested(entry: LogEntry) -> bool:
    return db.session.scalar(queries.appeal_against(entry.id)) is not None


def _put_back(comment: Comment, before: dict[str, str]) -> None:
    shown_at = before["shown_at"]
    comment.state = CommentState(before["before"])
    comment.held_for = HoldReason(before["held_for"]) if before["held_for"] else None
    comment.held_note = before["held_note"]
    comment.shown_at = datetime.fromisoformat(shown_at) if shown_at else None
