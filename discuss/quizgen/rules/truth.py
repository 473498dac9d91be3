"""True or false: a passage as it is, or with one of its facts exchanged."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.distractors.swaps import Swap, swaps_of
from discuss.quizgen.facts import Fact
from discuss.quizgen.material import Material
from discuss.quizgen.negation import affirm
from discuss.quizgen.passages import NEGATIVE, Passage
from discuss.quizgen.quiz import Kind
from discuss.quizgen.words import REPORTING, VAGUE_COUNTS

MOST_WORDS = 22
LEAST_TOLD = 3
TRUE, FALSE = "True", "False"
LEAD = "True or false, according to the article: "

_COMPARED = re.compile(
    r"\b(?:more|less|fewer) (?!than)[a-z]+(?:ful|ous|ive|ent|ant|able|al|ly|ed)\b|\b[a-z]+ier\b"
)
_NOW = re.compile(
    r"\b(?:to(?:day|night|morrow)|yesterday|now|currently|recent(?:ly| \w+)|so far|ago|soon"
    r"|(?:last|this|next|past|coming|previous|following|same|earlier|later)"
    r" (?:\w+ )?(?:nights?|days?|weeks?|months?|years?|decades?|seasons?|summer|spring|autumn"
    r"|winter|fall|morning|evening|afternoon|time))\b",
    re.IGNORECASE,
)
_HIGHEST = re.compile(r"\b(?:most|[a-z]{3,}est) (?:\w+ ?){1,3}$")
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
        if NEGATIVE in passage.problems:
            yield from _without_negation(passage)
            continue
        yield _candidate(passage, passage.text, TRUE)
        swap = _swap(passage, material)
        if swap is not None:
            yield _candidate(passage, swap.text, FALSE, f"not “{swap.now}”, but “{swap.was}”")


def _without_negation(passage: Passage) -> Iterator[Candidate]:
    """A negative passage said as if it were so: nobody is asked about a "not"."""
    affirmed = affirm(passage.text)
    if affirmed is None or passage.statement.verb.lemma in REPORTING:
        return
    others = tuple(problem for problem in passage.problems if problem != NEGATIVE)
    yield _candidate(replace(passage, problems=others), affirmed, FALSE, "not so")


def _swap(passage: Passage, material: Material) -> Swap | None:
    """The passage with its best fact exchanged, or nothing."""
    random = Random(passage.text)
    facts = [fact for fact in passage.facts if fact.answer.kind in _ORDER]
    for fact in sorted(facts, key=_rank):
        swaps = swaps_of(passage.text, fact, passage.statement, material, random, most=1)
        if swaps:
            return swaps[0]
    return None


def _rank(fact: Fact) -> int:
    return _ORDER.index(fact.answer.kind)


def _candidate(passage: Passage, text: str, truth: str, correction: str = "") -> Candidate:
    return Candidate(
        Kind.TRUE_FALSE,
        "what is true" if truth == TRUE else "what is false",
        f"{LEAD}{text.rstrip('.')}.",
        Answer(AnswerKind.TRUTH, truth),
        passage.sentence,
        passage.statement,
        problems=(*passage.problems, *_doubts(passage)),
        correction=correction,
    )


def _is_anchored(passage: Passage) -> bool:
    """Whether the subject is a name, holds one, or is what the title speaks of."""
    subject = passage.statement.subject
    is_named = any(word[:1].isupper() for word in subject.text.split()[1:])
    is_named |= subject.phrase.entity is not None or subject.phrase.tag.startswith("NNP")
    return is_named or passage.is_about_title


def _doubts(passage: Passage) -> Iterator[str]:
    yield from _unclear(passage)
    told = content(passage.text) - content(passage.statement.subject.text) - VAGUE_COUNTS
    if len(told) < LEAST_TOLD:
        yield "the sentence says too little"
    is_named = any(fact.answer.kind is not AnswerKind.TURN for fact in passage.facts)
    if not is_named and not passage.is_on_topic:
        yield "it names nobody and gives no figure"
    if passage.is_limited:
        yield 'a "but" after it limits it'
    if _COMPARED.search(passage.text) and "than" not in passage.text.split():
        yield "with what it is compared is not said"
    if _HIGHEST.search(passage.text):
        yield "among which it is the most is not said"


def _unclear(passage: Passage) -> Iterator[str]:
    """What a reader would need the rest of the article for."""
    if not _is_anchored(passage):
        yield "whom or what it is about is not named"
    if _NOW.search(passage.text):
        yield "it holds only on the day of writing"
    if "had" in passage.statement.verb.auxiliaries:
        yield "it is told from a later time that is not told"
