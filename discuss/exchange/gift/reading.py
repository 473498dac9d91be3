"""Reading GIFT as Moodle reads it, and leaving out what a quiz of ours cannot hold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from discuss.exchange.answers import ASKS_NOTHING, SEVERAL_ANSWERS
from discuss.exchange.categories import title_of
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.files import check_count, check_size, decoded
from discuss.exchange.gift.answers import answers_in, text_of
from discuss.exchange.gift.escapes import Piece
from discuss.exchange.importing import Found, imported, question_of
from discuss.exchange.kinds import kind_in
from discuss.exchange.quiz import Imported, Question
from discuss.exchange.reduced import MOODLE, reduced

GAP = "_____"
CATEGORY = "$CATEGORY:"
UNMATCHED = "Its braces { } do not match; an empty line ends a question."

_TAG = re.compile(r"\[tag:([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines up to an empty one, without comments; ``line`` is the first one's number."""

    line: int
    text: str
    tags: tuple[str, ...]


def read(data: bytes) -> Imported:
    """The quiz in a GIFT file, and what was left out of it.

    Raises RefusedError where it is too large, holds too many questions or is not in UTF-8.
    """
    check_size(data)
    blocks = list(_limited(_blocks(decoded(data))))
    titles = (_title(block.text) for block in blocks if block.text.startswith(CATEGORY))
    found = (
        Found(block.line, block.text, partial(_question, block))
        for block in blocks
        if not block.text.startswith(CATEGORY)
    )
    return imported(next(titles, ""), found)


def _blocks(text: str) -> Iterator[_Block]:
    """The blocks that hold more than comments."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    started: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            started.append((number, line))
        elif started:
            if block := _block(started):
                yield block
            started = []


def _limited(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """The blocks, up to the question that is one too many: a file can hold a million."""
    count = 0
    for block in blocks:
        count += not block.text.startswith(CATEGORY)
        check_count(count)
        yield block


def _block(lines: Sequence[tuple[int, str]]) -> _Block | None:
    said = [(number, line) for number, line in lines if not _is_comment(line)]
    if not said:
        return None
    tags = _TAG.findall("\n".join(line for _, line in lines if _is_comment(line)))
    return _Block(said[0][0], "\n".join(line for _, line in said).strip(), tuple(tags))


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("//")


def _title(text: str) -> str:
    return title_of(text.partition("\n")[0].removeprefix(CATEGORY))


def _question(block: _Block) -> tuple[Question, Sequence[str]]:
    stem, inside, is_within = _stem_and_answers(_unnamed(Piece(block.text)))
    form, stem = stem.form()
    form = form or MOODLE
    answers_part, feedback = inside.split_last("####")
    answers = answers_in(answers_part, form)
    kind = kind_in(block.tags) or answers.kind or ("cloze" if is_within else "")
    question = question_of(
        reduced(stem.text, form), answers, kind=kind, feedback=text_of(feedback, form)
    )
    return question, answers.notes


def _unnamed(piece: Piece) -> Piece:
    """The piece without the name between double colons."""
    if not piece.blotted.startswith("::"):
        return piece
    name, rest = piece.part(2).split("::")
    return rest or name


def _stem_and_answers(piece: Piece) -> tuple[Piece, Piece, bool]:
    """The text, what is between the braces, and whether they stand within the text."""
    start, end = piece.blotted.find("{"), piece.blotted.find("}")
    if start < 0 and end < 0:
        raise CannotTakeError(ASKS_NOTHING)
    if start < 0 or end < start:
        raise CannotTakeError(UNMATCHED)
    before, inside, after = piece.part(0, start), piece.part(start + 1, end), piece.part(end + 1)
    if "{" in inside.blotted or "{" in after.blotted or "}" in after.blotted:
        raise CannotTakeError(SEVERAL_ANSWERS)
    if not after:
        return before, inside, False
    return Piece(f"{piece.source[:start]}{GAP}{piece.source[end + 1 :]}"), inside, True
