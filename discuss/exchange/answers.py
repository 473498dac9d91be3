"""What a file says is right, judged alike in every format: wholly right, or left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from discuss.domain.grading import Right
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.quiz import TRUE_FALSE, TRUTHS, order_of
from discuss.exchange.wildcards import without_wildcards

WEIGHTS = "It gives parts of the marks: only 100 % for what is right and 0 % else can be taken."
NOT_ONE_KEY = "It has not exactly one right answer."
SEVERAL_ANSWERS = "It asks for several answers within its text."
NO_ORDER = "It matches pairs, which is not a way to answer here."
NOT_EXACT = "It asks for a number that is not exact."
ASKS_NOTHING = "It is a text that asks nothing."
ESSAY = "It asks for an essay."
MOST_ANSWERS = 100
TOO_MANY = "It has more than %(most)s answers."
OTHER_FEEDBACK = "What is said to wrong answers was left out."


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a file, whether it is right, and what is said to those who give it."""

    text: str
    is_right: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is right, what is said to those who know, the kind where it is plain, and notes."""

    right: Right
    feedback: str = ""
    kind: str = ""
    notes: tuple[str, ...] = ()


def check_count_of_answers(count: int) -> None:
    """Leave out a question with more answers than anybody means."""
    if count > MOST_ANSWERS:
        raise CannotTakeError(TOO_MANY, most=MOST_ANSWERS)


def is_full(weight: float | None) -> bool:
    """Whether a weight in percent is all of the marks; parts of them cannot be taken."""
    if weight not in (0, 100):
        raise CannotTakeError(WEIGHTS)
    return weight == 100


def choice_of(answers: Sequence[Answer]) -> Answers:
    """A choice among the answers, of which one is right."""
    return _told(Right(tuple(answer.text for answer in answers), _key_of(answers)), answers)


def truth_of(*, is_true: bool, feedback: str, other_feedback: str) -> Answers:
    """True or false."""
    notes = (OTHER_FEEDBACK,) if other_feedback else ()
    return Answers(Right(TRUTHS, 0 if is_true else 1), feedback, TRUE_FALSE, notes)


def typed_of(answers: Sequence[Answer], kind: str = "", notes: Sequence[str] = ()) -> Answers:
    """A short answer, for which every right answer is accepted."""
    accepted = tuple(without_wildcards(answer.text) for answer in answers if answer.is_right)
    if not accepted:
        raise CannotTakeError(NOT_ONE_KEY)
    return _told(Right(accepted=accepted), answers, kind, notes)


def order_of_pairs(pairs: Sequence[tuple[str, str]]) -> Answers:
    """An order, of things matched with their places; other pairs are none."""
    places = sorted(place for _, place in pairs)
    if places != sorted(str(place) for place in range(1, len(pairs) + 1)):
        raise CannotTakeError(NO_ORDER)
    first_to_last = sorted(pairs, key=lambda pair: int(pair[1]))
    return Answers(order_of(thing for thing, _ in first_to_last))


def _key_of(answers: Sequence[Answer]) -> int:
    keys = [number for number, answer in enumerate(answers) if answer.is_right]
    if len(keys) != 1:
        raise CannotTakeError(NOT_ONE_KEY)
    return keys[0]


def _told(
    right: Right, answers: Sequence[Answer], kind: str = "", notes: Sequence[str] = ()
) -> Answers:
    """What is said to what is right is kept; what is said to the rest is not."""
    told = [answer.feedback for answer in answers if answer.is_right and answer.feedback]
    is_more = any(answer.feedback for answer in answers if not answer.is_right)
    lost = (OTHER_FEEDBACK,) if is_more else ()
    return Answers(right, "\n".join(dict.fromkeys(told)), kind, (*lost, *notes))
