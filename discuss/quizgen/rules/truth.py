"""True or false: a passage as it is, or with one of its facts exchanged."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.distractors.swaps import Swap, swaps_of
from discuss.quizgen.facts import Fact
from discuss.quizgen.material import Material
from discuss.quizgen.negation import affirm
from discuss.quizgen.passages import NEGATIVE, Passage
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.plainness import what_is_not_plain
from discuss.quizgen.words import REPORTING

MOST_WORDS = 25
TRUE, FALSE = "True", "False"
LEAD = "True or false, according to the article: "

_TIMES = frozenset({AnswerKind.YEAR, AnswerKind.MONTH, AnswerKind.DAY})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern"})
_AT_A_TIME = re.compile(r"\b(?:in|on|since|until|by|at|through|before|after) $", re.IGNORECASE)
_IS_SAID = re.compile(r"\b(?:is|are|was|were|be|to) $")
_ORDER = (
    AnswerKind.TURN,
    AnswerKind.NUMBER,
    AnswerKind.PERCENT,
    AnswerKind.MONEY,
    AnswerKind.PERSON,
    AnswerKind.COUNTRY,
    AnswerKind.PLACE,
    AnswerKind.MONTH,
    AnswerKind.DAY,
    AnswerKind.YEAR,
)
"""What is exchanged first: what a reader of the article is surest to have taken in."""


def ask_whether_true(material: Material) -> Iterator[Candidate]:
    """ "True or false: ...", once as it is and once with a fact exchanged."""
    for passage in material.passages:
        if len(passage.text.split()) > MOST_WORDS:
            continue
        doubts = tuple(what_is_not_plain(passage, material))
        if NEGATIVE in passage.problems:
            yield from _without_negation(passage, doubts)
            continue
        yield _candidate(passage, doubts, passage.text, TRUE)
        swap = None if doubts or passage.problems else _swap(passage, material)
        if swap is not None:
            yield _candidate(passage, (), swap.text, FALSE, f"not “{swap.now}”, but “{swap.was}”")


def _without_negation(passage: Passage, doubts: tuple[str, ...]) -> Iterator[Candidate]:
    """A negative passage said as if it were so: nobody is asked about a "not"."""
    affirmed = affirm(passage.text)
    if affirmed is None or passage.statement.verb.lemma in REPORTING:
        return
    others = tuple(problem for problem in passage.problems if problem != NEGATIVE)
    yield _candidate(replace(passage, problems=others), doubts, affirmed, FALSE, "not so")


def _swap(passage: Passage, material: Material) -> Swap | None:
    """The passage with its best fact exchanged, or nothing."""
    random = Random(passage.text)
    facts = [one for one in passage.facts if one.answer.kind in _ORDER and _is_told(one, passage)]
    for fact in sorted(facts, key=_rank):
        swaps = swaps_of(passage.text, fact, passage.statement, material, random, most=1)
        if swaps:
            return swaps[0]
    return None


def _is_told(fact: Fact, passage: Passage) -> bool:
    """Whether a passage tells a fact, and does not only speak of it: "the May leave"."""
    before = passage.text[: fact.start]
    if fact.answer.kind in _TIMES:
        return bool(_AT_A_TIME.search(before))
    if fact.answer.kind is AnswerKind.TURN:
        is_verb = fact.answer.text == passage.statement.verb.text
        return is_verb or bool(_IS_SAID.search(before)) or fact.answer.text in _DIRECTIONS
    return True


def _rank(fact: Fact) -> int:
    return _ORDER.index(fact.answer.kind)


def _candidate(
    passage: Passage, doubts: tuple[str, ...], text: str, truth: str, correction: str = ""
) -> Candidate:
    return Candidate(
        Kind.TRUE_FALSE,
        "what is true" if truth == TRUE else "what is false",
        f"{LEAD}{text.rstrip('.')}.",
        Answer(AnswerKind.TRUTH, truth),
        passage.sentence,
        passage.statement,
        problems=(*passage.problems, *doubts),
        correction=correction,
    )
