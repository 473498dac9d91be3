"""Marking passages of a paragraph without touching its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A passage by its character offsets, the name that its mark shall have, and its kind."""

    start: int
    end: int
    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with the spans around it, none for plain text; ``begins`` are the new ones."""

    text: str
    spans: tuple[Span, ...] = ()
    begins: tuple[Span, ...] = ()


def cut(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """Cut a text wherever a mark begins or ends; the pieces joined are the text.

    Spans may overlap in any way. The pieces of a span are neighbours, and the span is among
    the ``begins`` of its first one only. A span outside the text is passed over.
    """
    inside = sorted(
        (span for span in spans if 0 <= span.start < span.end <= len(text)),
        key=lambda span: (span.start, -span.end),
    )
    cuts = sorted({0, len(text), *(place for span in inside for place in (span.start, span.end))})
    pieces: list[Piece] = []
    waiting = inside[::-1]
    around: list[Span] = []
    for start, end in pairwise(cuts):
        begins: list[Span] = []
        while waiting and waiting[-1].start == start:
            begins.append(waiting.pop())
        around = [span for span in (*around, *begins) if span.end > start]
        pieces.append(Piece(text[start:end], tuple(around), tuple(begins)))
    return tuple(pieces)
