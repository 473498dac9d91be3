"""Passages of an article that comments are attached to, and what an edit does to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

LONGEST = 500
"""So many characters a chosen passage may have; a whole paragraph may be longer."""

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|[。！？]+[」』”]*")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|No|vs)|\b[A-Z])\.\s+$")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a paragraph: its anchor, the offsets in it in characters, and the words."""

    anchor: str
    start: int
    end: int
    text: str


Blocks = Mapping[str, str]
"""The paragraphs of an article in order: text by anchor."""


def fold(text: str) -> str:
    """The text with every run of white space as one space: browsers select it in several ways."""
    return " ".join(text.split())


def is_in(passage: Passage, blocks: Blocks) -> bool:
    """Whether the passage's words stand where it says."""
    text = blocks.get(passage.anchor, "")
    is_inside = 0 <= passage.start < passage.end <= len(text)
    words = text[passage.start : passage.end]
    return is_inside and bool(fold(words)) and words == passage.text


def sentences_of(block: str) -> list[tuple[int, int]]:
    """The offsets of the sentences of a paragraph, each cut to ``LONGEST`` characters."""
    ends = [found.end() for found in _SENTENCE_END.finditer(block)]
    ends = [end for end in ends if not _ABBREVIATION.search(block[:end])]
    cuts = pairwise([0, *(end for end in ends if end < len(block)), len(block)])
    return [span for start, end in cuts if (span := _trimmed(block, start, end))]


def _trimmed(block: str, start: int, end: int) -> tuple[int, int] | None:
    words = block[start:end].strip()
    start += len(block[start:end]) - len(block[start:end].lstrip())
    return (start, start + min(len(words), LONGEST)) if words else None


def relocate(passage: Passage, old: Blocks, new: Blocks) -> Passage | None:
    """Where the passage is after an edit; nowhere when its words are gone or stand twice.

    It stays where it was; else it is looked for in what became of its paragraph, and then in
    the whole article.
    """
    if is_in(passage, new):
        return passage
    is_loose = _is_inside_a_word(passage, old)
    for anchors in (_counterparts(passage.anchor, old, new), list(new)):
        found = [
            Passage(anchor, start, start + len(passage.text), passage.text)
            for anchor in anchors
            for start in _occurrences(passage.text, new[anchor], is_loose=is_loose)
        ]
        if len(found) == 1:
            return found[0]
    return None


def _counterparts(anchor: str, old: Blocks, new: Blocks) -> Sequence[str]:
    """What stands where the paragraph stood, between the same unchanged neighbours."""
    if anchor not in old:
        return ()
    before, after = list(old), list(new)
    place = before.index(anchor)
    for kind, first, last, start, end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind == "replace" and first <= place < last:
            return after[start:end]
    return ()


def _occurrences(words: str, text: str, *, is_loose: bool) -> Iterator[int]:
    """Where the words begin in the text, as words of their own unless ``is_loose``."""
    start = text.find(words)
    while start >= 0:
        if is_loose or not _cuts_a_word(text, start, start + len(words)):
            yield start
        start = text.find(words, start + 1)


def _is_inside_a_word(passage: Passage, blocks: Blocks) -> bool:
    """Whether the passage began or ended in the middle of a word where it was chosen."""
    return is_in(passage, blocks) and _cuts_a_word(
        blocks[passage.anchor], passage.start, passage.end
    )


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    return any(
        0 < place < len(text) and _joins(text[place - 1]) and _joins(text[place])
        for place in (start, end)
    )


def _joins(sign: str) -> bool:
    """Whether the sign is part of a word; scripts without capitals often have no spaces."""
    return sign.isdigit() or sign.lower() != sign.upper()
