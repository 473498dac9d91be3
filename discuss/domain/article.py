"""What an article is, before and after it is stored: a title and blocks in reading order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of an article's body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    FIGURE = "figure"


LONGEST = {"title": 300, "standfirst": 1000, "byline": 200, "dateline": 200, "credit": 300}
"""How many characters each part of an article may have; the body has its own limits."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body.

    ``text`` is plain text: a paragraph's words, a heading's words or a figure's caption
    (which may be empty). ``credit`` belongs to figures only, without the word "Credit:".
    """

    kind: BlockKind
    text: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece of the source that is not part of the article, and why in a reader's words."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. Only paragraphs are read out, quoted and asked about."""

    title: str
    blocks: tuple[Block, ...]
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    published_on: date | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of the paragraphs, in order: evidence counts its offsets in these."""
        return tuple(block.text for block in self.blocks if block.kind is BlockKind.PARAGRAPH)

    def parts_too_long(self) -> list[str]:
        """The parts that have more characters than there is room for."""
        parts = {name: [getattr(self, name)] for name in LONGEST if name != "credit"}
        parts["credit"] = [block.credit for block in self.blocks]
        return [n for n, texts in parts.items() if any(len(text) > LONGEST[n] for text in texts)]

    @property
    def figures(self) -> tuple[Block, ...]:
        """The figures, in order."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.FIGURE)
