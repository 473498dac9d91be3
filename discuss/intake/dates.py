"""Recognises lines that give a date, and the place and date before an opening sentence."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH: Final = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?"
_DAY: Final = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"(?:{_WEEKDAY},?\s+)?(?:"
    rf"{_MONTH.format('month_first')}\s+{_DAY.format('day_second')}(?:,?\s+(?P<year_1>\d{{4}}))?"
    rf"|{_DAY.format('day_first')}\s+(?:of\s+)?{_MONTH.format('month_second')}"
    r"(?:,?\s+(?P<year_2>\d{4}))?"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<numbers>\d{1,2}[./]\d{1,2}[./]\d{4}))"
)
_TIME: Final = r"(?:[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20}|T\d{2}:\d{2}\S{0,20})?"
_LABEL: Final = r"(?:(?:(?:last\s+)?updated|published|posted|date)(?:\s+on)?:?\s+)?"
_PLACE: Final = r"(?:[^\W\d_][\w .'’-]{1,40},\s+)??"
_LINE: Final = re.compile(rf"{_LABEL}{_PLACE}{_DATE}{_TIME}\.?", re.IGNORECASE)
_UPDATED: Final = re.compile(r"(?:last\s+)?updated\b", re.IGNORECASE)

_CAPITALS: Final = (
    r"[^\W\d_a-z][^\W\d_a-z.'’-]+(?:[ ,]+[^\W\d_a-z.'’-]+){0,4}(?:, [A-Z][\w.]{1,12})?"
)
_AGENCY: Final = r"\((?P<agency>[A-Z][\w /.&-]{1,30})\)"
_DASH: Final = r"\s*(?:[—–]|--|(?<=\s)-)\s*"
_INLINE: Final = re.compile(
    rf"(?P<dateline>(?P<place>{_CAPITALS}|[^\W\d_a-z][\w .,'’-]{{2,40}}(?=\s\())"
    rf"(?:,?\s+(?P<when>(?i:{_DATE})))?(?:\s+{_AGENCY})?){_DASH}(?=\S)"
)
_MAX_LINE: Final = 90


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says when; ``day`` is unknown when the line leaves the year or order open."""

    text: str
    day: date | None
    is_update: bool = False


def read_date_line(line: str) -> DateLine | None:
    """The date that makes up the whole line, if one does."""
    match = _LINE.fullmatch(line) if len(line) <= _MAX_LINE else None
    if match is None:
        return None
    return DateLine(line, _day(match), is_update=bool(_UPDATED.match(line)))


def split_dateline(paragraph: str) -> tuple[DateLine | None, str]:
    """The dateline before a paragraph's first sentence, and the paragraph without it."""
    match = _INLINE.match(paragraph[:150])
    if match is None or not _is_dateline(match, paragraph[match.end() :]):
        return None, paragraph
    return DateLine(match["dateline"], _day(match)), paragraph[match.end() :]


def _is_dateline(match: re.Match[str], rest: str) -> bool:
    if match["agency"] or match["when"]:
        return True
    # "NASA — which paid for it — said": capitals and a dash can also open a sentence.
    sentence = rest.split(". ", 1)[0]
    return rest[:1].isupper() and not re.search(r"[—–]|--", sentence)


def _day(match: re.Match[str]) -> date | None:
    with suppress(ValueError):
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["numbers"]:
            return _from_numbers(match["numbers"])
        return _from_words(match)
    return None


def _from_words(match: re.Match[str]) -> date | None:
    year = match["year_1"] or match["year_2"]
    month = match["month_first"] or match["month_second"]
    if not year or not month:
        return None
    day = match["day_second"] or match["day_first"]
    return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day))


def _from_numbers(numbers: str) -> date | None:
    """A date whose order of day and month cannot be mistaken."""
    first, second, year = (int(number) for number in re.split(r"[./]", numbers))
    if second > 12:
        return date(year, first, second)
    if first > 12 or first == second:
        return date(year, second, first)
    return None
