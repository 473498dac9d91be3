from datetime import UTC, datetime, timedelta

from discuss.domain.visits import Seen, new_since, seen_again

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def test_nothing_is_new_to_who_was_never_here() -> None:
    assert new_since(None, NOON) is None


def test_new_is_what_came_since_the_last_visit() -> None:
    assert new_since(Seen(NOON - HOUR, NOON - 9 * HOUR), NOON) == NOON - HOUR


def test_the_marks_stay_while_a_visit_lasts() -> None:
    seen = seen_again(Seen(NOON - HOUR, NOON - 9 * HOUR), NOON, NOON)
    assert new_since(seen, NOON + MINUTE) == NOON - HOUR
    seen = seen_again(seen, NOON + 20 * MINUTE, NOON + 20 * MINUTE)
    assert new_since(seen, NOON + 45 * MINUTE) == NOON - HOUR
    assert new_since(seen, NOON + HOUR) == NOON + 20 * MINUTE


def test_what_was_seen_stays_seen() -> None:
    seen = seen_again(Seen(NOON, NOON - HOUR), NOON - HOUR, NOON + MINUTE)
    assert seen.at == NOON


def test_what_comes_during_the_first_visit_is_new() -> None:
    assert new_since(seen_again(None, NOON, NOON), NOON + MINUTE) == NOON
