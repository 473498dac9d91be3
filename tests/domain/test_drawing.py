from random import Random

from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.drawing import draw, shuffled

pools = st.lists(st.integers(1, 50), unique=True, min_size=1, max_size=12)


@given(pools, st.sets(st.integers(1, 50)), st.none() | st.integers(1, 15), st.integers())
def test_a_draw_takes_as_many_as_asked_in_the_order_of_the_pool(
    pool: list[int], asked: set[int], count: int | None, seed: int
) -> None:
    drawn = draw(pool, asked, count, Random(seed))
    assert len(drawn) == (len(pool) if count is None else min(count, len(pool)))
    assert drawn == [number for number in pool if number in drawn]


@given(pools, st.sets(st.integers(1, 50)), st.integers(1, 15), st.integers())
def test_what_was_asked_before_comes_only_when_nothing_else_is_left(
    pool: list[int], asked: set[int], count: int, seed: int
) -> None:
    drawn = set(draw(pool, asked, count, Random(seed)))
    if drawn & asked:
        assert set(pool) - asked <= drawn


@given(pools, st.integers())
def test_shuffling_loses_nothing_and_the_same_chance_gives_the_same_order(
    pool: list[int], seed: int
) -> None:
    mixed = shuffled(pool, Random(seed))
    assert sorted(mixed) == sorted(pool)
    assert mixed == shuffled(pool, Random(seed))


def test_every_order_of_three_comes_about_as_often_as_any_other() -> None:
    chance = Random(7)
    seen = [tuple(shuffled([1, 2, 3], chance)) for _ in range(6000)]
    assert all(800 < seen.count(order) < 1200 for order in set(seen))
    assert len(set(seen)) == 6
