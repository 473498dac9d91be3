"""What somebody searches for: words and phrases, and where they stand in a text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discuss.domain.marks import Piece, Span, cut

LONGEST = 200
MOST_TERMS = 10
BEFORE, AFTER = 60, 180
"""Characters of a text that are shown around the first word that was found."""

_PARTS = r"\s\x00-\x1f!-/:-@\[-`{-\u00bf\u2000-\u206f\u3000-\u303f"
_WORD = re.compile(f"[^{_PARTS}]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_QUOTED = re.compile(r'"([^"]*)"|([^"]+)')
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other, in lower case and without accents.

    ``is_begun``: the last of them may go on.
    """

    words: tuple[str, ...]
    is_begun: bool = False


def fold(word: str) -> str:
    """The word as it is compared: in lower case, without accents."""
    return _ACCENT.sub("", unicodedata.normalize("NFD", word)).lower()


def read_terms(typed: str) -> tuple[Term, ...]:
    """What was typed: words, and phrases in quotes. Nothing in it is an operator.

    The last word counts as begun, unless it stands in quotes.
    """
    parts = list(_QUOTED.finditer(typed[:LONGEST].translate(_QUOTES)))
    terms = [term for part in parts for term in _terms_of(part)][:MOST_TERMS]
    if terms and parts[-1][2] is not None and _words(parts[-1][2]):
        terms[-1] = Term(terms[-1].words, is_begun=True)
    return tuple(terms)


def _terms_of(part: re.Match[str]) -> Iterator[Term]:
    phrase, loose = part.groups()
    if loose is not None:
        yield from (Term((word,)) for word in _words(loose))
    elif words := tuple(_words(phrase)):
        yield Term(words)


def _words(text: str) -> list[str]:
    found = (fold(match[0]) for match in _WORD.finditer(text))
    return [word for word in found if any(map(str.isalnum, word))]


def mark_terms(text: str, terms: Sequence[Term]) -> tuple[Piece, ...]:
    """The text, cut around what was found: its beginning where nothing was."""
    spans = sorted(_spans(text, terms))
    start = max(spans[0][0] - BEFORE, 0) if spans else 0
    end = min((spans[0][1] if spans else 0) + AFTER, len(text))
    if start:
        start = text.find(" ", start, spans[0][0]) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", spans[0][1] if spans else 0, end), 0) or end
    inside = [Span(a - start, b - start, "found") for a, b in spans if start <= a and b <= end]
    shown = cut(text[start:end], inside)
    before = (Piece("… "),) if start else ()
    after = (Piece(" …"),) if end < len(text) else ()
    return (*before, *shown, *after)


def _spans(text: str, terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    places = [match.span() for match in _WORD.finditer(text)]
    folded = [fold(text[a:b]) for a, b in places]
    for term in terms:
        length = len(term.words)
        for at in range(len(places) - length + 1):
            if _stands(term, folded[at : at + length]):
                yield places[at][0], places[at + length - 1][1]


def _stands(term: Term, words: Sequence[str]) -> bool:
    *whole, last = term.words
    is_last = words[-1].startswith(last) if term.is_begun else words[-1] == last
    return is_last and list(words[:-1]) == whole
