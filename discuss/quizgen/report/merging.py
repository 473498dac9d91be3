"""Merging: one reader's answers and the file of keys become verdicts."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from discuss.domain.wordings import is_same_wording
from discuss.quizgen.report.verdicts import (
    ROWS,
    Verdict,
    VerdictError,
    is_acceptable,
    rubric_problems,
    verdict_of,
)

COPIED_WORDS = 8
"""So many words in a row are the article's own, not a reason in one's own words."""

_NEEDED = {"id", "answer", "rubric"}
_ALLOWED = _NEEDED | {"reason", "answered_right"}
_OF_KEYS = {
    "id",
    "article",
    "question",
    "kind",
    "rule",
    "confidence",
    "options",
    "right",
    "accepted",
    "order",
    "evidence",
}


def merge(answers: Any, keys: Any, *, of_set: str, reader: str) -> list[Verdict]:
    """The verdicts, in the order of the keys; ``VerdictError`` names what is not as it must be."""
    by_id = {key["id"]: key for key in _entries(keys, "keys", _OF_KEYS, _OF_KEYS)}
    given: dict[str, Mapping[str, Any]] = {}
    for answer in _entries(answers, "answers", _NEEDED, _ALLOWED):
        if answer["id"] in given:
            raise VerdictError("answers", f"{answer['id']} is there twice")
        given[answer["id"]] = answer
    _check_ids(set(given), set(by_id))
    return [_verdict(given[name], key, of_set, reader) for name, key in by_id.items()]


def _entries(
    content: Any, name: str, needed: set[str], allowed: set[str]
) -> Iterator[Mapping[str, Any]]:
    """The objects in the list of that name, each with the fields it needs and no other."""
    found = content.get(name) if isinstance(content, dict) else None
    if not isinstance(found, list):
        raise VerdictError(name, f"the file must be an object with a list named {name!r}")
    for number, entry in enumerate(found, 1):
        where = f"{name}, entry {number}"
        if not isinstance(entry, dict):
            raise VerdictError(where, "this is no object")
        wrong = (needed - set(entry)) | (set(entry) - allowed)
        if wrong:
            raise VerdictError(where, f"missing or unknown: {', '.join(sorted(wrong))}")
        if not isinstance(entry["id"], str):
            raise VerdictError(where, "the id is no text")
        yield entry


def _check_ids(given: set[str], wanted: set[str]) -> None:
    if missing := sorted(wanted - given):
        raise VerdictError("answers", f"no answer for {', '.join(missing)}")
    if foreign := sorted(given - wanted):
        raise VerdictError("answers", f"the keys do not know {', '.join(foreign)}")


def _verdict(
    answer: Mapping[str, Any], key: Mapping[str, Any], of_set: str, reader: str
) -> Verdict:
    where = f"answer {key['id']}"
    rubric = _rubric(answer["rubric"], where)
    reason = answer.get("reason", "")
    if isinstance(reason, str) and _copies(reason, key["evidence"]):
        raise VerdictError(where, "the reason repeats the article: say it in your own words")
    content = {name: key[name] for name in ("article", "question", "kind", "rule", "confidence")}
    content |= {
        "set": of_set,
        "reader": reader,
        "answered_right": _is_right(answer, key, where),
        "rubric": rubric,
        "acceptable": is_acceptable(rubric),
        "reason": reason,
    }
    return verdict_of(content, where)


def _rubric(given: Any, where: str) -> dict[str, str]:
    """The rubric with "ok" in the rows that were left out."""
    if not isinstance(given, dict):
        raise VerdictError(where, "the rubric is no object")
    rubric = {row: given.get(row, "ok") for row in ROWS} | given
    for problem in rubric_problems(rubric):
        raise VerdictError(where, problem)
    return rubric


def _is_right(answer: Mapping[str, Any], key: Mapping[str, Any], where: str) -> bool:
    said, typed = answer.get("answered_right"), answer["answer"]
    if not isinstance(typed, str):
        raise VerdictError(where, f"the answer is {typed!r}, not a text")
    if said is not None and (not isinstance(said, bool) or key["options"]):
        raise VerdictError(where, "answered_right is true or false, and for typed answers only")
    if key["order"]:
        return bool(_letters(typed, len(key["options"]), where) == key["order"])
    if not key["options"]:
        return said if said is not None else _is_accepted(typed, key["accepted"])
    return bool(_chosen(typed, key["options"], where) == key["right"])


def _is_accepted(typed: str, accepted: list[str]) -> bool:
    return any(is_same_wording(typed, wording) for wording in accepted)


def _letters(typed: str, count: int, where: str) -> list[int]:
    letters = re.findall(r"[A-Z]", typed.upper())
    numbers = [ord(letter) - ord("A") for letter in letters]
    if sorted(numbers) != list(range(count)):
        raise VerdictError(where, f"{typed!r} does not put {count} letters in order")
    return numbers


def _chosen(typed: str, options: list[str], where: str) -> str:
    """The option that was meant, by its letter or in full."""
    plain = typed.strip().casefold()
    for number, option in enumerate(options):
        if plain == option.casefold() or plain.rstrip(".)") == "abcdefghij"[number]:
            return option
    raise VerdictError(where, f"{typed!r} is no letter and none of the options")


def _copies(reason: str, evidence: str) -> bool:
    said, words = _words(reason), f" {' '.join(_words(evidence))} "
    runs = (said[at : at + COPIED_WORDS] for at in range(len(said) - COPIED_WORDS + 1))
    return any(f" {' '.join(run)} " in words for run in runs)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
