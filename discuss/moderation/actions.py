"""The log that every decision is written into, and reports."""

from collections.abc import Mapping

from sqlalchemy import func, inspect, select

from discuss.database import added, lock
from discuss.domain.automatic import hides
from discuss.domain.errors import RefusedError
from discuss.domain.viewer import LONG_AGO
from discuss.domain.vocabulary import CommentState, HoldReason, LogAction, ReportReason
from discuss.extensions import Base, db
from discuss.models import Club, Comment, LogEntry, Report, User
from discuss.moderation import queries
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


def write_rule(
    club_id: int, action: LogAction, comment: Comment, rule: HoldReason, **details: str
) -> LogEntry:
    """Add to the log what a rule of the program did with a comment: nobody decided it."""
    return write_log(
        club_id,
        action,
        subject=comment,
        by=None,
        about=comment.author_id,
        details={"rule": rule.value, **details},
    )


def _id_of(subject: Base) -> int:
    identity = inspect(subject).identity
    if identity is None:
        raise ValueError("Only what is stored can be decided about.")
    return int(identity[0])


def report_comment(comment: Comment, reason: ReportReason, note: str, *, by: User) -> Report:
    """Put a comment before the moderators.

    One open report a person and comment. After a decision the same person reports again only
    what was edited since: else it would be asking until somebody gives in.
    """
    before = db.session.scalar(queries.latest_report(comment.id, by.id))
    if before and before.decided_at and (comment.edited_at or LONG_AGO) < before.decided_at:
        raise RefusedError(
            "A moderator has decided about your report, and the comment is the same since. You can "
            "report it again once it was edited."
        )
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
    write_rule(club.id, LogAction.COMMENT_HOLD, comment, HoldReason.REPORTS, note=comment.held_note)
    tell_of_rule(comment, club.id)


def withdraw_report(comment: Comment, *, by: User) -> None:
    """Take an open report back, as if it had not been."""
    report = db.session.scalar(queries.latest_report(comment.id, by.id))
    if report is None or report.decided_at is not None:
        raise RefusedError("A moderator has decided about your report in the meantime.")
    db.session.delete(report)
