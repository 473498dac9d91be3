"""Recognises the lines that name an article's writer."""

import re
from typing import Final

_NAME_WORD: Final = r"(?:[^\W\d_a-z][\w.'’-]*|d[aeiu]|de[rln]|v[ao]n|bin|al|la|le|el|y|and|&|,)"
_NAME: Final = rf"{_NAME_WORD}(?:\s*,?\s+{_NAME_WORD}){{0,9}}"
_LABEL: Final = (
    r"(?i:(?:story|words|text|article|written|reported|reporting|report|review|interview|posted"
    r"|published)\s+by|by|author\s*:)"
)
_ROLE: Final = (
    r"(?i:(?:[\w-]+\s+){0,3}(?:writer|editor|reporter|correspondent|columnist|contributor"
    r"|journalist|editor-in-chief|staff|intern|critic))"
)
_DESK: Final = r"[A-Z][\w .&'’-]{1,40}"
_AFTER: Final = rf"(?:\s*[,|–—·-]\s*(?:{_ROLE}|{_DESK})|\s+(?:for|of)\s+(?:the\s+)?{_DESK})?"
_LABELLED: Final = re.compile(rf"{_LABEL}\s+{_NAME}{_AFTER}\.?")
_WITH_ROLE: Final = re.compile(rf"{_NAME}\s*[,|–—-]\s*{_ROLE}")
_NAME_ALONE: Final = re.compile(r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,2}")
_CALENDAR: Final = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:morning|evening|night)\b", re.IGNORECASE
)
_PARTS: Final = re.compile(r"\s+[|·•]\s+|\n")
_MAX_CHARACTERS: Final = 120


def is_byline(line: str) -> bool:
    """Whether the line says who wrote the article."""
    if len(line) > _MAX_CHARACTERS or _CALENDAR.search(line):
        return False
    return bool(_LABELLED.fullmatch(line) or _WITH_ROLE.fullmatch(line))


def is_name_alone(line: str) -> bool:
    """Whether the line is two or three capitalised words, as a bare name is."""
    return len(line) <= _MAX_CHARACTERS and bool(_NAME_ALONE.fullmatch(line))


def split_details(line: str) -> list[str]:
    """The parts of a line such as "By Jane Doe | 3 March 2019 | 4 min read"."""
    return _PARTS.split(line) if len(line) <= _MAX_CHARACTERS else [line]
