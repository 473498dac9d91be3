"""Puts the decided pieces together as an article."""

from collections.abc import Sequence
from datetime import date

from discuss.domain.article import Article, Block, BlockKind, LeftOut
from discuss.intake.bylines import is_byline, split_details
from discuss.intake.dates import DateLine, read_date_line, split_dateline
from discuss.intake.marks import Mark, Role
from discuss.intake.pieces import Source

_BLOCK_KINDS = {
    Role.PARAGRAPH: BlockKind.PARAGRAPH,
    Role.HEADING: BlockKind.HEADING,
    Role.FIGURE: BlockKind.FIGURE,
}


def assemble(marks: Sequence[Mark], source: Source) -> Article:
    """The article that the marks make up."""
    opening, blocks = _blocks(marks)
    return Article(
        title=_first(marks, Role.TITLE),
        blocks=blocks,
        standfirst=_first(marks, Role.STANDFIRST),
        byline=_bylines(marks) or source.byline,
        dateline=_dateline(marks, opening),
        published_on=_published_on(marks, opening) or source.published_on,
        left_out=_left_out(marks) + source.outside,
    )


def _blocks(marks: Sequence[Mark]) -> tuple[DateLine | None, tuple[Block, ...]]:
    """The body, and the dateline that stood before its first words."""
    blocks = [
        Block(_BLOCK_KINDS[mark.role], mark.text, mark.piece.credit)
        for mark in marks
        if mark.role in _BLOCK_KINDS
    ]
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            opening, rest = split_dateline(block.text)
            blocks[index] = Block(BlockKind.PARAGRAPH, rest)
            return opening, tuple(blocks)
    return None, tuple(blocks)


def _texts(marks: Sequence[Mark], role: Role) -> list[str]:
    return [mark.text for mark in marks if mark.role is role]


def _first(marks: Sequence[Mark], role: Role) -> str:
    return next(iter(_texts(marks, role)), "")


def _bylines(marks: Sequence[Mark]) -> str:
    parts = [part for line in _texts(marks, Role.BYLINE) for part in _names(line)]
    return ", ".join(dict.fromkeys(parts))


def _names(line: str) -> list[str]:
    """The names in a line that may also give a date and a reading time."""
    if is_byline(line):
        return [line]
    return [part for part in split_details(line) if is_byline(part)] or [line]


def _dateline(marks: Sequence[Mark], opening: DateLine | None) -> str:
    lines = [opening.text] if opening else []
    for mark in marks:
        if mark.role is Role.DATELINE:
            lines.append(mark.text)
        elif mark.role is Role.BYLINE:
            lines.extend(part for part in split_details(mark.text) if read_date_line(part))
    return " · ".join(dict.fromkeys(lines))


def _published_on(marks: Sequence[Mark], opening: DateLine | None) -> date | None:
    days = [mark.day for mark in marks if mark.day and mark.role is not Role.LEFT_OUT]
    if opening and opening.day:
        days.append(opening.day)
    return days[0] if days else None


def _left_out(marks: Sequence[Mark]) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(mark.text or mark.piece.credit, mark.reason)
        for mark in marks
        if mark.role is Role.LEFT_OUT
    )
