from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from discuss.domain.discussion import Change, DiscussionSettings
from discuss.domain.vocabulary import Gate

AS_IT_IS = DiscussionSettings()


def test_the_same_settings_are_no_change() -> None:
    assert list(AS_IT_IS.changes_from(DiscussionSettings())) == []


@pytest.mark.parametrize(
    ("after", "change"),
    [
        ({"gate": Gate.HARD}, Change("gate", "quiz before comment", "off", "hard")),
        ({"is_write_first": True}, Change("is_write_first", "write first", "off", "on")),
        ({"hides_names": True}, Change("hides_names", "names hidden", "off", "on")),
        (
            {"comments_close_at": datetime(2026, 1, 2, 3, 4, tzinfo=UTC)},
            Change("comments_close_at", "comments close", "never", "2026-01-02 03:04 UTC"),
        ),
        (
            {"slow_seconds": 60, "slow_reason": "Heat"},
            Change("slow_seconds", "slow mode", "off", "60 s, “Heat”"),
        ),
    ],
)
def test_a_change_is_named_with_before_and_after(after: dict[str, object], change: Change) -> None:
    changed = replace(AS_IT_IS, **after)  # type: ignore[arg-type]
    assert list(changed.changes_from(AS_IT_IS)) == [change]


def test_another_reason_for_slow_mode_is_a_change() -> None:
    before = DiscussionSettings(slow_seconds=60, slow_reason="Heat")
    (change,) = replace(before, slow_reason="Night").changes_from(before)
    assert (change.before, change.after) == ("60 s, “Heat”", "60 s, “Night”")


def test_the_same_moment_in_another_zone_is_no_change() -> None:
    moment = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    there = moment.astimezone(timezone(timedelta(hours=5)))
    before = DiscussionSettings(comments_close_at=moment)
    assert list(DiscussionSettings(comments_close_at=there).changes_from(before)) == []


def test_settings_are_read_off_an_article() -> None:
    article = SimpleNamespace(
        gate=Gate.SOFT,
        is_write_first=True,
        hides_names=False,
        comments_close_at=None,
        slow_seconds=30,
        slow_reason="Heat",
    )
    expected = DiscussionSettings(Gate.SOFT, is_write_first=True, slow_seconds=30)
    assert DiscussionSettings.of(article) == replace(expected, slow_reason="Heat")
