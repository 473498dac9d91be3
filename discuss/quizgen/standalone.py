"""Standing alone: what the words of a sentence hold against it when it stands by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from discuss.quizgen.clarity import CUT_QUOTATION
from discuss.quizgen.phrases import Phrase

FEWEST_WORDS, MOST_WORDS = 5, 28

_POINTING = frozenset(
    """
    Such This That These Those There Here It They He She We You I Its Their His Her Our My Your
    """.split()
)
_DATED = re.compile(r"This (?:morning|week|weekend|month|year|spring|summer|autumn|fall|winter)\b")
_LOST = re.compile(
    r"[,;—–] ?[,;—–]|, [a-z]+$|\s[,;:]|\b(?:and|or|of|the|a|to)$|, ?(?:and|or)?$"
    r"|\b(?:and|or), [^,]*$"
    r"|\b(?:bbl|vs|No|St|approx|est|Inc|Gen|Sen|Rep|Mr|Dr)$"
    r"|^(?:\w+ ){1,3}\w+, (?:which|who) [^,]*$"
    r"|^[^,]*\w, (?:has|have|had|is|was|are|were|will|would|can|could|may)\b"
)
_PARTNERS = (("both", "and"), ("either", "or"), ("neither", "nor"))
_QUOTED = re.compile(r'"([^"]*?)[.,]?"')
_OPEN_QUOTE = re.compile(r'\w "\w[^"]{12,}\w$')
_EMPTY_QUOTE = re.compile(r"“[^”]{0,3}”|“Yes[,.!?]?”")
_TAKES_UP = re.compile(
    r"\b(?:all the same|either|too|likewise|else|so|since)$|\b(?:ha(?:s|ve|d) since"
    r"|alone|again|instead|then|additionally|of course|for example|in particular|as well"
    r"|at (?:the|that) time|in part|in turn|also)\b"
)
_LEANING = re.compile(
    r"(?:As a result|Per|In response|In addition|In fact|In turn|In this|In that|For example|Still"
    r"|For instance|However|Meanwhile|Then|Instead|Therefore|Thus|Moreover|Furthermore|Besides"
    r"|Nevertheless|Nonetheless|Later|Earlier|Afterwards?|Eventually|Finally|Indeed|Likewise"
    r"|And|But|Or|So|Yet|Now|Overall|Specifically|Similarly|Also|Soon|Since then|By then"
    r"|\w+ (?:days|weeks|months|years|hours) later)\b"
)
_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten"
_TWO_COUNTS = re.compile(rf"\b(?:{_COUNT}) (?:{_COUNT})\b(?!-)", re.IGNORECASE)
"""A slip of the writer's: "just three four times"."""
_TWICE = re.compile(r"\b(\w+(?: \w+)*) \1\b")


def problems_of_text(text: str) -> Iterator[str]:
    """What the words by themselves hold against a passage."""
    words = text.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        yield f"the sentence has {len(words)} words"
    if _TAKES_UP.search(text) or _LEANING.match(text):
        yield "it takes up what was said before"
    if words and words[0] in _POINTING and not _DATED.match(text):
        yield "the sentence points back to the one before"
    if '"' in text or "(" in text or _EMPTY_QUOTE.search(text):
        yield "the sentence holds a cut quotation or a bracket"
    if _TWO_COUNTS.search(text):
        yield "two numbers stand side by side"
    lost_partner = any(one in words and other not in words for one, other in _PARTNERS)
    if _LOST.search(text) or _TWICE.search(text) or lost_partner:
        yield "the sentence lost a piece"
    if not text[:1].isalnum():
        yield "the sentence does not begin with a word"


def sentence_text(clause: Phrase) -> str:
    """A clause in words as a sentence begins and quotes."""
    text = _QUOTED.sub(r"“\1”", clause.text)
    return text[:1].upper() + text[1:]


def closed(clause: Phrase) -> Phrase:
    """A clause that ends within a quotation of several sentences ends the quotation too."""
    if clause.text.count('"') % 2 == 0 or not _OPEN_QUOTE.search(clause.text):
        return clause
    others = tuple(one for one in clause.problems if one != CUT_QUOTATION)
    return replace(clause, text=f'{clause.text}"', problems=others)
