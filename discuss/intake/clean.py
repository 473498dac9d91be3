"""From the pieces of a source to an article: every piece is kept as what it is, or left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from discuss.domain.article import Article
from discuss.intake.assemble import assemble
from discuss.intake.credits import read_figure
from discuss.intake.front import mark_front
from discuss.intake.lines import clutter_reason, section_reason
from discuss.intake.marks import Mark, Role, mark_details, open_marks
from discuss.intake.pieces import Piece, PieceKind, Source
from discuss.intake.titles import ends_sentence, is_subheading_like

_MAX_MENU_WORDS: Final = 3
_MIN_MENU_LINES: Final = 3
_MAX_ENTRY_WORDS: Final = 45
# "[3] Roy, A. (2019). On buses." is told from a sentence by its number or its year.
_REFERENCE: Final = re.compile(r"^[\[(]?\d{1,3}[\]).]|\((?:19|20)\d\d\b|\(n\.d\.\)")
# Dates and names of writers also stand under an article, nowhere else below its beginning.
_TAIL: Final = 2


def clean(source: Source) -> Article:
    """The article in a source, with everything that is no part of it and why."""
    marks = [Mark(piece) for piece in _figures(source.pieces)]
    _mark_figures(marks)
    _mark_clutter(marks)
    _mark_sections(marks)
    _mark_menus(marks)
    mark_front(marks)
    _mark_body(marks, marks_headings=source.marks_headings)
    return assemble(marks, source)


def _figures(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with figures recognised, and a credit joined to the caption before it."""
    joined: list[Piece] = []
    for piece in map(read_figure, pieces):
        if joined and _completes(joined[-1], piece):
            joined[-1] = replace(joined[-1], credit=piece.credit)
        else:
            joined.append(piece)
    return joined


def _completes(figure: Piece, piece: Piece) -> bool:
    are_figures = figure.kind is PieceKind.FIGURE and piece.kind is PieceKind.FIGURE
    return are_figures and not figure.credit and not piece.text


def _mark_figures(marks: Sequence[Mark]) -> None:
    last: Piece | None = None
    for mark in marks:
        is_figure = mark.piece.kind is PieceKind.FIGURE
        if is_figure and last and _repeats(last, mark.piece):
            mark.leave_out("photo credit repeated")
            continue
        if is_figure:
            mark.role = Role.FIGURE
        last = mark.piece if is_figure else None


def _repeats(figure: Piece, piece: Piece) -> bool:
    return figure.credit == piece.credit and piece.text in ("", figure.text)


def _mark_clutter(marks: Sequence[Mark]) -> None:
    for mark in open_marks(marks):
        if mark.piece.kind is PieceKind.TABLE:
            mark.leave_out("table")
            continue
        reason = clutter_reason(mark.text)
        if reason and not mark_details(Mark(mark.piece)):
            mark.leave_out(reason)


def _mark_menus(marks: Sequence[Mark]) -> None:
    """Leave out lists of links, and runs of lines too short to say anything around the body."""
    body = [index for index, mark in enumerate(marks) if mark.is_body]
    for run in _menu_runs(marks):
        is_outside = not body or run[-1] < body[0] or run[0] > body[-1]
        entries = [marks[index] for index in run]
        is_long = is_outside and len(run) >= _MIN_MENU_LINES
        if is_long or all(entry.piece.is_link for entry in entries):
            for entry in entries:
                entry.leave_out("navigation")


def _menu_runs(marks: Sequence[Mark]) -> Iterator[list[int]]:
    """Positions of lines that could be a menu, run by run."""
    lines = ((index, mark) for index, mark in enumerate(marks) if mark.is_open)
    for is_menu, run in groupby(lines, key=lambda line: _is_menu_line(line[1].piece)):
        if is_menu:
            yield [index for index, _ in run]


def _is_menu_line(piece: Piece) -> bool:
    if piece.kind is PieceKind.ITEM and piece.is_link:
        return True
    if piece.kind is not PieceKind.TEXT or piece.is_emphasised or mark_details(Mark(piece)):
        return False
    return len(piece.text.split()) <= _MAX_MENU_WORDS and piece.text[-1:].isalnum()


def _mark_sections(marks: Sequence[Mark]) -> None:
    """Leave out lists of sources and of other articles, from their heading to their end."""
    reason = ""
    for index, mark in enumerate(marks):
        begins = (
            section_reason(mark.text) if mark.is_open or mark.reason == "read more line" else ""
        )
        if begins and _is_list(marks[index + 1 :], begins):
            reason = begins
            mark.leave_out(reason)
        elif mark.is_open and reason:
            reason = reason if _is_entry(mark.piece, reason) else ""
            if reason:
                mark.leave_out(reason)


def _is_list(following: Sequence[Mark], reason: str) -> bool:
    entry = next(open_marks(following), None)
    return entry is not None and _is_entry(entry.piece, reason)


def _is_entry(piece: Piece, reason: str) -> bool:
    """Whether the piece belongs to a list of sources, or of titles of other articles."""
    if piece.kind is PieceKind.HEADING or len(piece.text.split()) > _MAX_ENTRY_WORDS:
        return False
    if piece.kind is PieceKind.ITEM or "://" in piece.text or "www." in piece.text:
        return True
    if reason == "list of sources":
        return not ends_sentence(piece.text) or bool(_REFERENCE.search(piece.text))
    return is_subheading_like(piece.text)


def _mark_body(marks: Sequence[Mark], *, marks_headings: bool) -> None:
    for mark in list(open_marks(marks))[-_TAIL:]:
        mark_details(mark)
    below: Mark | None = None
    for mark in reversed(list(open_marks(marks))):
        mark.role = _body_role(mark.piece, below, marks_headings=marks_headings)
        if mark.role is Role.HEADING and below is None:
            mark.leave_out("heading with nothing under it")
            continue
        below = mark


def _body_role(piece: Piece, below: Mark | None, *, marks_headings: bool) -> Role:
    if piece.kind is PieceKind.HEADING:
        return Role.HEADING
    if marks_headings or piece.kind is not PieceKind.TEXT or not is_subheading_like(piece.text):
        return Role.PARAGRAPH
    return Role.HEADING if below and below.role is Role.PARAGRAPH else Role.PARAGRAPH
