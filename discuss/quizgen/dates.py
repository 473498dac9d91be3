"""Dates: what kind of time an expression names."""

import re
from dataclasses import dataclass
from enum import StrEnum

from discuss.quizgen.words import MONTHS, RELATIVE_DAYS

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A figure in a text that reads as a year."""


class TimeKind(StrEnum):
    """How exact an expression of time is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DURATION = "duration"
    CLOCK = "clock"
    RELATIVE = "relative"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TimeValue:
    """An expression of time: its kind and its text as an option shows it."""

    kind: TimeKind
    text: str


_MONTH = r"(?:" + "|".join(MONTHS) + r"|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?)"
_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")
_DAY = re.compile(rf"^{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?$", re.IGNORECASE)
_MONTH_ONLY = re.compile(rf"^{_MONTH}(?: \d{{4}})?$", re.IGNORECASE)
_DURATION = re.compile(
    r"^(?:(?:more than|less than|nearly|almost|about|around|over|at least|roughly) )?"
    r"(?:an?|\d[\d,.]*|[a-z]+) (?:second|minute|hour|day|week|month|year|decade)s?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^\d{1,2}(?::\d\d)? ?[ap]\.?m\.?", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_THIS_TIME = {"this", "week", "month", "year", "morning"}


def read_time(text: str) -> TimeValue:
    """The kind of an expression of time, and its text without a leading article."""
    plain = text.removeprefix("the ").strip()
    words = set(_WORD.findall(plain.lower()))
    for kind, pattern in (
        (TimeKind.YEAR, _YEAR),
        (TimeKind.DAY, _DAY),
        (TimeKind.MONTH, _MONTH_ONLY),
        (TimeKind.CLOCK, _CLOCK),
    ):
        if pattern.match(plain):
            return TimeValue(kind, plain)
    if words & RELATIVE_DAYS or (words and words <= _THIS_TIME):
        return TimeValue(TimeKind.RELATIVE, plain)
    if _DURATION.match(plain):
        return TimeValue(TimeKind.DURATION, plain)
    return TimeValue(TimeKind.OTHER, plain)
