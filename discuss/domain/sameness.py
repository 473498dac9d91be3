"""Whether two questions are the same to a student, however their options are laid out."""

from collections.abc import Hashable

from discuss.domain.grading import Right
from discuss.domain.writing import one_line


def sense_of(stem: str, right: Right) -> Hashable:
    """What is asked, what there is to choose from, and what counts as right.

    Equal for two questions just where every answer to the one is graded as the same answer to
    the other. The order of options says nothing.
    """
    keys = () if right.key is None else (right.key, *right.also)
    return (
        one_line(stem),
        tuple(sorted(right.options)),
        frozenset(right.options[number] for number in keys),
        frozenset(right.accepted),
        tuple(right.options[number] for number in right.order),
    )
