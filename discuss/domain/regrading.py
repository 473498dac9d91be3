"""What a ruling on a question changes about the answers that were given to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from discuss.domain.grading import Given, Right, is_right


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer with its grade; None where the question counts for nothing."""

    answer_id: int
    given: Given
    is_right: bool | None


@dataclass(frozen=True, slots=True)
class Change:
    """An answer whose grade a ruling changes."""

    answer_id: int
    was_right: bool | None
    is_right: bool | None


def changes(answers: Iterable[Graded], ruling: Right | None) -> list[Change]:
    """Grade anew by the ruling, None where the question is void; only what changes is told.

    A void question counts for nobody, so every answer to it changes, right or wrong.
    """
    graded = [
        Change(one.answer_id, one.is_right, is_right(one.given, ruling) if ruling else None)
        for one in answers
    ]
    return [change for change in graded if change.was_right is not change.is_right]
