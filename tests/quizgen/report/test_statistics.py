import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.report.statistics import chi_square, isotonic, wilson

POINTS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from([0.0, 1.0])), max_size=40)


@pytest.mark.parametrize(
    ("successes", "count", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 104, 0.6900, 0.8477), (0, 0, 0.0, 1.0)],
)
def test_the_interval_is_wilsons(successes: int, count: int, low: float, high: float) -> None:
    assert wilson(successes, count) == pytest.approx((low, high), abs=1e-3)


@given(st.integers(0, 200), st.integers(1, 200))
def test_a_share_lies_in_its_interval_within_zero_and_one(successes: int, more: int) -> None:
    low, high = wilson(successes, successes + more)
    assert 0 <= low <= successes / (successes + more) <= high <= 1


@pytest.mark.parametrize(
    ("counts", "statistic", "p"),
    [
        ([10, 10, 10, 10], 0.0, 1.0),
        ([20, 10, 10, 10], 6.0, 0.1116),
        ([40, 0, 0, 0], 120.0, 0.0),
        ([30, 10], 10.0, 0.00157),
        ([5, 10, 15], 5.0, 0.0821),
        ([5, 10, 15, 10, 10], 5.0, 0.2873),
        ([], 0.0, 1.0),
        ([0, 0, 0], 0.0, 1.0),
    ],
)
def test_counts_are_compared_with_equal_shares(
    counts: list[int], statistic: float, p: float
) -> None:
    assert chi_square(counts) == pytest.approx((statistic, p), abs=1e-4)


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8))
def test_a_p_is_a_probability(counts: list[int]) -> None:
    assert 0 <= chi_square(counts)[1] <= 1


def test_neighbours_that_fall_are_pooled() -> None:
    steps = isotonic([(0.1, 0), (0.2, 1), (0.3, 0), (0.4, 1), (0.4, 1)])
    assert [(one.low, one.high, one.level, one.count) for one in steps] == [
        (0.1, 0.1, 0.0, 1),
        (0.2, 0.3, 0.5, 2),
        (0.4, 0.4, 1.0, 2),
    ]


@given(POINTS)
def test_the_curve_rises_and_keeps_every_point_and_the_mean(
    points: list[tuple[float, float]],
) -> None:
    steps = isotonic(points)
    assert [one.level for one in steps] == sorted({one.level for one in steps})
    assert sum(one.count for one in steps) == len(points)
    assert sum(one.level * one.count for one in steps) == pytest.approx(sum(y for _, y in points))
