"""What stands between the braces of GIFT: which kind of answers it is, and what is right."""

import re

from discuss.exchange.answers import (
    ESSAY,
    NOT_EXACT,
    OTHER_FEEDBACK,
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
from discuss.exchange.gift.escapes import Piece
from discuss.exchange.reduced import reduced

UNKNOWN = "Its answers do not begin with = or ~."

_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d*)?)%")
_EXACT = re.compile(r"([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*(?::\s*(?:0+(?:\.0*)?)?)?")


def answers_in(piece: Piece, form: str) -> Answers:
    """What is right, told apart as Moodle does; raises CannotTakeError where it would be half."""
    if not piece:
        raise CannotTakeError(ESSAY)
    check_count_of_answers(piece.blotted.count("=") + piece.blotted.count("~"))
    if piece.blotted.startswith("#"):
        return _numbers(piece.part(1), form)
    if "~" in piece.blotted:
        return _choice(piece, form)
    if _is_matching(piece):
        return _matching(piece, form)
    word, feedback = piece.split("#")
    if word.source in _TRUTHS:
        return _truth(feedback, form, is_true=_TRUTHS[word.source])
    return typed_of(_typed(piece, form))


def _truth(feedback: Piece, form: str, *, is_true: bool) -> Answers:
    wrong, right = (text_of(one, form) for one in feedback.split("#"))
    return truth_of(is_true=is_true, feedback=right, other_feedback=wrong)


def _choice(piece: Piece, form: str) -> Answers:
    """Answers to choose from; as in Moodle only those with a tilde may have a weight."""
    answers = []
    for sign, part in piece.marked("~="):
        if not sign:
            raise CannotTakeError(UNKNOWN)
        weight, rest = (100.0, part) if sign == "=" else _weighed(part, without=0.0)
        answers.append(_answer(rest, form, weight))
    return choice_of(answers)


def _is_matching(piece: Piece) -> bool:
    """Whether every answer is a pair; a weight tells that it is typed, arrow or not."""
    parts = [part.blotted for _, part in piece.marked("=")]
    return all("->" in part and not _WEIGHT.match(part) for part in parts)


def _matching(piece: Piece, form: str) -> Answers:
    pairs = [part.split("->") for sign, part in piece.marked("=") if sign]
    return order_of_pairs([(text_of(thing, form), place.text) for thing, place in pairs])


def _typed(piece: Piece, form: str) -> list[Answer]:
    answers = []
    for sign, part in piece.marked("="):
        if not sign and "=" in piece.blotted:
            raise CannotTakeError(UNKNOWN)
        weight, rest = _weighed(part, without=100.0)
        answers.append(_answer(rest, form, weight))
    return answers


def _numbers(piece: Piece, form: str) -> Answers:
    """Exact numbers are typed; a range is not."""
    numbers, other_feedback = piece.split("~")
    answers = []
    for answer in _typed(numbers, form):
        exact = _EXACT.fullmatch(answer.text)
        if exact is None:
            raise CannotTakeError(NOT_EXACT)
        answers.append(Answer(exact[1], answer.is_right, answer.feedback))
    notes = (OTHER_FEEDBACK,) if other_feedback else ()
    return typed_of(answers, "number", notes)


def _weighed(part: Piece, *, without: float) -> tuple[float, Piece]:
    """The weight of an answer, in percent, and the rest of it."""
    match = _WEIGHT.match(part.blotted)
    return (float(match[1]), part.part(match.end())) if match else (without, part)


def _answer(part: Piece, form: str, weight: float) -> Answer:
    text, feedback = part.split("#")
    return Answer(text_of(text, form), is_full(weight), text_of(feedback, form))


def text_of(piece: Piece, form: str) -> str:
    """The plain text of a piece, which may say its own format."""
    own_form, text = piece.form()
    return reduced(text.text, own_form or form)
