"""Who may write when: each circumstance by itself, then what comes first of several."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from discuss.domain.errors import RefusedError
from discuss.domain.gates import ObstacleKind, Situation, obstacles, require_entry
from discuss.domain.vocabulary import Gate, HoldReason

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
FREE = Situation(NOW)
JUST_NOW = NOW - timedelta(seconds=20)
SECOND = timedelta(seconds=1)
HARD = replace(FREE, gate=Gate.HARD, has_quiz=True)
SOFT = replace(HARD, gate=Gate.SOFT)
EVERYTHING = replace(
    HARD,
    closes_at=NOW,
    prompt_closed_at=NOW,
    slow_seconds=60,
    slow_by="Margit",
    slow_reason="heated",
    last_comment_at=JUST_NOW,
    last_in_thread_at=JUST_NOW,
    own_slow_seconds=600,
    own_slow_reason="short answers",
    last_in_club_at=JUST_NOW,
    heat_seconds=120,
)


def kinds(situation: Situation, **options: Any) -> list[ObstacleKind]:
    return [one.kind for one in obstacles(situation, **options)]


class TestQuiz:
    @pytest.mark.parametrize(
        ("change", "refused", "held"),
        [
            ({"gate": Gate.OFF}, False, False),
            ({"gate": Gate.SOFT}, False, True),
            ({"gate": Gate.HARD}, True, False),
            ({"gate": Gate.HARD, "has_quiz": False}, False, False),
            ({"gate": Gate.SOFT, "has_quiz": False}, False, False),
            ({"gate": Gate.HARD, "has_submitted": True}, False, False),
            ({"gate": Gate.SOFT, "has_submitted": True}, False, False),
            ({"gate": Gate.HARD, "has_open_contest": True}, False, False),
            ({"gate": Gate.SOFT, "has_open_contest": True}, False, False),
            ({"gate": Gate.HARD, "is_waived": True}, False, False),
            ({"gate": Gate.SOFT, "is_waived": True}, False, False),
            ({"gate": Gate.HARD, "is_staff": True}, False, False),
            ({"gate": Gate.SOFT, "is_staff": True}, False, False),
        ],
    )
    def test_a_student_without_the_quiz_is_refused_or_held(
        self, change: dict[str, Any], *, refused: bool, held: bool
    ) -> None:
        found = obstacles(replace(HARD, **change))
        assert [one.is_refusal for one in found] == [True] * refused + [False] * held
        assert {one.kind for one in found} <= {ObstacleKind.QUIZ}

    def test_a_held_comment_says_what_for(self) -> None:
        assert require_entry(SOFT) is HoldReason.QUIZ
        assert require_entry(FREE) is None

    def test_a_refusal_says_what_to_do(self) -> None:
        with pytest.raises(RefusedError, match="Take the quiz first"):
            require_entry(HARD)


class TestClosing:
    @pytest.mark.parametrize(
        ("closes_at", "is_closed"),
        [(None, False), (NOW + SECOND, False), (NOW, True), (NOW - SECOND, True)],
    )
    def test_comments_close_at_the_very_moment(
        self, closes_at: datetime | None, *, is_closed: bool
    ) -> None:
        found = obstacles(replace(FREE, closes_at=closes_at))
        assert [one.kind for one in found] == [ObstacleKind.CLOSED] * is_closed
        assert all(one.values["moment"] == closes_at for one in found)

    def test_a_closed_prompt_takes_no_comment(self) -> None:
        assert kinds(replace(FREE, prompt_closed_at=JUST_NOW)) == [ObstacleKind.PROMPT]


class TestWaiting:
    @pytest.mark.parametrize(
        ("seconds", "since", "left"),
        [
            (60, None, None),
            (0, JUST_NOW, None),
            (60, JUST_NOW, 40),
            (20, JUST_NOW, None),
            (21, JUST_NOW, 1),
            (60, NOW, 60),
            (60, NOW + SECOND, 61),
        ],
    )
    @pytest.mark.parametrize(
        ("kind", "seconds_field", "since_field"),
        [
            (ObstacleKind.SLOW, "slow_seconds", "last_comment_at"),
            (ObstacleKind.OWN_SLOW, "own_slow_seconds", "last_in_club_at"),
            (ObstacleKind.HEAT, "heat_seconds", "last_in_thread_at"),
        ],
    )
    def test_so_long_after_the_last_comment(
        self,
        kind: ObstacleKind,
        seconds_field: str,
        since_field: str,
        seconds: int,
        since: datetime | None,
        left: int | None,
    ) -> None:
        change: dict[str, Any] = {seconds_field: seconds, since_field: since}
        found = obstacles(replace(FREE, **change))
        expected = [] if left is None else [(kind, NOW + timedelta(seconds=left))]
        assert [(one.kind, one.until) for one in found] == expected
        assert all(one.is_refusal for one in found)

    def test_slow_mode_says_who_and_why_and_how_long(self) -> None:
        slow = Situation(
            NOW, slow_seconds=60, slow_by="Margit", slow_reason="heated", last_comment_at=JUST_NOW
        )
        (found,) = obstacles(slow)
        assert found.values == {"by": "Margit", "reason": "heated", "wait": timedelta(seconds=40)}
        assert found.message % {**found.values, "wait": "40 s"} == (
            "Slow mode by Margit, because “heated”: you can write again in 40 s."
        )

    def test_an_edit_does_not_wait_but_needs_the_quiz_and_an_open_discussion(self) -> None:
        assert kinds(EVERYTHING, is_edit=True) == ["closed", "prompt", "quiz"]
        assert kinds(replace(EVERYTHING, gate=Gate.SOFT), is_edit=True) == [
            "closed",
            "prompt",
            "quiz",
        ]
        slow_only = replace(FREE, slow_seconds=60, last_comment_at=NOW)
        assert require_entry(slow_only, is_edit=True) is None


class TestOrder:
    def test_what_cannot_be_waited_out_comes_first_then_the_longest_wait(self) -> None:
        assert kinds(EVERYTHING) == ["closed", "prompt", "quiz", "own_slow", "heat", "slow"]

    def test_a_hold_comes_after_every_refusal(self) -> None:
        found = kinds(replace(EVERYTHING, gate=Gate.SOFT))
        assert found == ["closed", "prompt", "own_slow", "heat", "slow", "quiz"]

    def test_nothing_holds_up_staff(self) -> None:
        assert obstacles(replace(EVERYTHING, is_staff=True)) == ()

    def test_every_sentence_has_all_its_values_and_nobody_is_both_refused_and_held(self) -> None:
        switches = [f.name for f in fields(Situation) if f.type in {bool, "bool"}]
        for gate, *values in product(Gate, *[(False, True)] * len(switches)):
            change: dict[str, Any] = {"gate": gate, **dict(zip(switches, values, strict=True))}
            for one in obstacles(replace(EVERYTHING, **change)):
                assert "%(" not in one.message % one.values
                assert one.is_refusal == (one.held_for is None)
