from datetime import UTC, datetime, timedelta

import pytest

from discuss.domain.heat import wait_after

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reports", "minutes"), [(0, 0), (1, 1), (2, 2), (3, 5), (4, 10), (5, 30), (500, 30)]
)
def test_the_more_reports_the_longer_one_waits(reports: int, minutes: int) -> None:
    assert wait_after(reports) == timedelta(minutes=minutes)
