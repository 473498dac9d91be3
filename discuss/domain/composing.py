"""A question as a person writes it, and what is plainly wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from discuss.domain.grading import LONGEST_ANSWER, Right, Shape
from discuss.domain.wordings import is_same_wording

FEWEST_OPTIONS, MOST_OPTIONS = 2, 8
LONGEST_STEM = LONGEST_OPTION = 500
LONGEST_EXPLANATION = LONGEST_EVIDENCE = 2_000
NOT_IN_ARTICLE = (
    "The article does not say this sentence. Copy at least five words of one paragraph, just as "
    "they stand there."
)


@dataclass(frozen=True, slots=True)
class Composed:
    """What was written: ``right`` the right answer, ``others`` what stands beside it.

    Beside the key of a choice stand the wrong options, beside a short answer other wordings
    that count. Of things to put in order ``others`` are all of them, in the right order.
    """

    shape: Shape
    stem: str
    evidence: str
    right: str = ""
    others: tuple[str, ...] = ()
    explanation: str = ""

    @property
    def faults(self) -> list[str]:
        """What has to be mended before it can be kept, in sentences; they are translation keys."""
        return [*_FAULTS[self.shape](self), *_repeats(self)]

    def right_among(self, options: Sequence[str]) -> Right:
        """What is right, where the options stand in this order."""
        match self.shape:
            case Shape.CHOICE:
                return Right(tuple(options), key=list(options).index(self.right))
            case Shape.SHORT_ANSWER:
                return Right(accepted=(self.right, *self.others))
            case Shape.ORDER:
                places = tuple(list(options).index(one) for one in self.others)
                return Right(tuple(options), order=places)

    @property
    def options(self) -> tuple[str, ...]:
        """What a student chooses from or puts in order; nothing where the answer is typed."""
        if self.shape is Shape.SHORT_ANSWER:
            return ()
        return (self.right, *self.others) if self.shape is Shape.CHOICE else self.others


def _choice_faults(one: Composed) -> list[str]:
    faults = [] if one.right else ["Give the right answer."]
    if not FEWEST_OPTIONS <= len(one.options) <= MOST_OPTIONS:
        faults.append("A choice takes one to seven wrong answers, each on its line.")
    return faults


def _short_answer_faults(one: Composed) -> list[str]:
    faults = [] if one.right else ["Give the right answer."]
    if any(len(wording) > LONGEST_ANSWER for wording in (one.right, *one.others)):
        faults.append("An answer that is typed has at most 200 characters.")
    return faults


def _order_faults(one: Composed) -> list[str]:
    if 3 <= len(one.others) <= MOST_OPTIONS:
        return []
    return ["Things to put in order are three to eight, each on its line."]


def _repeats(one: Composed) -> list[str]:
    seen: list[str] = []
    for option in one.options:
        if any(is_same_wording(option, other) for other in seen):
            return ["Two of the answers are the same."]
        seen.append(option)
    return []


_FAULTS = {
    Shape.CHOICE: _choice_faults,
    Shape.SHORT_ANSWER: _short_answer_faults,
    Shape.ORDER: _order_faults,
}
