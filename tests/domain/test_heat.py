from datetime import UTC, datetime, timedelta

import pytest

from discuss.domain.heat import reply_from, wait_after

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reports", "minutes"), [(0, 0), (1, 1), (2, 2), (3, 5), (4, 10), (5, 30), (500, 30)]
)
def test_the_more_reports_the_longer_one_waits(reports: int, minutes: int) -> None:
    assert wait_after(reports) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("reports", "ago", "left"),
    [(0, 0, None), (1, 2, None), (1, 1, None), (3, 1, 4), (9, 29, 1)],
)
def test_one_may_reply_again_when_the_time_is_over(
    reports: int, ago: int, left: int | None
) -> None:
    until = reply_from(reports, NOW - timedelta(minutes=ago), NOW)
    assert until == (None if left is None else NOW + timedelta(minutes=left))


def test_the_first_reply_never_waits() -> None:
    assert reply_from(9, None, NOW) is None
