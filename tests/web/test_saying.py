from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from discuss.domain.errors import RefusedError
from discuss.web.errors import words


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (timedelta(seconds=1), "1 second"),
        (timedelta(seconds=39, milliseconds=1), "40 seconds"),
        (timedelta(seconds=119), "119 seconds"),
        (timedelta(seconds=120), "2 minutes"),
        (timedelta(seconds=121), "3 minutes"),
        (timedelta(hours=2), "2 hours"),
        (timedelta(hours=2, seconds=1), "3 hours"),
    ],
)
def test_a_wait_is_never_said_too_short(app: Flask, wait: timedelta, said: str) -> None:
    with app.test_request_context():
        assert words(RefusedError("Wait %(wait)s.", wait=wait)) == f"Wait {said}."


def test_a_moment_is_said_with_its_zone(app: Flask) -> None:
    moment = datetime(2026, 1, 2, 12, 30, tzinfo=UTC)
    with app.test_request_context():
        said = words(RefusedError("Closed on %(moment)s.", moment=moment))
    assert " ".join(said.split()) == "Closed on January 2, 2026, 12:30 PM UTC."
