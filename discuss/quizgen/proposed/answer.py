"""Reading what the language model answered: JSON that may have any shape, and any text in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeGuard

MOST_PROPOSALS = 50
MOST_LETTERS = 1_000

_FENCE = re.compile(r"^\s*```[a-zA-Z]*\s*\n(.*?)\n?\s*```\s*$", re.DOTALL)


class UnreadableError(ValueError):
    """The answer holds no list of questions."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposed question, of the right shape and not yet judged."""

    stem: str
    options: tuple[str, ...]
    key: int
    evidence: str

    @property
    def answer(self) -> str:
        """The option that is said to be right, or nothing."""
        return self.options[self.key] if self.key in range(len(self.options)) else ""


def read_answer(text: str) -> tuple[Proposal, ...]:
    """The proposals of an answer; what has not the shape of one is passed over.

    Raises UnreadableError when nothing in it has.
    """
    fenced = _FENCE.match(text)
    try:
        answer = json.loads(fenced.group(1) if fenced else text)
    except (ValueError, RecursionError):
        raise UnreadableError from None
    items = answer.get("questions") if isinstance(answer, dict) else answer
    if not isinstance(items, list):
        raise UnreadableError
    found = tuple(_proposals(items[:MOST_PROPOSALS]))
    if items and not found:
        raise UnreadableError
    return found


def _proposals(items: list[Any]) -> Iterator[Proposal]:
    for item in items:
        if not isinstance(item, dict):
            continue
        stem, evidence, key = item.get("stem"), item.get("evidence"), item.get("key")
        options = item.get("options")
        if not _is_text(stem) or not _is_text(evidence) or not isinstance(options, list):
            continue
        # In Python a truth value is a number: it is none here.
        if type(key) is int and len(options) < MOST_PROPOSALS and all(map(_is_text, options)):
            texts = tuple(_folded_blanks(option) for option in options)
            yield Proposal(_folded_blanks(stem), texts, key, evidence)


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= MOST_LETTERS


def _folded_blanks(text: str) -> str:
    return " ".join(text.split())
