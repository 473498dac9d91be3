"""What a reader wants to know before reading: how long, and how hard."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORDS_PER_MINUTE = 238
"""Mean silent reading rate of adults for English non-fiction (Brysbaert, 2019,
doi:10.1016/j.jml.2019.104047)."""

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Readability:
    """``minutes`` is at least 1 where there are words; ``grade`` is a US school grade."""

    words: int
    minutes: int
    grade: int | None


def measure(paragraphs: Sequence[str]) -> Readability:
    """Count words, reading minutes and the reading grade.

    The grade is the Coleman-Liau index, 0.0588 L - 0.296 S - 15.8 with L letters and
    S sentences in 100 words (Coleman & Liau, 1975, Journal of Applied Psychology 60(2)),
    rounded and held between 1 and 16; None below 100 words, where it means nothing.
    """
    text = "\n".join(paragraphs)
    words = _WORD.findall(text)
    minutes = -(-len(words) // WORDS_PER_MINUTE)
    return Readability(len(words), minutes, _grade(text, words))


def _grade(text: str, words: list[str]) -> int | None:
    if len(words) < 100:
        return None
    letters = sum(character.isalpha() for character in text) / len(words) * 100
    sentences = len(_SENTENCE_END.findall(text)) / len(words) * 100
    return min(16, max(1, round(0.0588 * letters - 0.296 * sentences - 15.8)))
