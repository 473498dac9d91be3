"""What every reader hands to the cleaning: pieces of text in the order of the source."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from discuss.domain.article import LeftOut

_NEWLINES: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
# Invisible characters: controls, soft hyphens, text direction overrides, halves of characters.
# The two joiners stay, because scripts and emoji need them.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


class PieceKind(StrEnum):
    """What the source itself says about a piece."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    FIGURE = "figure"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a source; ``level`` belongs to headings, ``credit`` to figures."""

    text: str
    kind: PieceKind = PieceKind.TEXT
    level: int = 0
    credit: str = ""
    is_emphasised: bool = False
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader found, before cleaning.

    ``marks_headings`` says that the source has a way to mark headings, so that a short line
    is none. ``outside`` is what the reader itself left out.
    """

    pieces: tuple[Piece, ...]
    marks_headings: bool = False
    byline: str = ""
    published_on: date | None = None
    outside: tuple[LeftOut, ...] = ()


def printable(text: str) -> str:
    """The text with uniform line ends, composed letters and nothing invisible."""
    lines = _NEWLINES.sub("\n", text).replace("\u2029", "\n\n")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", lines))


def one_line(text: str) -> str:
    """The text with every run of white space folded into one space."""
    return " ".join(text.split())
