"""How answers are graded: against the version of the question that the student saw."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """How many answers were right, of how many questions."""

    score: int
    out_of: int


def is_right(chosen: int | None, key: int) -> bool:
    """Whether the chosen option is the key; an unanswered question is not right."""
    return chosen is not None and chosen == key


def mark(results: Iterable[bool]) -> Mark:
    """Add up; every question counts one."""
    results = list(results)
    return Mark(sum(results), len(results))
