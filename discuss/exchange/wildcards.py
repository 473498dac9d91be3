r"""Moodle's wildcard in typed answers: a star stands for anything, and ``\*`` for a star."""

import re

from discuss.exchange.errors import CannotTakeError

_WILDCARD = re.compile(r"(?<!\\)\*")


def without_wildcards(answer: str) -> str:
    """The answer as it is typed; one with a wildcard in it cannot be taken."""
    if _WILDCARD.search(answer):
        raise CannotTakeError("It accepts any answer of a pattern with *.")
    return answer.replace("\\*", "*")


def with_stars_kept(answer: str) -> str:
    """The answer with its stars written so that they stand for stars."""
    return answer.replace("*", "\\*")
