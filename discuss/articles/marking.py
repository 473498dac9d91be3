"""The blocks of an article with everything marked in them that the viewer may see marked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discuss.domain.marks import Piece, Span, cut
from discuss.models import Article, ArticleBlock

COLOURS = 16
"""So many marks of a paragraph are told apart by the style sheet, which has a rule for each: the
mark that the page's address names is shown in full, also where others cut it into pieces."""


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block as the page shows it."""

    block: ArticleBlock
    pieces: tuple[Piece, ...]
    numbers: dict[str, int]

    def look(self, piece: Piece) -> str:
        """The classes of a marked piece: what kinds of marks it has, and which."""
        kinds = {f"is-{span.kind}" for span in piece.spans}
        return " ".join(sorted(kinds | {f"mark-{self.numbers[span.name]}" for span in piece.spans}))


def mark_blocks(article: Article, marks: Iterable[tuple[str, Span]]) -> list[MarkedBlock]:
    """Every block in order with its marks, which come with the anchor of their block."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for anchor, span in marks:
        spans[anchor].append(span)
    return [_mark_block(block, spans[block.anchor]) for block in article.blocks]


def _mark_block(block: ArticleBlock, spans: Sequence[Span]) -> MarkedBlock:
    pieces = cut(block.text, spans)
    names = (span.name for piece in pieces for span in piece.begins)
    numbers = {name: number % COLOURS for number, name in enumerate(names)}
    return MarkedBlock(block, pieces, numbers)


def names_shown(blocks: Iterable[MarkedBlock]) -> set[str]:
    """The marks that are on the page: an edit may have taken a passage away."""
    return {name for marked in blocks for name in marked.numbers}
