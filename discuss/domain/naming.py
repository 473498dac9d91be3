"""Whether a text names somebody."""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 3
"""Letters: a shorter part of a name is mostly another word."""


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", _plain(text)))


def parts_of(names: Iterable[str]) -> set[str]:
    """The parts of names and handles by which somebody can be known, as they are compared."""
    return {part for name in names for part in _words_of(name) if len(part) >= SHORTEST}


def names_somebody(text: str, parts: set[str]) -> bool:
    """Whether one of the ``parts_of`` names is a word of the text.

    Rather too often than too seldom: "will" is taken for Will. Accents and case do not count.
    """
    return not parts.isdisjoint(_words_of(text))
