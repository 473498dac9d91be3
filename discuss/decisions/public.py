"""What members read of the log: what, why and when, and nobody's name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from discuss.domain.naming import names_somebody, parts_of
from discuss.domain.vocabulary import LogAction
from discuss.models import LogEntry

BY_LEADERS = {"article", "question", "quiz", "club"}


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """A decision without names; ``is_withheld`` where the reason would name somebody."""

    id: int
    action: LogAction
    by: str
    subject_id: int | None
    reason: str
    is_withheld: bool
    created_at: datetime


def without_names(entries: Iterable[LogEntry], names: Iterable[str]) -> list[PublicEntry]:
    """The entries as members read them; ``names`` are those that must not be read."""
    entries, known = list(entries), list(names)
    for person in (person for entry in entries for person in (entry.actor, entry.about)):
        known += [person.name, person.username] if person else []
    parts = parts_of(known)
    return [_without_names(entry, parts) for entry in entries]


def _without_names(entry: LogEntry, parts: set[str]) -> PublicEntry:
    # What a rule acted on can be a word of the comment.
    reason = entry.reason if entry.actor_id is not None else ""
    is_withheld = names_somebody(reason, parts)
    return PublicEntry(
        entry.id,
        entry.action,
        _role(entry),
        entry.subject_id if entry.subject_kind == "comment" else None,
        "" if is_withheld else reason,
        is_withheld,
        entry.created_at,
    )


def _role(entry: LogEntry) -> str:
    if entry.actor_id is None:
        return str(_("A rule of the club"))
    is_leader = entry.action.value.split(".")[0] in BY_LEADERS
    return str(_("A leader") if is_leader else _("A moderator"))
