"""The few statistics that the reports need, without a library for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import erfc, exp, gamma, sqrt

Z_95 = 1.959964
"""The 97.5 % point of the normal distribution: 95 % lie within it on both sides."""


def wilson(successes: int, count: int) -> tuple[float, float]:
    """The 95 % score interval of a share, in 0..1 (Wilson, JASA 22, 1927); all of it for none."""
    if count == 0:
        return 0.0, 1.0
    share, square = successes / count, Z_95**2
    middle = share + square / (2 * count)
    half = Z_95 * sqrt(share * (1 - share) / count + square / (4 * count**2))
    low, high = ((middle + sign * half) / (1 + square / count) for sign in (-1, 1))
    return max(low, 0.0), min(high, 1.0)


def chi_square(counts: Sequence[int]) -> tuple[float, float]:
    """Pearson's statistic of counts against equal shares, and its p in 0..1.

    Rough where fewer than five are expected in a place. No counts at all are as expected.
    """
    expected = sum(counts) / len(counts) if counts else 0.0
    if len(counts) < 2 or expected == 0:
        return 0.0, 1.0
    statistic = sum((count - expected) ** 2 for count in counts) / expected
    return statistic, _upper_tail(statistic, len(counts) - 1)


def _upper_tail(statistic: float, freedom: int) -> float:
    """P(chi-square with ``freedom`` degrees > statistic), by the recurrence of the incomplete
    gamma function: Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1) (Abramowitz and Stegun 6.5.21).
    """
    x = statistic / 2
    a, tail = (0.5, erfc(sqrt(x))) if freedom % 2 else (1.0, exp(-x))
    while a < freedom / 2:
        tail += x**a * exp(-x) / gamma(a + 1)
        a += 1
    return min(tail, 1.0)


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a rising step curve: from ``low`` to ``high`` it is at ``level``."""

    low: float
    high: float
    level: float
    count: int


def isotonic(points: Iterable[tuple[float, float]]) -> tuple[Step, ...]:
    """The rising step curve nearest to points (x, y) in least squares, by pooling neighbours
    that fall (Ayer et al., Annals of Mathematical Statistics 26, 1955).
    """
    steps: list[Step] = []
    for x, values in _grouped(points):
        steps.append(Step(x, x, sum(values) / len(values), len(values)))
        while len(steps) > 1 and steps[-2].level >= steps[-1].level:
            last, before = steps.pop(), steps.pop()
            count = before.count + last.count
            level = (before.level * before.count + last.level * last.count) / count
            steps.append(Step(before.low, last.high, level, count))
    return tuple(steps)


def _grouped(points: Iterable[tuple[float, float]]) -> list[tuple[float, list[float]]]:
    """The values at each x, in the order of x."""
    at: dict[float, list[float]] = {}
    for x, y in points:
        at.setdefault(x, []).append(y)
    return sorted(at.items())
