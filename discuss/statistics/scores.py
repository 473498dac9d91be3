"""A quiz as a whole: how its scores are spread, and how far they can be relied on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from discuss.domain import statistics

MOST_BARS = 31
"""Where more questions are asked, scores are shown in tenths."""

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """So many students had from ``first`` to ``last`` right: questions, or percent of them."""

    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of first attempts; ``out_of`` is None where students were asked more or fewer.

    ``mean`` is a share, in 0..1; the bars are of questions where ``out_of`` is, else of percent.
    """

    results: tuple[tuple[int, int], ...]
    out_of: int | None
    mean: float
    bars: tuple[Bar, ...]
    is_in_percent: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far scores can be relied on: of ``attempts`` with the same ``questions``.

    ``error`` is the standard error of measurement, in questions. ``is_of_drawn``: each was asked
    other questions, so that it is KR-21 and not KR-20.
    """

    value: float
    error: float
    attempts: int
    questions: int
    is_of_drawn: bool


def scores_of(answers: Sequence[Sequence[bool]]) -> Scores | None:
    """The scores of those who were asked anything; None where nobody was."""
    results = tuple((sum(row), len(row)) for row in answers if row)
    if not results:
        return None
    counts = {out_of for _, out_of in results}
    out_of = counts.pop() if len(counts) == 1 else None
    shares = [score / of for score, of in results]
    is_in_percent = out_of is None or out_of >= MOST_BARS
    return Scores(
        results=results,
        out_of=out_of,
        mean=sum(shares) / len(shares),
        bars=_tenths(results) if out_of is None or is_in_percent else _bars(results, out_of),
        is_in_percent=is_in_percent,
    )


def _bars(results: Sequence[tuple[int, int]], out_of: int) -> tuple[Bar, ...]:
    counts = Counter(score for score, _ in results)
    return tuple(Bar(score, score, counts[score]) for score in range(out_of + 1))


def _tenths(results: Sequence[tuple[int, int]]) -> tuple[Bar, ...]:
    """By tenths of what can be had; all of it is in the last."""
    counts = Counter(min(score * TENTHS // of, TENTHS - 1) for score, of in results)
    return tuple(
        Bar(
            tenth * 100 // TENTHS,
            100 if tenth == TENTHS - 1 else (tenth + 1) * 100 // TENTHS - 1,
            counts[tenth],
        )
        for tenth in range(TENTHS)
    )


def reliability_of(
    marks: statistics.Marks, scores: Scores | None, *, fewest: int
) -> Reliability | None:
    """KR-20 of those who were asked the same, if they are most; else KR-21 of as many questions.

    None where it is not defined, or for fewer than ``fewest`` attempts.
    """
    if scores is None:
        return None
    together = Counter(_asked(row) for row in marks)
    same, count = max(together.items(), key=lambda item: (item[1], len(item[0])))
    if count * 2 > len(marks) and same:
        rows = [[row[number] or 0.0 for number in same] for row in marks if _asked(row) == same]
        return _reliability(
            statistics.kr20(rows), [sum(row) for row in rows], len(same), fewest, is_of_drawn=False
        )
    questions = Counter(of for _, of in scores.results).most_common(1)[0][0]
    totals = [float(score) for score, of in scores.results if of == questions]
    value = statistics.kr21(totals, questions)
    return _reliability(value, totals, questions, fewest, is_of_drawn=True)


def _asked(row: statistics.Row) -> tuple[int, ...]:
    """The questions that a student was asked, as they are worded now."""
    return tuple(number for number, mark in enumerate(row) if mark is not None)


def _reliability(
    value: float | None, totals: Sequence[float], questions: int, fewest: int, *, is_of_drawn: bool
) -> Reliability | None:
    error = statistics.standard_error(totals, value)
    if value is None or error is None or len(totals) < fewest:
        return None
    return Reliability(value, error, len(totals), questions, is_of_drawn)
