"""What every reader hands to the cleaning: pieces of text in the order of the source."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from discuss.domain.article import LeftOut
from discuss.domain.writing import readable, undirected


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
    """The text as it can be seen; marks of direction would part words for the quiz writer."""
    return undirected(readable(text) or "")
