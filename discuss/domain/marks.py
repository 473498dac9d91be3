"""Marking passages of a paragraph without touching its words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A passage by its character offsets, and the name that the mark shall have."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``names`` are those of the marks around it, none for plain text."""

    text: str
    names: tuple[str, ...] = ()


def cut(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """Cut a text at its marks; the pieces joined are the text.

    Equal spans share one mark with all their names. Of spans that overlap otherwise, the
    one that begins first is marked; a span outside the text is passed over.
    """
    names: dict[tuple[int, int], list[str]] = defaultdict(list)
    for span in spans:
        if 0 <= span.start < span.end <= len(text):
            names[span.start, span.end].append(span.name)
    pieces: list[Piece] = []
    done = 0
    for (start, end), held in sorted(names.items()):
        if start < done:
            continue
        pieces += [Piece(text[done:start]), Piece(text[start:end], tuple(held))]
        done = end
    pieces.append(Piece(text[done:]))
    return tuple(piece for piece in pieces if piece.text)
