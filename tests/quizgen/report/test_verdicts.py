import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.report.verdicts import (
    HARD,
    ROWS,
    VerdictError,
    as_line,
    fingerprint,
    is_acceptable,
    read_verdicts,
)
from tests.quizgen.report.made_up import ALL_KINDS, ALL_OK, CHOICE, verdict

KEPT = Path(__file__).parents[2] / "quiz_verdicts"


def test_the_verdicts_that_are_kept_are_sound() -> None:
    for file in KEPT.glob("*.jsonl"):
        read_verdicts(file.read_text("utf-8").splitlines(), file.name)


def test_a_verdict_is_read_as_it_was_written() -> None:
    kept = [verdict(), verdict("ba9876543210", R4="fail")]
    assert read_verdicts([as_line(one) for one in kept], "x.jsonl") == kept


@given(st.permutations(range(4)))
def test_a_question_is_known_whatever_the_order_of_its_options(order: list[int]) -> None:
    moved = replace(
        CHOICE, options=tuple(CHOICE.options[at] for at in order), key=order.index(CHOICE.key or 0)
    )
    assert fingerprint(moved) == fingerprint(CHOICE)


def test_another_key_stem_or_kind_is_another_question() -> None:
    others = (*ALL_KINDS, replace(CHOICE, key=0), replace(CHOICE, stem="Who cut 40 elms?"))
    assert len({fingerprint(one) for one in others}) == len(others)
    assert all(len(fingerprint(one)) == 12 for one in others)


@pytest.mark.parametrize("row", [*HARD, "R5"])
@pytest.mark.parametrize("mark", ["soft", "fail"])
def test_one_hard_row_is_enough_to_reject(row: str, mark: str) -> None:
    assert not is_acceptable(ALL_OK | {row: mark})


def test_one_soft_failure_is_forgiven_and_two_are_not() -> None:
    assert is_acceptable(ALL_OK)
    assert is_acceptable(ALL_OK | {"R7": "fail"})
    assert is_acceptable(ALL_OK | {"R8": "soft"})
    assert not is_acceptable(ALL_OK | {"R7": "soft", "R8": "soft"})


GOOD: dict[str, Any] = asdict(verdict())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"set": "other"}, "the set is 'other'"),
        ({"reader": "d"}, "the reader is 'd'"),
        ({"confidence": 1.5}, "confidence 1.5"),
        ({"confidence": True}, "confidence cannot be True"),
        ({"answered_right": "yes"}, "answered_right cannot be 'yes'"),
        ({"rubric": {"R1": "ok"}}, "exactly the rows"),
        ({"rubric": dict.fromkeys(ROWS, "good")}, "R1 is 'good'"),
        ({"rubric": ALL_OK | {"R1": "fail"}}, "the rubric says otherwise"),
        ({"rubric": ALL_OK | {"R1": "fail"}, "acceptable": False}, "needs a reason"),
        ({"reason": "long " * 99}, "more than 300 characters"),
        ({"extra": 1}, "missing or unknown: extra"),
    ],
    ids=str,
)
def test_a_verdict_that_is_not_as_it_must_be_is_named(change: dict[str, Any], says: str) -> None:
    with pytest.raises(VerdictError, match="line 2") as raised:
        read_verdicts([json.dumps(GOOD), json.dumps(GOOD | change)], "x.jsonl")
    assert says in str(raised.value)


@pytest.mark.parametrize("line", ["{", "[]", "{}", "1"])
def test_what_is_no_verdict_is_refused(line: str) -> None:
    with pytest.raises(VerdictError, match="line 1"):
        read_verdicts([line], "x.jsonl")
