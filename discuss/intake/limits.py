"""How much and how little text an article may have."""

import re
from typing import Final

from discuss.domain.article import Article
from discuss.intake.errors import IntakeError

MAX_BYTES: Final = 2_000_000
MAX_WORDS: Final = 50_000
MIN_WORDS: Final = 40
MIN_SENTENCES: Final = 2
# What may be left out of a source before its article is counted exactly.
_SPARE_WORDS: Final = 10_000
_MAX_LINES: Final = 40_000
# The signs of Markdown: a parser looks for the partner of each of them.
_SIGNS: Final = "[]*_`<&|!"
_MAX_SIGNS: Final = 40_000

# Scripts that put no spaces between words are counted by the character.
_WORD: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w[\w'’-]*")
_SENTENCE_END: Final = re.compile(r"[.!?…؟।][\"'”’)\]]*(?=\s|$)|[。！？]")


def check_size(size: int) -> None:
    """Refuse a source of more than 2 MB; ``size`` is in bytes."""
    if size > MAX_BYTES:
        raise IntakeError("too_large")


def check_text(text: str) -> None:
    """Refuse text that is empty or larger than 2 MB."""
    check_size(len(text))
    check_size(len(text.encode("utf-8", "surrogatepass")))
    if not text.strip():
        raise IntakeError("empty")


def check_plain(text: str) -> None:
    """Refuse text that would take too long to read: far too many words, lines or signs."""
    words = len(text.split())
    if words > MAX_WORDS + _SPARE_WORDS:
        raise IntakeError("too_long", words=f"{words:,}")
    if text.count("\n") > _MAX_LINES or sum(map(text.count, _SIGNS)) > _MAX_SIGNS:
        raise IntakeError("too_complicated")


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def check_length(article: Article) -> Article:
    """The article, if it is neither too short nor too long to be read and asked about."""
    body = "\n".join(article.paragraphs)
    words = count_words(body)
    if words > MAX_WORDS:
        raise IntakeError("too_long", words=f"{words:,}")
    if words < MIN_WORDS or len(_SENTENCE_END.findall(body)) < MIN_SENTENCES:
        raise IntakeError("too_short", words=words)
    return article
