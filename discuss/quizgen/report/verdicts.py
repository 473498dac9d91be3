"""Verdicts: what readers who did not know the key thought of questions, kept as data.

One line of JSON each, in tests/quiz_verdicts/. A verdict never holds the article's words.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from discuss.domain.errors import DiscussError
from discuss.quizgen.quiz import Question

RUBRIC = {
    "R1": "Grammatical, as a native speaker writes it.",
    "R2": "Answerable from the article alone.",
    "R3": "The key is right: not partly, and no stronger than the article says.",
    "R4": "Exactly one option is right.",
    "R5": "At least two of three distractors could be picked by somebody who skimmed; where "
    "there are none, a wrong answer is one that somebody who skimmed could give.",
    "R6": "The options are of one type and form.",
    "R7": "It does not give itself away and is not common knowledge.",
    "R8": "It asks for an event, cause, person, number or claim that a summary would keep.",
    "R9": "Clear without the options, in at most 25 words.",
}
ROWS = tuple(RUBRIC)
HARD = ("R1", "R2", "R3", "R4", "R6", "R9")
NEEDED = "R5"
SOFT = ("R7", "R8")
MARKS = ("ok", "soft", "fail")
SETS = ("tuning", "aside")
READERS = ("a", "b", "c")
LONGEST_REASON = 300


class VerdictError(DiscussError):
    """A file of verdicts, answers or keys that has not the shape it must have."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__("%(where)s: %(what)s", where=where, what=what)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reader's verdict on one question, as ``article_print`` and ``fingerprint`` name them.

    ``confidence`` is the writer's own, in 0..1; ``rubric`` has a mark for each of ``ROWS``
    (docs/handbook/quiz.md); ``reason`` is in the reader's words.
    """

    set: str
    article: str
    question: str
    kind: str
    rule: str
    confidence: float
    reader: str
    answered_right: bool
    rubric: Mapping[str, str]
    acceptable: bool
    reason: str


_FIELDS: dict[str, type | tuple[type, ...]] = {
    "set": str,
    "article": str,
    "question": str,
    "kind": str,
    "rule": str,
    "confidence": (int, float),
    "reader": str,
    "answered_right": bool,
    "rubric": dict,
    "acceptable": bool,
    "reason": str,
}


def fingerprint(question: Question) -> str:
    """What a question is known by, whatever the order of its options: twelve hexadecimal digits
    of its kind, stem, sorted options and right answer.
    """
    parts = [question.kind.value, question.stem, sorted(question.options), question.right_answer]
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:12]


def is_acceptable(rubric: Mapping[str, str]) -> bool:
    """Every hard row and R5 ok, and at most one of the soft rows not."""
    needed = all(rubric[row] == "ok" for row in (*HARD, NEEDED))
    return needed and sum(rubric[row] != "ok" for row in SOFT) <= 1


def read_verdicts(lines: Iterable[str], source: str) -> list[Verdict]:
    """The verdicts of one file; ``VerdictError`` names the line that is not as it must be."""
    return [
        verdict_of(parsed(line, f"{source}, line {number}"), f"{source}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def parsed(text: str, where: str) -> Any:
    """The JSON in a text."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise VerdictError(where, f"this is no JSON ({error.msg})") from error


def verdict_of(content: Any, where: str) -> Verdict:
    """The verdict in an object of JSON."""
    if not isinstance(content, dict):
        raise VerdictError(where, "a verdict is an object")
    if wrong := set(content) ^ set(_FIELDS):
        raise VerdictError(where, f"missing or unknown: {', '.join(sorted(wrong))}")
    for name, kind in _FIELDS.items():
        value = content[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise VerdictError(where, f"{name} cannot be {value!r}")
    verdict = Verdict(**content)
    for problem in _problems(verdict):
        raise VerdictError(where, problem)
    return verdict


def _problems(verdict: Verdict) -> Iterable[str]:
    """What is wrong with the values."""
    if verdict.set not in SETS:
        yield f"the set is {verdict.set!r}, not one of {', '.join(SETS)}"
    if verdict.reader not in READERS:
        yield f"the reader is {verdict.reader!r}, not one of {', '.join(READERS)}"
    if not 0 <= verdict.confidence <= 1:
        yield f"confidence {verdict.confidence} is not in 0..1"
    yield from rubric_problems(verdict.rubric)
    if verdict.acceptable != is_acceptable(verdict.rubric):
        yield f"acceptable is {verdict.acceptable}, and the rubric says otherwise"
    if not verdict.acceptable and not verdict.reason.strip():
        yield "what is not acceptable needs a reason"
    if len(verdict.reason) > LONGEST_REASON:
        yield f"the reason has more than {LONGEST_REASON} characters"


def rubric_problems(rubric: Mapping[str, str]) -> Iterable[str]:
    """What is wrong with a full rubric."""
    if set(rubric) != set(ROWS):
        yield f"the rubric has not exactly the rows {', '.join(ROWS)}"
        return
    for row, mark in rubric.items():
        if mark not in MARKS:
            yield f"{row} is {mark!r}, not one of {', '.join(MARKS)}"


def as_line(verdict: Verdict) -> str:
    """The verdict as a line of its file."""
    return json.dumps(asdict(verdict), ensure_ascii=False)
