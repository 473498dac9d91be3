"""A paragraph made ready for the parser, with the way back to the original characters.

Curly marks become straight, runs of blanks become one, and every quoted speech becomes a one
word placeholder, so that the parser sees who spoke and never reads the speech as narration.
"""

import re
from dataclasses import dataclass

from discuss.quizgen.words import REPORTING

PLACEHOLDER = "Yes"
LEAST_SPEECH_WORDS = 6

_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "\u00a0": " ", "–": "-"}
)
# Halves of a surrogate pair are no characters: the parser cannot read them.
_STRAIGHT |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_QUOTE = re.compile(r'"([^"]*)"')
_LEADS_IN = re.compile(r"(?:^|[,:.!?—-]|\bthat|\b(\w+))\s*$")


@dataclass(frozen=True, slots=True)
class Speech:
    """A quoted speech: ``at`` is where its placeholder stands in the cleaned text, ``start``
    and ``end`` bound its words in the original paragraph, without the marks.
    """

    at: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text for the parser; ``origin[i]`` is the offset in the original of character ``i``."""

    text: str
    origin: tuple[int, ...]
    speeches: tuple[Speech, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of a non-empty stretch of the cleaned text."""
        return self.origin[start], self.origin[end - 1] + 1


def clean(paragraph: str) -> Cleaned:
    """The paragraph with straight marks, single blanks and placeholders for speeches."""
    straight = paragraph.translate(_STRAIGHT)
    pieces: list[tuple[str, int]] = []
    speeches: list[Speech] = []
    position = 0
    for quote in _QUOTE.finditer(straight):
        if not _is_speech(quote.group(1), straight[: quote.start()]):
            continue
        pieces += _plain(straight, position, quote.start())
        speeches.append(_speech(quote, at=len(pieces) + 1))
        pieces += _placeholder(quote)
        position = quote.end()
    pieces += _plain(straight, position, len(straight))
    text = "".join(character for character, _ in pieces)
    return Cleaned(text, tuple(offset for _, offset in pieces), tuple(speeches))


def _is_speech(words: str, before: str) -> bool:
    """Whether a quotation is what somebody said, not a phrase taken into the sentence."""
    count = len(words.split())
    lead = _LEADS_IN.search(before)
    if lead is None or count < 2:
        return False
    word = (lead.group(1) or "").lower()
    if word:
        return count >= LEAST_SPEECH_WORDS and _stem(word) in REPORTING
    return count >= LEAST_SPEECH_WORDS or words.rstrip("] ")[-1:] in ",.!?"


def _stem(word: str) -> str:
    """A rough base form, enough to know a reporting verb before the text is parsed."""
    for ending in ("ing", "ed", "s", "d"):
        if word.endswith(ending) and word.removesuffix(ending) in REPORTING:
            return word.removesuffix(ending)
    return {"said": "say", "told": "tell", "wrote": "write"}.get(word, word)


def _speech(quote: re.Match[str], at: int) -> Speech:
    return Speech(at, quote.start(1), quote.end(1), quote.group(1).strip())


def _plain(straight: str, start: int, end: int) -> list[tuple[str, int]]:
    """The characters of a stretch, single blanks, without an editor's brackets: con[c]ern."""
    pieces: list[tuple[str, int]] = []
    for offset in range(start, end):
        character = straight[offset]
        if _is_editors_bracket(straight, offset):
            continue
        if not character.isspace():
            pieces.append((character, offset))
        elif offset == start or not straight[offset - 1].isspace():
            pieces.append((" ", offset))
    return pieces


def _is_editors_bracket(straight: str, offset: int) -> bool:
    opens = straight[offset] == "[" and straight[offset + 2 : offset + 3] == "]"
    closes = straight[offset] == "]" and offset > 1 and straight[offset - 2] == "["
    return (opens and not straight[offset + 1].isdigit()) or (
        closes and not straight[offset - 1].isdigit()
    )


def _placeholder(quote: re.Match[str]) -> list[tuple[str, int]]:
    last = quote.group(1).rstrip("] ")[-1:]
    mark = last if last in ",.!?" else ""
    pieces = [('"', quote.start())]
    pieces += [(character, quote.start(1)) for character in PLACEHOLDER + mark]
    return [*pieces, ('"', quote.end() - 1)]
