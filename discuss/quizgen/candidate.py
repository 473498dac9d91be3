"""Candidates: questions before their distractors, as every rule proposes them."""

from dataclasses import dataclass
from enum import StrEnum

from discuss.quizgen.entities import Entity
from discuss.quizgen.quiz import Kind
from discuss.quizgen.sentences import Sentence
from discuss.quizgen.statements import Statement


class AnswerKind(StrEnum):
    """What kind of answer a question wants: its distractors are of the same kind."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DURATION = "duration"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    CLAIM = "claim"
    ACTION = "action"
    PURPOSE = "purpose"
    REASON = "reason"
    THING = "thing"
    ROLE = "role"
    PROFESSION = "profession"


MEASURES = frozenset(
    {
        AnswerKind.NUMBER,
        AnswerKind.PERCENT,
        AnswerKind.MONEY,
        AnswerKind.DURATION,
        AnswerKind.YEAR,
        AnswerKind.MONTH,
        AnswerKind.DAY,
    }
)
"""The kinds of answer that are numbers, amounts or times."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The key: its kind, its text as an option, and what identifies it among others."""

    kind: AnswerKind
    text: str
    entity: Entity | None = None
    head: str = ""
    unit: str = ""
    is_plural: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with its key. ``problems`` are what the rule already holds against it;
    ``confidence`` in 0..1 is how sure the rule is of its kind of sentence.
    """

    kind: Kind
    rule: str
    stem: str
    answer: Answer
    sentence: Sentence
    statement: Statement | None
    confidence: float
    problems: tuple[str, ...] = ()
    is_claim: bool = False
