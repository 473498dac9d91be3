"""How answers are graded: against the version of the question that the student saw.

A choice is right when it is the key. A short answer is right when it says the same as one of the
accepted wordings (``discuss.domain.wordings`` tells when). Things put in order are right only
when every one has its place. What was not answered is not right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from discuss.domain.wordings import is_same_wording
from discuss.domain.writing import readable

LONGEST_ANSWER = 200
"""Characters of a short answer, at most."""


class Shape(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SHORT_ANSWER = "short_answer"
    ORDER = "order"


class Unsettled(StrEnum):
    """Why what was put in order is no order yet."""

    SAME_PLACE = "same_place"
    NOT_PLACED = "not_placed"


@dataclass(frozen=True, slots=True)
class Right:
    """What is right: the key among the options, or an accepted wording, or an order.

    ``also`` holds other options that count as right. Of ``accepted`` the first is the one to
    show; ``order`` holds the options' numbers from first to last.
    """

    options: tuple[str, ...] = ()
    key: int | None = None
    accepted: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    also: tuple[int, ...] = ()

    @property
    def shape(self) -> Shape:
        """How the question is answered."""
        if self.accepted:
            return Shape.SHORT_ANSWER
        return Shape.ORDER if self.order else Shape.CHOICE

    @property
    def words(self) -> tuple[str, ...]:
        """What is right, in words; several where things are put in order."""
        if self.accepted:
            return self.accepted[:1]
        if self.key is None:
            return self._named(self.order)
        return (" / ".join(self._named((self.key, *self.also))),)

    def words_of(self, given: "Given") -> tuple[str, ...]:
        """What was answered, in words likewise; none where nothing was."""
        if self.accepted:
            return (given.text,) if given.text else ()
        if self.order:
            return self._named(places_in_order(given.placed))
        return () if given.chosen is None else self._named((given.chosen,))

    def _named(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.options[number] for number in numbers)


@dataclass(frozen=True, slots=True)
class Given:
    """What a student answered: the option chosen, the text typed, or the places given.

    ``placed`` holds the place of each option, counted from 0, or None where it has none yet.
    """

    chosen: int | None = None
    text: str = ""
    placed: tuple[int | None, ...] = ()

    @property
    def unsettled(self) -> Unsettled | None:
        """What hinders the places from being an order; nothing where none was given at all."""
        places = [place for place in self.placed if place is not None]
        if len(set(places)) < len(places):
            return Unsettled.SAME_PLACE
        return Unsettled.NOT_PLACED if 0 < len(places) < len(self.placed) else None


@dataclass(frozen=True, slots=True)
class Mark:
    """How many answers were right, of how many questions."""

    score: int
    out_of: int


def fit(given: Given, right: Right) -> Given | None:
    """What of an answer fits the question, None where nothing does.

    Nobody can choose what was not there to choose.
    """
    options = range(len(right.options))
    match right.shape:
        case Shape.SHORT_ANSWER:
            return Given(text=" ".join((readable(given.text) or "").split())[:LONGEST_ANSWER])
        case Shape.ORDER if given.placed:
            places = zip_longest(given.placed[: len(options)], options)
            return Given(placed=tuple(one if one in options else None for one, _option in places))
        case Shape.CHOICE if given.chosen in options:
            return Given(given.chosen)
        case _:
            return None


def is_right(given: Given, right: Right) -> bool:
    """Whether the answer is right; an unanswered question is not."""
    if right.accepted:
        return any(is_same_wording(given.text, wording) for wording in right.accepted)
    if right.order:
        return places_in_order(given.placed) == right.order
    return given.chosen is not None and given.chosen in {right.key, *right.also}


def places_in_order(placed: Sequence[int | None]) -> tuple[int, ...]:
    """The numbers of the options from first to last; none before every place is given once."""
    first_to_last = {place: number for number, place in enumerate(placed)}
    if set(first_to_last) != set(range(len(placed))):
        return ()
    return tuple(first_to_last[place] for place in range(len(placed)))


def mark(results: Iterable[bool]) -> Mark:
    """Add up; every question counts one."""
    results = list(results)
    return Mark(sum(results), len(results))
