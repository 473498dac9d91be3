"""Forms: figures, dates and names in a text that their spelling alone shows."""

import re
from collections.abc import Iterator, Sequence

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.facts import Fact
from discuss.quizgen.words import MONTHS

_MONTH = rf"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
_DATE = re.compile(rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? (?:1[5-9]|20)\d\d)?\b")
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?")
_FIGURE = re.compile(
    r"(?<![\w$€£.,:/-])(?<![A-Z][a-z] )\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w%:/-]|[.,]\d)"
)
_NAME = re.compile(r"(?<![\w$€£'’.-])[A-Z][\w’'.-]*\w(?: [A-Z][\w-]*\w)*(?![\w-]| \d)")
_AFTER_A_NAME = re.compile(r"(?:[A-Z]\w*|No\.|[Nn]umber|#) $")
_NO_NAMES = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Internet TV AM PM I CEO DVD GPS PC
    Dr Mr Mrs Ms Christmas Easter Thanksgiving President Senate House Congress Parliament Earth
    Republicans Democrats Republican Democrat Democratic Federal Room Chapter Figure
    """.split()
) | {month.capitalize() for month in MONTHS}

_MEASURES = (
    (_DATE, AnswerKind.DAY),
    (_CLOCK, AnswerKind.CLOCK),
    (_FIGURE, AnswerKind.NUMBER),
)


def figures_in(text: str, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The dates, times of day, percentages and figures that overlap with no fact known before."""
    taken = list(facts)
    for pattern, kind in _MEASURES:
        for match in pattern.finditer(text):
            if _is_free(match, taken) and text.count(match.group()) == 1:
                if kind is AnswerKind.NUMBER and _AFTER_A_NAME.search(text[: match.start()]):
                    continue
                fact = Fact(Answer(kind, match.group()), *match.span())
                taken.append(fact)
                yield fact


def names_in(text: str, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The words in capitals within a sentence that overlap with no fact known before."""
    for match in _NAME.finditer(text):
        words = set(match.group().replace("'s", "").replace("’s", "").split())
        if not match.start() or words & _NO_NAMES or not _is_free(match, facts):
            continue
        if text.count(match.group()) == 1 and any(len(word) > 2 for word in words):
            yield Fact(Answer(AnswerKind.NAME, match.group()), *match.span())


def _is_free(match: re.Match[str], facts: Sequence[Fact]) -> bool:
    return all(match.end() <= one.start or one.end <= match.start() for one in facts)
