"""An answer in a review as it is sent; shapes, not rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from discuss.domain.grading import Given
from discuss.domain.numbers import number_of
from discuss.quizzes.forms import read_answers


@dataclass(frozen=True, slots=True)
class Sent:
    """What was given, None for "I do not know", to which version of the question."""

    given: Given | None
    number: int | None


def read_reply(fields: Mapping[str, str], card_id: int) -> Sent:
    """The answer to this card; its field is named by the card's number."""
    given = read_answers(fields.items()).get(card_id, Given())
    return Sent(None if "unknown" in fields else given, number_of(fields.get("number")))
