"""The body of an article as text that a person can edit, and back.

Blocks are separated by blank lines. ``## Words`` is a heading, ``[Figure] caption | credit``
a figure, anything else a paragraph.
"""

import re
from collections.abc import Iterable

from discuss.domain.article import Block, BlockKind

_HEADING = "## "
_FIGURE = "[Figure]"
_BLANK_LINES = re.compile(r"\n\s*\n")


def to_text(blocks: Iterable[Block]) -> str:
    """Write blocks down."""
    return "\n\n".join(_line(block) for block in blocks)


def _line(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return _HEADING + block.text
    if block.kind is BlockKind.FIGURE:
        return f"{_FIGURE} {block.text} | {block.credit}"
    return block.text


def from_text(text: str) -> tuple[Block, ...]:
    """Read blocks; white space within a block is folded to single spaces."""
    pieces = (" ".join(piece.split()) for piece in _BLANK_LINES.split(text.replace("\r\n", "\n")))
    return tuple(_block(piece) for piece in pieces if piece)


def _block(piece: str) -> Block:
    if piece.startswith(_HEADING):
        return Block(BlockKind.HEADING, piece.removeprefix(_HEADING).strip())
    if piece.startswith(_FIGURE):
        caption, _, credit = piece.removeprefix(_FIGURE).partition("|")
        return Block(BlockKind.FIGURE, caption.strip(), credit.strip())
    return Block(BlockKind.PARAGRAPH, piece)
