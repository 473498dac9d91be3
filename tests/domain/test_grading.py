import pytest

from discuss.domain.grading import Mark, is_right, mark


@pytest.mark.parametrize(
    ("chosen", "key", "right"),
    [(0, 0, True), (1, 0, False), (0, 1, False), (None, 0, False), (None, 1, False), (3, 3, True)],
)
def test_only_the_key_is_right(chosen: int | None, key: int, right: bool) -> None:
    assert is_right(chosen, key) is right


def test_every_question_counts_one() -> None:
    assert mark([True, False, True]) == Mark(2, 3)


def test_no_question_gives_nothing_of_nothing() -> None:
    assert mark(iter([])) == Mark(0, 0)
