"""Numbers, amounts and times as options: of what sort they are and how large."""

import re
from collections.abc import Sequence
from enum import StrEnum

from discuss.quizgen.flaws.words import words
from discuss.quizgen.words import MONTHS


class Sort(StrEnum):
    """What an option is by its form."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    NAME = "name"
    PHRASE = "phrase"
    UNKNOWN = "unknown"


MEASURES = frozenset({Sort.NUMBER, Sort.PERCENT, Sort.MONEY, Sort.DATE})

_SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_LARGE = {
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_LENGTHS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 2_629_800.0,
    "year": 31_557_600.0,
    "decade": 315_576_000.0,
    "century": 3_155_760_000.0,
}
"""Seconds in a unit of time."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_FIGURE = re.compile(r"^\d+(?:,\d{3})*(?:\.\d+)?")
_BARE = re.compile(r"^\d+(?:,\d{3})*$")
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_MONEY = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|pounds?|yen|won|cents?)\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentage\b", re.IGNORECASE)
_QUALIFIERS = frozenset("about around nearly almost over under just only at in on by a an".split())
_SMALL_WORDS = frozenset("of the and de la le van von der den del al for in on at a an to".split())


def sort_of(option: str) -> Sort:
    """The sort of an option; a single word may be a name or not: it is unknown."""
    if _PERCENT.search(option):
        return Sort.PERCENT
    if _MONEY.search(option) and _has_number(option):
        return Sort.MONEY
    said = [word for word in words(option) if word not in _QUALIFIERS]
    if said and (_YEAR.match(said[0]) or said[0] in (*MONTHS, *_DAYS)) and len(said) <= 4:
        return Sort.DATE
    if said and (_number(said[0]) is not None or said[0] in _LENGTHS):
        return Sort.NUMBER  # "an hour" is one hour
    return _sort_of_words(option)


def sorts_of(options: Sequence[str]) -> list[Sort]:
    """The sort of each option; 2000 among other figures is a number and no year."""
    sorts = [sort_of(option) for option in options]
    figures = [bool(_BARE.match(option.strip())) for option in options]
    return [Sort.NUMBER] * len(sorts) if all(figures) and Sort.NUMBER in sorts else sorts


def _sort_of_words(option: str) -> Sort:
    """A name has capitals throughout; a phrase has none after its first word."""
    said = [word for word in option.split() if word.lower().strip(".,'’") not in _SMALL_WORDS]
    if len(said) < 2:
        return Sort.UNKNOWN
    capitals = sum(word[:1].isupper() for word in said[1:])
    if capitals == len(said) - 1:
        return Sort.NAME
    return Sort.PHRASE if capitals == 0 else Sort.UNKNOWN


def _has_number(text: str) -> bool:
    return any(_number(word) is not None for word in words(text))


def _number(word: str) -> float | None:
    """The value of one word, or None."""
    figure = _FIGURE.match(word)
    if figure:
        return float(figure.group().replace(",", ""))
    tens, _, ones = word.partition("-")
    if tens in _TENS and (not ones or ones in _SMALL):
        return 20.0 + 10 * _TENS.index(tens) + (_SMALL.index(ones) if ones else 0)
    if word in _SMALL:
        return float(_SMALL.index(word))
    return {"half": 0.5, "once": 1.0, "twice": 2.0}.get(word)


def value_of(option: str, sort: Sort) -> tuple[float, float, float]:
    """What options of one measure are ordered by: (year, month, day), or (size, 0, 0)."""
    if sort is Sort.DATE:
        return _date(option)
    numbers: list[float] = []
    unit = 1.0
    for word in words(option):
        number = _number(word)
        if number is not None and (not numbers or word == "half"):
            numbers.append(number)  # "two and a half" has two
        else:
            unit *= _LARGE.get(word, 1.0) * _LENGTHS.get(word.removesuffix("s"), 1.0)
    return (sum(numbers) if numbers else 1.0) * unit, 0.0, 0.0


def _date(option: str) -> tuple[float, float, float]:
    year = month = day = 0.0
    for word in words(option):
        if _YEAR.match(word):
            year = float(word)
        elif word in MONTHS:
            month = float(MONTHS.index(word) + 1)
        elif word in _DAYS:
            day = day or float(_DAYS.index(word))
        elif word.isdecimal():
            day = float(word)
    return year, month, day
