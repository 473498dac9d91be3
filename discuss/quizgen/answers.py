"""Answers: what a question wants to hear, and of what kind it is."""

from dataclasses import dataclass
from enum import StrEnum

from discuss.quizgen.entities import Entity


class AnswerKind(StrEnum):
    """What kind of answer a question wants: its distractors are of the same kind."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    NAME = "name"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    CLOCK = "clock"
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
    TURN = "turn"
    TRUTH = "truth"
    SEQUENCE = "sequence"


MEASURES = frozenset(
    {
        AnswerKind.NUMBER,
        AnswerKind.PERCENT,
        AnswerKind.MONEY,
        AnswerKind.CLOCK,
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
