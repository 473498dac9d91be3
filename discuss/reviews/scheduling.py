"""When a missed question comes back: spaced repetition by FSRS, in whole days of UTC."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from fsrs import Card, Rating, Scheduler
from fsrs.card import CardDict

DAY = timedelta(days=1)
# Without learning steps the first interval is a day. Without fuzz the same answers lead to the
# same days.
_SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(DAY,), enable_fuzzing=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """The day on which a question comes back, by its first moment, and the scheduler's memory."""

    due_at: datetime
    memory: dict[str, Any]


def first_plan(question_id: int, missed_at: datetime) -> Plan:
    """The plan for a question that was missed in a quiz: it comes back the day after."""
    card = Card(card_id=question_id, due=day_of(missed_at))
    return _plan(card, missed_at, is_right=False)


def next_plan(memory: dict[str, Any], answered_at: datetime, *, is_right: bool) -> Plan:
    """The plan after another answer: right, later and later; wrong, the day after."""
    return _plan(Card.from_dict(cast(CardDict, memory)), answered_at, is_right=is_right)


def day_of(moment: datetime) -> datetime:
    """The first moment of the day, in UTC."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def days_until(due_at: datetime, now: datetime) -> int:
    """How many days from today the day is."""
    return (day_of(due_at) - day_of(now)).days


def _plan(card: Card, moment: datetime, *, is_right: bool) -> Plan:
    """Rate the card at the first moment of the day, so that only days count and not hours."""
    rating = Rating.Good if is_right else Rating.Again
    rated, _log = _SCHEDULER.review_card(card, rating, day_of(moment))
    return Plan(rated.due, {**rated.to_dict()})
