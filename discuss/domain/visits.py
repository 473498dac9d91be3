"""What is new to a reader: everything since their last visit, for as long as this one lasts."""

from datetime import datetime, timedelta
from typing import NamedTuple

PAUSE = timedelta(minutes=30)
"""Who comes back sooner goes on with the same visit, and what was new in it stays marked."""


class Seen(NamedTuple):
    """Up to when a reader has seen a discussion: now, and at the end of the visit before."""

    at: datetime
    before: datetime


def new_since(seen: Seen | None, now: datetime) -> datetime | None:
    """From when on comments are new; nothing is new to who was never here."""
    if seen is None:
        return None
    return seen.before if now - seen.at < PAUSE else seen.at


def seen_again(seen: Seen | None, until: datetime, now: datetime) -> Seen:
    """After the reader has seen what there was until a moment; that never goes back."""
    if seen is None:
        return Seen(until, until)
    before = seen.before if now - seen.at < PAUSE else seen.at
    return Seen(max(seen.at, until), before)
