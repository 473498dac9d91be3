"""Whether a text names somebody."""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 3
"""Letters: a shorter part of a name is mostly another word."""


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def names_somebody(text: str, names: Iterable[str]) -> bool:
    """Whether a part of one of the names, or a handle, is a word of the text.

    Rather too often than too seldom: "will" is taken for Will. Accents and case do not count.
    """
    words = set(re.findall(r"\w+", _plain(text)))
    parts = {part for name in names for part in re.findall(r"\w+", _plain(name))}
    return any(len(part) >= SHORTEST and part in words for part in parts)
