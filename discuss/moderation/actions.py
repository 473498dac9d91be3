"""Reports and decisions; every decision writes its log entry here, in the same transaction."""

from collections.abc import Mapping

from sqlalchemy import func, inspect, select, update

from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.automatic import hides
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction, ReportReason
from discuss.extensions import Base, db
from discuss.models import Club, Comment, LogEntry, Report, User
from discuss.people.telling import tell_of_rule


def write_log(
    club_id: int,
    action: LogAction,
    *,
    subject: Base,
    by: User | None,
    about: int | None = None,
    reason: str = "",
    details: Mapping[str, str] | None = None,
) -> LogEntry:
    """Add an entry to the log of decisions.

    ``by`` nobody means that a rule of the program acted; ``about`` is the id of the person whom
    the decision concerns.
    """
    db.session.flush()
    entry = LogEntry(
        club_id=club_id,
        actor_id=by.id if by else None,
        about_id=about,
        action=action,
        subject_kind=subject.__tablename__,
        subject_id=_id_of(subject),
        reason=reason,
        details=dict(details or {}),
    )
    db.session.add(entry)
    return entry


def _id_of(subject: Base) -> int:
    identity = inspect(subject).identity
    if identity is None:
        raise ValueError("Only what is stored can be decided about.")
    return int(identity[0])


def report_comment(comment: Comment, reason: ReportReason, note: str, *, by: User) -> Report:
    """Put a comment before the moderators; one report a person and comment."""
    report = Report(comment_id=comment.id, reporter_id=by.id, reason=reason, note=note.strip())
    if not added(report):
        raise RefusedError(
            "You have reported this comment already. The moderators have your report."
        )
    _hide_when_reported(comment)
    return report


def _hide_when_reported(comment: Comment) -> None:
    """Hide what so many people reported as the club's rule says, until a moderator looks."""
    lock(comment, "state")
    open_reports = db.session.scalar(
        select(func.count(Report.id)).where(
            Report.comment_id == comment.id, Report.decided_at.is_(None)
        )
    )
    club = db.session.get_one(Club, comment.article.club_id)
    is_shown = comment.state is CommentState.VISIBLE
    if not is_shown or not hides(open_reports or 0, club.reports_to_hide):
        return
    comment.state = CommentState.HIDDEN
    comment.held_for, comment.held_note = HoldReason.REPORTS, str(open_reports)
    details = {"rule": HoldReason.REPORTS.value, "note": comment.held_note}
    write_log(
        club.id,
        LogAction.COMMENT_HOLD,
        subject=comment,
        by=None,
        about=comment.author_id,
        details=details,
    )
    tell_of_rule(comment, club.id)


def hide_comment(comment: Comment, reason: str, *, by: User) -> Comment:
    """Hide a comment from all but its author and the moderators."""
    _change_state(comment, CommentState.VISIBLE, CommentState.HIDDEN)
    return _decide(comment, LogAction.COMMENT_HIDE, reason, by)


def restore_comment(comment: Comment, reason: str, *, by: User) -> Comment:
    """Show a hidden comment again."""
    _change_state(comment, CommentState.HIDDEN, CommentState.VISIBLE)
    return _decide(comment, LogAction.COMMENT_RESTORE, reason, by)


def keep_comment(comment: Comment, reason: str, *, by: User) -> Comment:
    """Decide that a reported comment stays as it is."""
    return _decide(comment, LogAction.COMMENT_KEEP, reason, by)


def _change_state(comment: Comment, before: CommentState, after: CommentState) -> None:
    lock(comment, "state")
    if comment.state is not before:
        raise RefusedError("Somebody else decided about this comment in the meantime.")
    comment.state = after


def _decide(comment: Comment, action: LogAction, reason: str, by: User) -> Comment:
    """Close the open reports with the decision that answers them."""
    club_id, author_id = comment.article.club_id, comment.author_id
    entry = write_log(club_id, action, subject=comment, by=by, about=author_id, reason=reason)
    db.session.flush()
    db.session.execute(
        update(Report)
        .where(Report.comment_id == comment.id, Report.decided_at.is_(None))
        .values(decided_at=utcnow(), decision_id=entry.id)
    )
    return comment
