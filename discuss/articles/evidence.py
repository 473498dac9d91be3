"""The blocks of an article with the evidence of graded answers marked in them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from discuss.domain.marks import Piece, Span, cut
from discuss.models import Answer, Article, ArticleBlock


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block as the page shows it."""

    block: ArticleBlock
    pieces: tuple[Piece, ...]


def evidence_name(answer: Answer) -> str:
    """The name of an answer's mark in the page's address."""
    return f"evidence-{answer.position + 1}"


def marked_blocks(article: Article, answers: Iterable[Answer]) -> list[MarkedBlock]:
    """Every block in order, with the evidence of these answers."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for answer in answers:
        version = answer.version
        spans[version.evidence_anchor].append(
            Span(version.evidence_start, version.evidence_end, evidence_name(answer))
        )
    return [MarkedBlock(block, cut(block.text, spans[block.anchor])) for block in article.blocks]


def names_shown(blocks: list[MarkedBlock]) -> set[str]:
    """The marks that are on the page: an edit may have taken a passage away."""
    return {name for marked in blocks for piece in marked.pieces for name in piece.names}
