import json
from datetime import UTC, datetime, timedelta

import pytest

from discuss.reviews.scheduling import DAY, day_of, days_until, first_plan, next_plan

MORNING = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)
EVENING = datetime(2026, 3, 4, 23, 59, 59, tzinfo=UTC)
NEXT_DAY = datetime(2026, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize("moment", [MORNING, EVENING])
def test_what_was_missed_comes_back_from_the_first_moment_of_the_next_day(
    moment: datetime,
) -> None:
    assert first_plan(7, moment).due_at == NEXT_DAY


def test_the_hours_of_the_answers_change_nothing() -> None:
    early = next_plan(first_plan(7, MORNING).memory, NEXT_DAY, is_right=True)
    late = next_plan(first_plan(7, EVENING).memory, NEXT_DAY + timedelta(hours=20), is_right=True)
    assert early == late


def test_what_one_goes_on_knowing_comes_back_later_and_later() -> None:
    plan = first_plan(7, MORNING)
    waits = []
    for _ in range(6):
        day = plan.due_at
        plan = next_plan(plan.memory, day, is_right=True)
        waits.append((plan.due_at - day).days)
    assert waits == [2, 6, 17, 44, 102, 220]


def test_what_one_does_not_know_any_more_comes_back_the_next_day_and_then_sooner() -> None:
    plan = first_plan(7, MORNING)
    for _ in range(4):
        plan = next_plan(plan.memory, plan.due_at, is_right=True)
    for _ in range(2):
        day = plan.due_at
        plan = next_plan(plan.memory, day, is_right=False)
        assert plan.due_at == day + DAY
    day = plan.due_at
    plan = next_plan(plan.memory, day, is_right=True)
    assert DAY <= plan.due_at - day < 17 * DAY


def test_a_review_that_comes_late_counts_the_days_that_passed() -> None:
    plan = next_plan(first_plan(7, MORNING).memory, NEXT_DAY, is_right=True)
    in_time = next_plan(plan.memory, plan.due_at, is_right=True)
    late = next_plan(plan.memory, plan.due_at + 30 * DAY, is_right=True)
    assert late.due_at - plan.due_at - 30 * DAY > in_time.due_at - plan.due_at


def test_a_second_miss_on_the_same_day_still_comes_back_the_next_day() -> None:
    plan = next_plan(first_plan(7, MORNING).memory, EVENING, is_right=False)
    assert plan.due_at == NEXT_DAY


def test_the_memory_survives_being_written_down() -> None:
    memory = first_plan(7, MORNING).memory
    written = json.loads(json.dumps(memory))
    assert next_plan(written, NEXT_DAY, is_right=True) == next_plan(memory, NEXT_DAY, is_right=True)


def test_days_are_those_of_utc() -> None:
    assert day_of(EVENING) == NEXT_DAY - DAY
    assert days_until(NEXT_DAY, EVENING) == 1
    assert days_until(NEXT_DAY + 5 * DAY, MORNING) == 6
