"""Cloze: a sentence of the article with a name left out, to be typed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.entities import folded
from discuss.quizgen.facts import Fact
from discuss.quizgen.forms import names_in
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import HEADS_OF_STATE, UNIQUE_NOUNS
from discuss.quizgen.passages import Passage
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.gap import (
    GAP,
    comes_too_soon,
    gapped,
    passages_to_gap,
    problems_of,
)
from discuss.quizgen.short_answers import surname_of
from discuss.quizgen.whole import Whole

LEAST_CONTENT = 5
"""The gap counted."""
OFTEN = 8
"""A name said so often is what the article is about: one need not have read it."""
STEM = 4
"""So many letters in common give a name away: "Iranian" tells of Iran."""

_ASKED = {
    AnswerKind.PERSON: "Whose name",
    AnswerKind.COUNTRY: "Which country",
    AnswerKind.PLACE: "Which place",
    AnswerKind.ORGANISATION: "Which name",
}
_BESIDE = r"[A-Z]\w+ ____|’ ____|____ [A-Z]|____[-/]|[-/]____"
_JOINED = r"[A-Z]\w+,? (?:of|for|in|&) (?:the )?____|____(?:'s)?,? (?:of|for|&) (?:the )?[A-Z]"
_GOES_ON = {
    AnswerKind.PERSON: re.compile(
        r"____ [A-Z]|____[-/]|[-/]____|\b[A-Z]\w+(?:an|ish|ese|ench|utch) ____"
    ),
    AnswerKind.COUNTRY: re.compile(rf"{_BESIDE}|{_JOINED}|[A-Z]\w+, ____|____, [A-Z]"),
    AnswerKind.PLACE: re.compile(rf"{_BESIDE}|{_JOINED}|[A-Z]\w+, ____|____, [A-Z]"),
}
"""What stands beside a gap where more of the name may be; before a person stands an office."""
_MAY_GO_ON = re.compile(
    rf"{_BESIDE}|{_JOINED}|[A-Z]\w+, ____|____,? [A-Z]|[A-Z]\w+,? and (?:the )?____"
    r"|____(?:'s)?,? and (?:the )?[A-Z]|____'s [A-Z]"
)
_LEANS = re.compile(
    r"\b(?:other|others|another|same|similar|tomorrow|currently|now|today|earlier|later)\b"
    r"|^(?:Inside|Outside|Using|With|Here|There|Three|Two|Minutes|Elsewhere)\b|\b\w+th,"
    r"|\bfirst (?:in|to|of|for)\b",
    re.IGNORECASE,
)

_AT_A_PLACE = re.compile(r"\b(?:in|at|to|from|for|of|near|on|into) ____")
_CONTINENTS = frozenset({"Africa", "America", "Asia", "Australia", "Europe", "North America"})
_POINTS = re.compile(
    r"^The (?:corner|other|rest)\b|\bin the (?:request|decision|case|move|matter)”?$"
)
"""What takes up a thing that only the sentence before names."""


def ask_which_name_is_missing(material: Material) -> Iterator[Candidate]:
    """ "Which country completes the sentence “... ____ ...”?" """
    for passage in passages_to_gap(material):
        by_form = (_of_entity(one, material) for one in names_in(passage.text, passage.facts))
        for fact in (*passage.facts, *by_form):
            if fact.answer.kind in _ASKED and fact.answer.entity is not None:
                yield _candidate(passage, fact, material)


def _of_entity(fact: Fact, material: Material) -> Fact:
    """A name with its bearer, where the article has one of that name."""
    bearers = [one for one in material.entities if fact.answer.text in one.aliases]
    entity = bearers[0] if len(bearers) == 1 else None
    return replace(fact, answer=replace(fact.answer, entity=entity))


def _candidate(passage: Passage | Whole, fact: Fact, material: Material) -> Candidate:
    text = gapped(passage, fact)
    return Candidate(
        Kind.CLOZE,
        "which name is missing",
        f"{_asked_for(fact.answer)} completes the sentence “{text}”?",
        fact.answer,
        passage.sentence,
        passage.statement,
        problems=(
            *problems_of(passage),
            *_leans(passage),
            *_doubts(text, fact.answer),
            *_giveaways(text, fact.answer, material),
        ),
    )


def _leans(passage: Passage | Whole) -> Iterator[str]:
    if passage.leaning:
        yield f'"{passage.leaning[0]}" leans on the rest of the article'


def _asked_for(answer: Answer) -> str:
    is_city = answer.entity is not None and answer.entity.sort is Sort.CITY
    return "Which city" if is_city else _ASKED[answer.kind]


def _doubts(text: str, key: Answer) -> Iterator[str]:
    yield from _trifles(text, key)
    if comes_too_soon(text):
        yield "the gap comes before the reader knows what the sentence is about"
    if _GOES_ON.get(key.kind, _MAY_GO_ON).search(text):
        yield "the name may go on beside the gap"
    if _LEANS.search(text) or _POINTS.search(text):
        yield "it takes up what was said before"
    if len(content(text)) < LEAST_CONTENT:
        yield "the sentence says too little without what is missing"


def _trifles(text: str, key: Answer) -> Iterator[str]:
    """What makes a name one that nobody would ask for, or that is none for sure."""
    is_body = key.entity is not None and key.entity.sort is Sort.ORGANISATION
    is_sure = key.entity is not None and key.entity.is_sure_body and " " in key.text
    if is_body and not is_sure:
        yield "what bears the name is not sure"
    if key.kind is AnswerKind.PLACE and not _AT_A_PLACE.search(text):
        yield "it is no place where something is told to have happened"
    if f"{GAP}'s" in text:
        yield "whose something is, is no more than a detail"


def _giveaways(text: str, key: Answer, material: Material) -> Iterator[str]:
    """What lets one know the name without the article."""
    title = folded(material.reading.title)
    if folded(key.text) in title:
        yield "the title names what is missing"
    if _is_quoted(text):
        yield "the gap is in a quotation"
    if material.text.count(key.text) >= OFTEN:
        yield "the article is about little else"
    if _is_shared(key, material):
        yield "two in the article bear the name"
    if key.text.lower() in UNIQUE_NOUNS or key.text in _CONTINENTS:
        yield "what is missing is known without the article"
    before = text.split(GAP)[0].lower().split()[-1:]
    titles = key.text.lower().split() if key.kind is AnswerKind.PERSON else []
    if {*before, *titles} & HEADS_OF_STATE:
        yield "whoever holds that office is known without the article"
    starts = {word[:STEM] for word in folded(key.text).split() if len(word) >= STEM}
    if any(word.strip("‘“(")[:STEM] in starts for word in folded(text).split()):
        yield "a word like it gives the name away"


def _is_quoted(text: str) -> bool:
    before = text.split(GAP)[0]
    return before.count("‘") > before.count("’ ") + before.endswith("’")


def _is_shared(key: Answer, material: Material) -> bool:
    """Whether another's name ends as a name of several words does: its end alone is not enough."""
    if key.entity is None or " " not in key.entity.name or key.kind is not AnswerKind.PERSON:
        return False
    others = (one for one in material.entities if one.number != key.entity.number)
    return any(surname_of(key.entity) in one.name.split() for one in others)
