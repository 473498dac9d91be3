"""What the cleaning decides about each piece, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from discuss.intake.bylines import is_byline, split_details
from discuss.intake.dates import read_date_line
from discuss.intake.lines import clutter_reason
from discuss.intake.pieces import Piece, PieceKind
from discuss.intake.titles import ends_sentence

_BODY_WORDS: Final = 25


class Role(StrEnum):
    """What a piece turned out to be."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FIGURE = "figure"
    LEFT_OUT = "left_out"


@dataclass(slots=True)
class Mark:
    """A piece and its role, which is open until a step decides it."""

    piece: Piece
    role: Role | None = None
    reason: str = ""
    day: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether no step has decided yet."""
        return self.role is None

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.piece.text

    @property
    def is_body(self) -> bool:
        """Whether the piece reads like a paragraph of an article, undecided as it is."""
        if not self.is_open or self.piece.kind is not PieceKind.TEXT or self.piece.is_emphasised:
            return False
        return ends_sentence(self.text) or len(self.text.split()) > _BODY_WORDS

    def leave_out(self, reason: str) -> None:
        """Decide that the piece is no part of the article."""
        self.role = Role.LEFT_OUT
        self.reason = reason


def open_marks(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks no step has decided yet."""
    return (mark for mark in marks if mark.is_open)


def mark_details(mark: Mark) -> bool:
    """Decide a line that says who wrote the article, or when; whether it did."""
    parts = [mark.text] if is_byline(mark.text) else split_details(mark.text)
    dates = [found for found in map(read_date_line, parts) if found]
    has_byline = any(is_byline(part) for part in parts)
    if not (dates or has_byline) or not all(map(_is_detail, parts)):
        return False
    mark.role = Role.BYLINE if has_byline else Role.DATELINE
    mark.day = next((found.day for found in dates), None)
    if not has_byline and dates[0].is_update:
        mark.leave_out("date of change")
    return True


def _is_detail(part: str) -> bool:
    return bool(is_byline(part) or read_date_line(part) or clutter_reason(part))
