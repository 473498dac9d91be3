"""Decisions about people; every one is written into the log here."""

from dataclasses import dataclass
from datetime import datetime

from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction, SanctionKind
from discuss.extensions import db
from discuss.models import Sanction, User
from discuss.moderation.actions import write_log
from discuss.people.queries import Person
from discuss.people.telling import tell_of_sanction

LOGGED_AS = {
    SanctionKind.NOTE: LogAction.PERSON_NOTE,
    SanctionKind.WARNING: LogAction.PERSON_WARN,
    SanctionKind.SLOW: LogAction.PERSON_SLOW,
    SanctionKind.SILENCE: LogAction.PERSON_SILENCE,
    SanctionKind.SUSPEND: LogAction.PERSON_SUSPEND,
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What is done about somebody, why, and until when where it ends by itself."""

    kind: SanctionKind
    reason: str
    until: datetime | None = None
    slow_seconds: int = 0


def sanction_person(person: Person, measure: Measure, *, by: User) -> Sanction:
    """Decide about a person; they are told of everything but a note, which is for the staff.

    The words of a note are not in the log either: those whom notes are about may read the log.
    """
    sanction = Sanction(
        club_id=person.club_id,
        user_id=person.user_id,
        kind=measure.kind,
        reason=measure.reason,
        slow_seconds=measure.slow_seconds,
        until=measure.until,
        made_by_id=by.id,
    )
    db.session.add(sanction)
    is_note = measure.kind is SanctionKind.NOTE
    write_log(
        person.club_id,
        LOGGED_AS[measure.kind],
        subject=person.user,
        by=by,
        about=person.user_id,
        reason="" if is_note else measure.reason,
        details={"handle": person.user.username, **_extent(sanction)},
    )
    if not is_note:
        tell_of_sanction(sanction, what=measure.kind.value, reason=measure.reason)
    return sanction


def _extent(sanction: Sanction) -> dict[str, str]:
    """How much and how long, as the log keeps it."""
    extent = {}
    if sanction.slow_seconds:
        extent["seconds"] = f"{sanction.slow_seconds} s"
    if sanction.until:
        extent["until"] = f"{sanction.until:%Y-%m-%d %H:%M} UTC"
    return extent


def end_sanction(sanction: Sanction, reason: str, *, by: User) -> Sanction:
    """End it before its time."""
    lock(sanction, "ended_at", "acknowledged_at")
    if sanction.ended_at or sanction.acknowledged_at:
        raise RefusedError("This has ended in the meantime.")
    sanction.ended_at = utcnow()
    write_log(
        sanction.club_id,
        LogAction.PERSON_END,
        subject=sanction.user,
        by=by,
        about=sanction.user_id,
        reason=reason,
        details={"handle": sanction.user.username, "kind": sanction.kind.value},
    )
    tell_of_sanction(sanction, what="end", reason=reason)
    return sanction


def acknowledge_warning(warning: Sanction) -> Sanction:
    """Keep when the person said that they have read it; the first time counts."""
    lock(warning, "acknowledged_at")
    warning.acknowledged_at = warning.acknowledged_at or utcnow()
    return warning
