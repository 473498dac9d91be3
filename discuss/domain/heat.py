"""The brake on heated threads: the more reports up the chain, the longer between replies."""

from datetime import timedelta

WAITS = (0, 1, 2, 5, 10, 30)
"""Minutes, by how many reports the comment and those above it have; the last for all beyond."""


def wait_after(reports: int) -> timedelta:
    """The time between two replies of one person below so many reports."""
    return timedelta(minutes=WAITS[min(reports, len(WAITS) - 1)])
