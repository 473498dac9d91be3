"""What a ruling makes of marks."""

from dataclasses import dataclass

from discuss.domain.regrading import Change
from discuss.models import Answer, Attempt


@dataclass(frozen=True, slots=True)
class MarkChange:
    """An attempt that had ``before`` of ``before_of`` right, and has ``after`` of ``after_of``."""

    attempt: Attempt
    before: int
    before_of: int
    after: int
    after_of: int


def mark_change(answer: Answer, change: Change) -> MarkChange:
    """What the change of one answer makes of its attempt."""
    before = answer.attempt.mark
    others = [one for one in answer.attempt.answers if one.counts and one.id != answer.id]
    counts = change.is_right is not None
    after = sum(bool(one.is_right) for one in others) + bool(change.is_right)
    return MarkChange(answer.attempt, before.score, before.out_of, after, len(others) + counts)
