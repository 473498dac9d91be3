"""Swaps: a passage with one of its facts exchanged for another that could stand there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

from discuss.quizgen.answers import MEASURES, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.dates import YEAR
from discuss.quizgen.distractors.names import names_like
from discuss.quizgen.distractors.numbers import numbers_like, value_of
from discuss.quizgen.entities import folded
from discuss.quizgen.facts import Fact
from discuss.quizgen.gazetteer import with_article
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import PERSON_NOUNS, TITLES
from discuss.quizgen.parts import Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.words import OPPOSITES, STOP_WORDS

_PLACES = frozenset({AnswerKind.COUNTRY, AnswerKind.PLACE})
_AFTER_A_BOUND = re.compile(
    r"\b(?:more than|over|at least|nearly|almost|above|beyond|from|less than|fewer than|at most"
    r"|up to|under|as many as|below|to|around|about|roughly)$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:must|should|need|needs)\b")
FEWEST_YEARS = 3
LEAST_FACTOR = 1.3
_HOLDS_ON = re.compile(r"^(?:'|-| of\b|,| \()")
"""What follows a name that cannot be exchanged without the rest."""


@dataclass(frozen=True, slots=True)
class Swap:
    """One exchange: the text with it, and the two stretches that differ."""

    text: str
    was: str
    now: str


def swaps_of(
    text: str, fact: Fact, statement: Statement, material: Material, random: Random, most: int = 3
) -> tuple[Swap, ...]:
    """The text with the fact exchanged, up to ``most`` times, the likeliest exchange first."""
    if not _can_be_exchanged(text, fact):
        return ()
    start = _start_with_article(text, fact)
    others = _others(text, fact, statement, material, random)
    return tuple(
        Swap(f"{text[:start]}{_fitted(one, start)}{text[fact.end :]}", text[start : fact.end], one)
        for one in islice(others, most)
    )


def _can_be_exchanged(text: str, fact: Fact) -> bool:
    kind = fact.answer.kind
    if kind is AnswerKind.TURN:
        return not _BOUND.search(text)
    if kind in MEASURES:
        before = text[: fact.start].rstrip()
        years = YEAR.findall(text)
        if kind is AnswerKind.YEAR and len(years) > 1:
            return False
        is_bound = _AFTER_A_BOUND.search(before)
        return not is_bound and not before.lower().endswith(" the")
    if kind not in _PLACES or _HOLDS_ON.match(text[fact.end :]):
        return False
    return not _is_beside_a_name(text, fact) and not _is_named_again(text, fact)


def _is_beside_a_name(text: str, fact: Fact) -> bool:
    """Whether a title, a role or another name stands right before: "US President X"."""
    before = text[: fact.start].split()[-1:]
    word = before[0] if before else ""
    is_name = word[:1].isupper() and word.lower() not in STOP_WORDS
    return is_name or word.lower() in TITLES | PERSON_NOUNS or text[: fact.start].endswith("-")


def _is_named_again(text: str, fact: Fact) -> bool:
    """Whether the rest of the text names the same one by a part of the name."""
    rest = set(folded(f"{text[: fact.start]} {text[fact.end :]}").replace("'s", "").split())
    names = {word for word in folded(fact.answer.text).split() if len(word) > 3}
    return bool(names & {word.strip(".,;:") for word in rest})


def _start_with_article(text: str, fact: Fact) -> int:
    """Where the stretch begins: a country takes its "the" along."""
    has_article = text[: fact.start].lower().endswith("the ")
    is_country = fact.answer.kind is AnswerKind.COUNTRY
    return fact.start - 4 if has_article and is_country else fact.start


def _fitted(text: str, start: int) -> str:
    return text if start else text[:1].upper() + text[1:]


def _others(
    text: str, fact: Fact, statement: Statement, material: Material, random: Random
) -> Iterator[str]:
    answer = fact.answer
    if answer.kind is AnswerKind.TURN:
        yield OPPOSITES[answer.text]
    elif answer.kind in MEASURES:
        near = numbers_like(answer, material, random)
        yield from (one for one in near if _is_untrue(one, fact))
    else:
        yield from _names(text, fact, statement, material, random)


def _is_untrue(other: str, fact: Fact) -> bool:
    """Whether another value is no quibble: a year off by one is."""
    value, key = value_of(other), value_of(fact.answer.text)
    if fact.answer.kind is AnswerKind.YEAR:
        return abs(value - key) >= FEWEST_YEARS
    is_fraction = key != int(key)
    return not is_fraction or not 1 / LEAST_FACTOR < value / key < LEAST_FACTOR


def _names(
    text: str, fact: Fact, statement: Statement, material: Material, random: Random
) -> Iterator[str]:
    is_country = fact.answer.kind is AnswerKind.COUNTRY
    if not text[: fact.start].endswith((" in ", " in the ") if is_country else " in "):
        return
    rest = f"{text[: fact.start]} {text[fact.end :]}"
    asked = Candidate(Kind.TRUE_FALSE, "", rest, fact.answer, statement.sentence, statement)
    here = _shown_in(statement, material)
    for name in names_like(asked, material, random):
        if name not in here and _is_a_setting(name, material):
            yield with_article(name) if is_country else name


def _is_a_setting(name: str, material: Material) -> bool:
    """Whether the article tells of something in the place that bears a name."""
    mentions = (
        (mention.paragraph, mention.start)
        for one in material.entities
        if one.as_option == name
        for mention in one.mentions
    )
    docs = material.reading.docs
    return any(start and docs[where][start - 1].lower_ == "in" for where, start in mentions)


def _shown_in(statement: Statement, material: Material) -> set[str]:
    """The names of those whom the sentence speaks of: exchanged they could be true."""
    present = material.entities_in(statement.sentence)
    return {one.as_option for one in material.entities if one.number in present}


def grid_of(candidate: Candidate, material: Material, random: Random) -> tuple[str, ...]:
    """Three changed copies of a key, so that no option is a better guess than another.

    With two facts that can be exchanged: the one, the other and both, so that every detail
    stands in two of the four options. With one fact: three other values of it.
    """
    statement = candidate.statement
    if statement is None:
        return ()
    text = candidate.answer.text
    found = [swaps_of(text, fact, statement, material, random) for fact in candidate.facts]
    able = [swaps for swaps in found if swaps]
    if len(able) >= 2:
        first, second = able[0][0], able[1][0]
        return (first.text, second.text, first.text.replace(second.was, second.now, 1))
    values = able[0] if able else ()
    return tuple(swap.text for swap in values) if len(values) == 3 else ()
