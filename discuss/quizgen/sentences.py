"""Sentences: the parsed paragraphs, cut where a reader would cut them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from discuss.quizgen.cleaning import Cleaned, Speech, clean
from discuss.quizgen.content import shared
from discuss.quizgen.quiz import Evidence

MOST_WORDS = 4_000
_SENTENCE_END = re.compile(r"[.?!…:][\"'”’)\]]*\s*$")
FEWEST_IN_CAPITALS = 6
MUCH_OF_THE_TITLE = 0.9


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``start`` and ``end`` count tokens of its paragraph's parse."""

    number: int
    paragraph: int
    start: int
    end: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reading:
    """The parsed article: one parse a paragraph and the sentences of all of them in order."""

    title: str
    paragraphs: tuple[str, ...]
    cleaned: tuple[Cleaned, ...]
    docs: tuple[Doc, ...]
    sentences: tuple[Sentence, ...]
    is_cut: bool

    def span(self, sentence: Sentence) -> Span:
        """The tokens of a sentence."""
        return self.docs[sentence.paragraph][sentence.start : sentence.end]

    def sentence_of(self, paragraph: int, token: int) -> Sentence:
        """The sentence that holds a token."""
        return next(
            sentence
            for sentence in self.sentences
            if sentence.paragraph == paragraph and sentence.start <= token < sentence.end
        )

    def speech_at(self, paragraph: int, token: Token) -> Speech | None:
        """The speech whose placeholder this token is, if it is one."""
        speeches = self.cleaned[paragraph].speeches
        return next((speech for speech in speeches if speech.at == token.idx), None)


def read(title: str, paragraphs: Sequence[str], parser: Language) -> Reading:
    """The article parsed, up to ``MOST_WORDS`` words from its beginning, in whole paragraphs."""
    kept = _within_limit(paragraphs)
    cleaned = tuple(clean(paragraph if _is_prose(paragraph) else "") for paragraph in kept)
    docs = tuple(parser.pipe(piece.text for piece in cleaned))
    sentences: list[Sentence] = []
    for paragraph, (piece, doc) in enumerate(zip(cleaned, docs, strict=True)):
        doc.user_data["paragraph"] = paragraph
        for start, end in _bounds(doc):
            evidence = _evidence(paragraphs[paragraph], paragraph, piece, doc[start:end])
            sentences.append(Sentence(len(sentences), paragraph, start, end, evidence))
    is_cut = tuple(kept) != tuple(paragraphs)
    title = title.encode("utf-8", "replace").decode()
    return Reading(title, tuple(paragraphs), cleaned, docs, tuple(sentences), is_cut)


def _within_limit(paragraphs: Sequence[str]) -> list[str]:
    kept: list[str] = []
    words = 0
    for paragraph in paragraphs:
        words += len(paragraph.split())
        if kept and words > MOST_WORDS:
            break
        kept.append(paragraph)
    return [" ".join(kept[0].split(" ")[:MOST_WORDS]), *kept[1:]] if kept else []


def _bounds(doc: Doc) -> list[tuple[int, int]]:
    """The parser's sentences, joined again where it cut inside a quotation or a clause."""
    bounds: list[tuple[int, int]] = []
    for span in doc.sents:
        if bounds and _continues(doc[bounds[-1][0] : bounds[-1][1]], span):
            bounds[-1] = (bounds[-1][0], span.end)
        else:
            bounds.append((span.start, span.end))
    return [(start, end) for start, end in bounds if not doc[start:end].text.isspace()]


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph ends as a sentence does: a link or a list item does not."""
    return bool(_SENTENCE_END.search(paragraph))


def is_like_a_headline(span: Span, title: str) -> bool:
    """Whether a sentence says the title again, or is set in capitals as a headline is."""
    words = [token for token in span if token.is_alpha and len(token) > 3]
    capitals = all(token.text[:1].isupper() for token in words)
    is_set_so = len(words) >= FEWEST_IN_CAPITALS and capitals
    return is_set_so or shared(span.text, title) >= MUCH_OF_THE_TITLE


def _continues(before: Span, span: Span) -> bool:
    opens = before.text.count('"') % 2 == 1
    return opens or span.text[:1].islower() or not span.text.strip('".,!?)] ')


def _evidence(original: str, paragraph: int, piece: Cleaned, span: Span) -> Evidence:
    start, end = piece.original_span(span.start_char, span.end_char)
    return Evidence(paragraph, start, end, original[start:end])
