"""Reads plain text: pasted, or from a .txt file."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from discuss.domain.writing import one_line
from discuss.intake.pieces import Piece, PieceKind, Source, printable

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*?)[\s#]*")
_BULLET: Final = re.compile(r"[-*•‣◦]\s+(?=\S)")
_NUMBER: Final = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_STOPS: Final = '.!?…:;"”’)'
# Mail programs and typewriters broke lines before this; a longer line is a paragraph of its own.
_WIDEST_WRAP: Final = 120
_NARROWEST_WRAP: Final = 40
_WRAPPED_SHARE: Final = 0.7


def read(text: str) -> Source:
    """The pieces of a plain text; blank lines part them, and single line ends where they must."""
    blocks = [_lines(block) for block in _BLANK_LINES.split(printable(text).strip())]
    return Source(tuple(_piece(line) for block in blocks for line in unwrap(block)))


def _lines(block: str) -> list[str]:
    return [line for line in map(one_line, block.split("\n")) if line]


def _piece(line: str) -> Piece:
    heading = _HEADING.fullmatch(line) if line.startswith("#") else None
    if heading and heading[2]:
        return Piece(heading[2], PieceKind.HEADING, level=len(heading[1]))
    bullet = _BULLET.match(line)
    if bullet:
        return Piece(line[bullet.end() :], PieceKind.ITEM)
    return Piece(line, PieceKind.ITEM if _NUMBER.match(line) else PieceKind.TEXT)


def unwrap(lines: list[str]) -> Iterator[str]:
    """The paragraphs in a run of lines: lines broken only for width are joined again."""
    width = _wrap_width(lines)
    paragraph, last = "", ""
    for line in lines:
        if paragraph and not _continues(paragraph, last, line, width):
            yield paragraph
            paragraph = ""
        paragraph = _join(paragraph, line)
        last = line
    if paragraph:
        yield paragraph


def _wrap_width(lines: list[str]) -> int:
    """The width at which the lines were broken, or 0 if they were not."""
    width = max(map(len, lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or len(lines) < 2:
        return 0
    full = sum(_is_full(line, following, width) for line, following in pairwise(lines))
    return width if full >= _WRAPPED_SHARE * (len(lines) - 1) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word had no room in this line."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _continues(paragraph: str, last: str, line: str, width: int) -> bool:
    if _BULLET.match(line) or _NUMBER.match(line) or _HEADING.fullmatch(line):
        return False
    if width and _is_full(last, line, width):
        return True
    return line[0].islower() and paragraph[-1] not in _STOPS


def _join(paragraph: str, line: str) -> str:
    if paragraph.endswith("-") and line[0].islower():
        return paragraph + line
    return f"{paragraph} {line}" if paragraph else line
