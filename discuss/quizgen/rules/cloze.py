"""Cloze: a sentence of the article with a number, an amount or a date left out."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.dates import YEAR
from discuss.quizgen.facts import Fact
from discuss.quizgen.forms import figures_in
from discuss.quizgen.material import Material
from discuss.quizgen.passages import Passage
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.gap import (
    comes_too_soon,
    gapped,
    passages_to_gap,
    problems_of,
)
from discuss.quizgen.whole import Whole
from discuss.quizgen.words import MONTHS

LEAST_CONTENT = 4

_ASKED = {
    AnswerKind.NUMBER: "Which number",
    AnswerKind.PERCENT: "Which percentage",
    AnswerKind.MONEY: "Which amount",
    AnswerKind.YEAR: "Which year",
    AnswerKind.DAY: "Which date",
    AnswerKind.MONTH: "Which month",
    AnswerKind.DURATION: "Which length of time",
    AnswerKind.CLOCK: "Which time of day",
}
_LOST_COMMA = re.compile(r"(?:On|In|By|At|Since|Until) [^,]*$")

_PERIOD = re.compile(
    rf"\b(?:in|during|of) (?:\w+ )?(?:{YEAR.pattern}|{'|'.join(MONTHS)})", re.IGNORECASE
)
_TAKEN_UP = re.compile(r"^Each\b|\b(?:the|these|those|both) ____ (?!of\b|per\b)", re.IGNORECASE)
_VAGUE = re.compile(
    r"(?:several|recent|few|some|many|last|next|past|different|its|his|her|their|these|those|all"
    r"|each|every|other|first|coming|previous|most)\b"
)


def ask_what_is_missing(material: Material) -> Iterator[Candidate]:
    """ "Which number completes the sentence “... ____ ...”?" """
    for passage in passages_to_gap(material):
        for fact in passage.facts:
            if fact.answer.kind in _ASKED:
                yield _candidate("what is missing", passage, fact)
        for fact in figures_in(passage.text, passage.facts):
            is_bare = fact.answer.kind is AnswerKind.NUMBER
            rule = "which figure is missing" if is_bare else "what is missing"
            yield _candidate(rule, passage, fact)


def _candidate(rule: str, passage: Passage | Whole, fact: Fact) -> Candidate:
    text = gapped(passage, fact)
    asked = _ASKED[fact.answer.kind]
    if fact.answer.kind is AnswerKind.MONTH and fact.answer.text[-1].isdigit():
        asked = "Which month and year"
    verb = "complete" if " and " in asked else "completes"
    return Candidate(
        Kind.CLOZE,
        rule,
        f"{asked} {verb} the sentence “{text}”?",
        fact.answer,
        passage.sentence,
        passage.statement,
        problems=(*problems_of(passage), *_doubts(text, fact), *_easy(text, fact)),
    )


def _doubts(text: str, fact: Fact) -> Iterator[str]:
    if _LOST_COMMA.match(text):
        yield "a comma went with what was left out"
    if fact.answer.kind is AnswerKind.YEAR and YEAR.search(text):
        yield "another year is in the sentence"
    if comes_too_soon(text):
        yield "the gap comes before the reader knows what the sentence is about"
    if fact.answer.kind is AnswerKind.DURATION and _VAGUE.match(fact.answer.text):
        yield "how long it was is not said"
    if fact.answer.kind is AnswerKind.NUMBER and _TAKEN_UP.search(text):
        yield "it takes up what was said before"
    if len(content(text)) < LEAST_CONTENT:
        yield "the sentence says too little without what is missing"


def _easy(text: str, fact: Fact) -> Iterator[str]:
    """What tells the key, or what it cannot be."""
    if fact.answer.kind is AnswerKind.DURATION and _PERIOD.search(text):
        yield "the period that it names limits how long it was"
    if ":" in text[fact.start :]:
        yield "what is missing can be counted in the list behind it"
