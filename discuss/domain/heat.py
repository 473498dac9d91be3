"""The brake on heated threads: the more reports up the chain, the longer between replies."""

from datetime import datetime, timedelta

WAITS = (0, 1, 2, 5, 10, 30)
"""Minutes, by how many reports the comment and those above it have; the last for all beyond."""


def wait_after(reports: int) -> timedelta:
    """The time between two replies of one person below so many reports."""
    return timedelta(minutes=WAITS[min(reports, len(WAITS) - 1)])


def reply_from(reports: int, last_reply_at: datetime | None, now: datetime) -> datetime | None:
    """When somebody may reply there again; None where they may now."""
    if last_reply_at is None:
        return None
    until = last_reply_at + wait_after(reports)
    return until if until > now else None
