"""Decides what stands above the first paragraph: site header, title, standfirst, byline, date."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from discuss.intake.bylines import is_name_alone
from discuss.intake.lines import is_about_itself
from discuss.intake.marks import Mark, Role, mark_details, open_marks
from discuss.intake.pieces import PieceKind
from discuss.intake.titles import is_title_like, names_publication

# A title further down than this is a heading of the article.
_FRONT: Final = 15
_MIN_STANDFIRST_WORDS: Final = 5
_MAX_STANDFIRST_WORDS: Final = 60


def mark_front(marks: Sequence[Mark]) -> None:
    """Decide everything up to the first paragraph of the body."""
    start = _after_self_description(marks)
    front = _until_body(marks[start:])
    for mark in front:
        mark_details(mark)
    title = _find_title(list(open_marks(front)))
    if title is None:
        return
    title.role = Role.TITLE
    position = next(index for index, mark in enumerate(marks) if mark is title)
    for mark in open_marks(marks[:position]):
        mark.leave_out("tagline" if is_about_itself(mark.text) else "site header")
    _leave_out_repetition(title, marks)
    _mark_standfirst(list(open_marks(front)), front)


def _until_body(marks: Sequence[Mark]) -> list[Mark]:
    return list(takewhile(lambda mark: not mark.is_body, marks[:_FRONT]))


def _after_self_description(marks: Sequence[Mark]) -> int:
    """Where the article begins, if a paragraph about the publication stands before its title."""
    start = 0
    for index, mark in enumerate(marks[:_FRONT]):
        if not mark.is_body:
            continue
        following = list(open_marks(_until_body(marks[index + 1 :])))
        if not (is_about_itself(mark.text) and any(map(_could_be_title, following))):
            break
        start = index + 1
    return start


def _could_be_title(mark: Mark) -> bool:
    if mark.piece.kind is PieceKind.HEADING:
        return True
    is_plain = mark.piece.kind is PieceKind.TEXT and not mark.piece.is_emphasised
    return is_plain and is_title_like(mark.text)


def _find_title(front: list[Mark]) -> Mark | None:
    headings = [mark for mark in front if mark.piece.kind is PieceKind.HEADING]
    if headings:
        return min(headings, key=lambda mark: mark.piece.level)
    lines = [mark for mark in front if _could_be_title(mark)]
    if len(lines) > 1 and names_publication(lines[0].text):
        return lines[1]
    return lines[0] if lines else None


def _mark_standfirst(lines: list[Mark], front: list[Mark]) -> None:
    """Decide about the lines between title and body; ``lines`` are the open ones of them."""
    has_standfirst = False
    for mark in lines:
        if is_name_alone(mark.text) and any(other.role is Role.DATELINE for other in front):
            mark.role = Role.BYLINE
        elif not has_standfirst and _is_standfirst(mark):
            mark.role = Role.STANDFIRST
            has_standfirst = True


def _is_standfirst(mark: Mark) -> bool:
    words = len(mark.text.split())
    if mark.piece.kind is PieceKind.ITEM or words > _MAX_STANDFIRST_WORDS:
        return False
    if mark.piece.is_emphasised:
        return True
    return _could_be_title(mark) and words >= _MIN_STANDFIRST_WORDS


def _leave_out_repetition(title: Mark, marks: Sequence[Mark]) -> None:
    for mark in open_marks(marks):
        if mark.text.casefold() == title.text.casefold():
            mark.leave_out("title repeated")
