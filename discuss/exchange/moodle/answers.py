"""The answers of each type of question in Moodle XML."""

from collections.abc import Callable

from discuss.exchange.answers import (
    ASKS_NOTHING,
    ESSAY,
    NOT_EXACT,
    NOT_ONE_KEY,
    SEVERAL_ANSWERS,
    Answer,
    Answers,
    check_count_of_answers,
    choice_of,
    is_full,
    order_of_pairs,
    truth_of,
    typed_of,
)
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.moodle.fields import plain, reduced_text, text_of
from discuss.exchange.quiz import order_of
from discuss.exchange.texts import shortened
from discuss.exchange.trees import Element

SEVERAL_CHOICES = "Several of its answers may be chosen."
OTHER_TYPE = "It is of the type “%(type)s”, which cannot be taken."
LONGEST_TYPE = 40
UNITS = "It asks for a number with a unit."
SOME_ONLY = "It shows only some of the things to put in order."
CASE = "That capitals count was left out: here they never do."
PARTLY_RIGHT = "Marks for an order that is partly right were left out."

_NOT_HERE = {
    "essay": ESSAY,
    "description": ASKS_NOTHING,
    "cloze": SEVERAL_ANSWERS,
    "multianswer": SEVERAL_ANSWERS,
}


def answers_in(element: Element) -> Answers:
    """What is right; raises CannotTakeError where it would be taken by half."""
    kind = element.get("type") or ""
    check_count_of_answers(len(element.findall("answer")) + len(element.findall("subquestion")))
    if kind in _READ:
        return _READ[kind](element)
    if kind in _NOT_HERE:
        raise CannotTakeError(_NOT_HERE[kind])
    raise CannotTakeError(OTHER_TYPE, type=shortened(kind, LONGEST_TYPE))


def _choice(element: Element) -> Answers:
    if element.findtext("single") in ("false", "0"):
        raise CannotTakeError(SEVERAL_CHOICES)
    return choice_of(_answers(element, reduced_text))


def _truth(element: Element) -> Answers:
    answers = _answers(element, text_of)
    told = {answer.text.strip().lower(): answer for answer in answers}
    if len(answers) != 2 or told.keys() != {"true", "false"}:
        raise CannotTakeError(NOT_ONE_KEY)
    true, false = told["true"], told["false"]
    if true.is_right == false.is_right:
        raise CannotTakeError(NOT_ONE_KEY)
    right, wrong = (true, false) if true.is_right else (false, true)
    return truth_of(is_true=true.is_right, feedback=right.feedback, other_feedback=wrong.feedback)


def _typed(element: Element) -> Answers:
    notes = (CASE,) if element.findtext("usecase") == "1" else ()
    return typed_of(_answers(element, text_of), notes=notes)


def _number(element: Element) -> Answers:
    """Exact numbers are typed; a range is not."""
    if element.find("units/unit") is not None:
        raise CannotTakeError(UNITS)
    found = element.findall("answer")
    if any(_number_in(answer.findtext("tolerance") or "0") != 0 for answer in found):
        raise CannotTakeError(NOT_EXACT)
    return typed_of(_answers(element, text_of), "number")


def _matching(element: Element) -> Answers:
    pairs = [
        (reduced_text(pair), text_of(answer).strip())
        for pair in element.iterfind("subquestion")
        for answer in pair.iterfind("answer")
    ]
    return order_of_pairs(pairs)


def _order(element: Element) -> Answers:
    if element.findtext("selecttype") not in (None, "", "ALL", "0"):
        raise CannotTakeError(SOME_ONLY)
    right = order_of(reduced_text(answer) for answer in element.iterfind("answer"))
    is_whole = element.findtext("gradingtype") in ("ALL_OR_NOTHING", "-1")
    return Answers(right, notes=() if is_whole else (PARTLY_RIGHT,))


_READ: dict[str, Callable[[Element], Answers]] = {
    "multichoice": _choice,
    "truefalse": _truth,
    "shortanswer": _typed,
    "numerical": _number,
    "matching": _matching,
    "ordering": _order,
}


def _answers(element: Element, text: Callable[[Element], str]) -> list[Answer]:
    return [
        Answer(
            text(answer),
            is_full(_number_in(answer.get("fraction") or "")),
            plain(answer, "feedback"),
        )
        for answer in element.iterfind("answer")
    ]


def _number_in(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
