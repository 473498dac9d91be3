"""Statistics of questions and quizzes by classical test theory, on first attempts.

A matrix of marks has a row for each student and a column for each question; all rows are of one
length. A mark lies in 0..1, and a skipped question has the mark 0, as in Moodle; None is a
question that the student was not asked. Only first attempts count: later ones know the answers.
What is not defined for the marks at hand is None, never a number that means nothing.

Where students were asked different questions, the statistics of a question are those of the
students who were asked it, as Moodle does it with random questions [M]; how they did on the whole
is then their mean mark, since totals of different questions cannot be compared. Where all were
asked the same this changes nothing: totals and means are in proportion.

Sources, with their chapters: [CA] Crocker and Algina, Introduction to Classical and Modern Test
Theory, 1986. [EF] Ebel and Frisbie, Essentials of Educational Measurement, 5th edition, 1991.
[L] Lord, Sampling fluctuations resulting from the sampling of test items, Psychometrika 20, 1955.
[M] Moodle, "Quiz statistics calculations", docs.moodle.org/dev/Quiz_statistics_calculations.
"""

from collections.abc import Iterable, Sequence
from math import fsum, sqrt

Row = Sequence[float | None]
Marks = Sequence[Row]
FullMarks = Sequence[Sequence[float]]
"""Marks of students who were all asked the same questions."""

GROUP_SHARE = 0.27
"""The share of students in the upper and in the lower group: Kelley, The selection of upper and
lower groups for the validation of test items, Journal of Educational Psychology 30, 1939."""

NOISE = 1e-12
"""What rounding leaves of a covariance that is none; of marks of a thousand students it is more."""


def facility(marks: Marks, question: int) -> float | None:
    """The mean mark of a question, in 0..1: high is easy; None without students [CA 14, M].

    Of right and wrong it is the share of students who were right.
    """
    return _mean(_column(marks, question))


def discrimination_index(marks: Marks, question: int) -> float | None:
    """The facility in the upper group less that in the lower, in -1..1 [CA 14, EF].

    The groups are the ``GROUP_SHARE`` of students with the highest and the lowest mean marks, the
    question among them. Of students whose equal means lie at the border of a group each counts
    for the part that fits in, so their order does not matter. None for fewer than two students,
    or where all did equally well.
    """
    totals = [_mean_mark(row) for row in _asked(marks, question)]
    if len(totals) < 2 or min(totals) == max(totals):
        return None
    size = max(1, round(GROUP_SHARE * len(totals)))
    column = _column(marks, question)
    upper = _parts_in_group(totals, size)
    lower = _parts_in_group([-total for total in totals], size)
    parts = (high - low for high, low in zip(upper, lower, strict=True))
    return _within_one(fsum(p * mark for p, mark in zip(parts, column, strict=True)) / size)


def item_rest_correlation(marks: Marks, question: int) -> float | None:
    """The correlation of a question's marks with those of all others, in -1..1 [CA 14, M].

    Of right and wrong this is the corrected point-biserial correlation; Moodle calls it, times
    100, the discrimination index. None for fewer than two students, or where the question or the
    rest gave everybody the same.
    """
    column, rest = _beside_the_rest(marks, question)
    if len(column) < 2:
        return None
    spread = _variance(column) * _variance(rest)
    return _within_one(_covariance(column, rest) / sqrt(spread)) if spread else None


def discriminative_efficiency(marks: Marks, question: int) -> float | None:
    """The covariance with the rest as a share of the greatest that these marks allow, up to 1 [M].

    The greatest is reached where the better students of the rest have the better marks here. Since
    easy and hard questions cannot correlate highly, this is fairer to them. It may be below -1.
    None where the correlation is.
    """
    column, rest = _beside_the_rest(marks, question)
    greatest = _covariance(sorted(column), sorted(rest)) if len(column) > 1 else 0
    return min(_covariance(column, rest) / greatest, 1.0) if greatest else None


def kr20(marks: FullMarks) -> float | None:
    """Kuder and Richardson's formula 20: the reliability of right and wrong, at most 1 [CA 7].

    k / (k - 1) (1 - sum of p q / variance of the totals), with p the facility of each of k
    questions and q = 1 - p. It may be negative. None for fewer than two students or questions, or
    where all have the same total; ValueError for marks other than 0 and 1.
    """
    if any(mark not in (0, 1) for row in marks for mark in row):
        raise ValueError("KR-20 is defined for right and wrong only.")
    shares = [_mean(column) or 0.0 for column in zip(*marks, strict=True)]
    return _reliability(marks, [p * (1 - p) for p in shares])


def cronbach_alpha(marks: FullMarks) -> float | None:
    """Cronbach's alpha: the reliability of marks of any size, at most 1 [CA 7].

    k / (k - 1) (1 - sum of the questions' variances / variance of the totals). Of right and wrong
    it is KR-20; Moodle calls it, times 100, the coefficient of internal consistency. None where
    KR-20 is.
    """
    return _reliability(marks, [_variance(column) for column in zip(*marks, strict=True)])


def kr21(totals: Sequence[float], questions: int) -> float | None:
    """Kuder and Richardson's formula 21, at most 1: for right and wrong where questions are drawn.

    k / (k - 1) (1 - M (k - M) / (k variance of the totals)), with M the mean of the totals of k
    questions each. It is the reliability where each student is asked other questions of a pool, so
    that some have harder ones [L]; where all are asked the same it is at most KR-20, and as much
    where the questions are equally hard [CA 7]. None where KR-20 is.
    """
    mean, spread = _mean(totals), _spread(totals)
    if questions < 2 or mean is None or not spread:
        return None
    of_questions = mean * (questions - mean) / questions
    return min(questions / (questions - 1) * (1 - of_questions / spread), 1.0)


def standard_error(totals: Sequence[float], reliability: float | None) -> float | None:
    """The standard error of measurement, in marks [CA 6, M].

    The standard deviation of the totals (of a sample: n - 1) times the root of 1 - reliability:
    about two of three students would get a total within one such error of the one that they got,
    could they take the quiz anew. None where the reliability is, or for fewer than two students.
    """
    if reliability is None or len(totals) < 2:
        return None
    sample_variance = _variance(totals) * len(totals) / (len(totals) - 1)
    return sqrt(sample_variance * (1 - reliability))


def _reliability(marks: FullMarks, variances: Sequence[float]) -> float | None:
    """The share of the totals' variance that the questions have in common; see KR-20."""
    count = len(variances)
    spread = _spread([fsum(row) for row in marks])
    if count < 2 or not spread:
        return None
    return min(count / (count - 1) * (1 - fsum(variances) / spread), 1.0)


def _parts_in_group(totals: Sequence[float], size: int) -> list[float]:
    """For each student how much of them is among the ``size`` highest, in 0..1."""
    border = sorted(totals, reverse=True)[size - 1]
    above = sum(total > border for total in totals)
    part = (size - above) / totals.count(border)
    return [1.0 if total > border else part if total == border else 0.0 for total in totals]


def _asked(marks: Marks, question: int) -> list[Row]:
    """The rows of the students who were asked a question."""
    return [row for row in marks if row[question] is not None]


def _column(marks: Marks, question: int) -> list[float]:
    return [mark for row in marks if (mark := row[question]) is not None]


def _beside_the_rest(marks: Marks, question: int) -> tuple[list[float], list[float]]:
    """The marks of a question, and beside each the mean mark of that student's other questions."""
    rows = _asked(marks, question)
    rests = [[*row[:question], *row[question + 1 :]] for row in rows]
    pairs = [
        (mark, _mean_mark(rest))
        for mark, rest in zip(_column(rows, question), rests, strict=True)
        if any(other is not None for other in rest)
    ]
    return [mark for mark, _ in pairs], [rest for _, rest in pairs]


def _mean_mark(row: Row) -> float:
    """The mean mark of the questions that a student was asked; at least one."""
    given = [mark for mark in row if mark is not None]
    return fsum(given) / len(given)


def _mean(values: Iterable[float]) -> float | None:
    values = list(values)
    return fsum(values) / len(values) if values else None


def _covariance(one: Sequence[float], other: Sequence[float]) -> float:
    """The covariance of a population; where there is none exactly 0."""
    if not one or min(one) == max(one) or min(other) == max(other):
        return 0.0
    middle, other_middle = fsum(one) / len(one), fsum(other) / len(other)
    pairs = zip(one, other, strict=True)
    found = fsum((a - middle) * (b - other_middle) for a, b in pairs) / len(one)
    return found if abs(found) > NOISE else 0.0


def _variance(values: Sequence[float]) -> float:
    """The variance of a population."""
    return _covariance(values, values)


def _spread(totals: Sequence[float]) -> float:
    """The variance of the totals; nothing of fewer than two."""
    return _variance(totals) if len(totals) > 1 else 0.0


def _within_one(value: float) -> float:
    """The value without what rounding put beyond -1 or 1."""
    return max(-1.0, min(value, 1.0))
