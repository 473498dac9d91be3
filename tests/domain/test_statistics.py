"""Item statistics, against published figures, arithmetic by hand, and what must always hold.

The worked example: five students, four questions.

         q1 q2 q3 q4   total
    Ann   1  1  1  1     4
    Bob   1  1  1  0     3
    Cem   1  1  0  0     2
    Dia   1  0  0  0     1
    Eva   0  0  1  0     1
"""

import statistics
from collections.abc import Callable
from itertools import permutations
from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.statistics import (
    FullMarks,
    Marks,
    cronbach_alpha,
    discrimination_index,
    discriminative_efficiency,
    facility,
    item_rest_correlation,
    kr20,
    kr21,
    standard_error,
)

MARKS = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]
PER_QUESTION = [
    facility, discrimination_index, item_rest_correlation, discriminative_efficiency,
]  # fmt: skip


def error_of(marks: FullMarks) -> float | None:
    return standard_error([sum(row) for row in marks], cronbach_alpha(marks))


def kr21_of(marks: FullMarks) -> float | None:
    return kr21([sum(row) for row in marks], len(marks[0]) if marks else 0)


PER_QUIZ = [kr20, kr21_of, cronbach_alpha, error_of]


class TestTheWorkedExample:
    def test_facility(self) -> None:
        # 4, 3, 3 and 1 of 5 students were right.
        assert [facility(MARKS, q) for q in range(4)] == [4 / 5, 3 / 5, 3 / 5, 1 / 5]

    def test_discrimination(self) -> None:
        # 27 % of 5 is 1.35, so a group is 1 student. The highest is Ann. Dia and Eva share the
        # place of the lowest, half of each.
        by_hand = [1 - (1 + 0) / 2, 1 - (0 + 0) / 2, 1 - (0 + 1) / 2, 1 - (0 + 0) / 2]
        assert [discrimination_index(MARKS, q) for q in range(4)] == by_hand

    def test_correlation_with_the_rest(self) -> None:
        # q3 is 1, 1, 0, 0, 1, of mean 3/5; the rest is 3, 2, 2, 1, 0, of mean 8/5.
        # covariance: (3 + 2 + 0 + 0 + 0) / 5 - 3/5 * 8/5 = 1 - 0.96 = 0.04
        # variances: 3/5 * 2/5 = 0.24 and (9 + 4 + 4 + 1 + 0) / 5 - 2.56 = 1.04
        assert item_rest_correlation(MARKS, 2) == pytest.approx(0.04 / sqrt(0.24 * 1.04))

    def test_efficiency(self) -> None:
        # In the best order q3 is 0, 0, 1, 1, 1 beside 0, 1, 2, 2, 3:
        # greatest covariance: (2 + 2 + 3) / 5 - 0.96 = 0.44
        assert discriminative_efficiency(MARKS, 2) == pytest.approx(0.04 / 0.44)

    def test_reliability(self) -> None:
        # totals 4, 3, 2, 1, 1, of mean 11/5: (16 + 9 + 4 + 1 + 1) / 5 - 4.84 = 1.36
        # p q: 4/5 * 1/5 + 3/5 * 2/5 + 3/5 * 2/5 + 1/5 * 4/5 = 0.16 + 0.24 + 0.24 + 0.16 = 0.8
        # 4/3 * (1 - 0.8 / 1.36) = 4/3 * 7/17 = 28/51
        assert kr20(MARKS) == pytest.approx(28 / 51)
        assert cronbach_alpha(MARKS) == pytest.approx(28 / 51)

    def test_standard_error(self) -> None:
        # The variance of a sample is 1.36 * 5/4 = 1.7; 1.7 * (1 - 28/51) = 1.7 * 23/51 = 23/30
        assert error_of(MARKS) == pytest.approx(sqrt(23 / 30))

    def test_reliability_where_questions_are_drawn(self) -> None:
        # 4/3 * (1 - 2.2 * (4 - 2.2) / (4 * 1.36)) = 4/3 * (1 - 0.99 / 1.36) = 37/102
        assert kr21([4, 3, 2, 1, 1], 4) == pytest.approx(37 / 102)

    def test_the_order_of_students_at_a_border_does_not_matter(self) -> None:
        found = {discrimination_index(list(rows), 2) for rows in permutations(MARKS)}
        assert found == {0.5}

    def test_alpha_of_marks_in_parts(self) -> None:
        # questions 0, 1/2, 1 and 1/2, 1/2, 1: variances 1/6 and 1/18; totals 1/2, 1, 2, of
        # variance 7/18: 2 * (1 - (1/6 + 1/18) / (7/18)) = 2 * (1 - 4/7) = 6/7
        assert cronbach_alpha([[0, 0.5], [0.5, 0.5], [1, 1]]) == pytest.approx(6 / 7)


class TestAPublishedExample:
    """Ten students, ten questions: K. L. Wuensch, The Kuder-Richardson 20, East Carolina
    University, core.ecu.edu/wuenschk/StatHelp/KR20.txt, with the shares, the sum of p q = 2.18 and
    the variance of the totals, 5.84.
    """

    MARKS = tuple(
        tuple(map(int, row))
        for row in (
            "1111110110", "1011011101", "1111011001", "0010001000", "0000010010",
            "1110111111", "1101110111", "1111111101", "0101111101", "1101101110",
        )
    )  # fmt: skip
    SHARES = (0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6)

    def test_facility(self) -> None:
        assert [facility(self.MARKS, question) for question in range(10)] == pytest.approx(
            self.SHARES
        )

    def test_reliability(self) -> None:
        published = 10 / 9 * (1 - 2.18 / 5.84)
        assert published == pytest.approx(0.70, abs=0.005)
        assert kr20(self.MARKS) == pytest.approx(published)
        assert cronbach_alpha(self.MARKS) == pytest.approx(published)


class TestWhatIsNotDefined:
    @pytest.mark.parametrize("statistic", PER_QUESTION[1:])
    @pytest.mark.parametrize(
        "marks", [[], [[1, 0]], [[1, 1], [1, 1]], [[0, 0], [0, 0], [0, 0]]], ids=str
    )
    def test_it_is_none_for_a_question(
        self, statistic: Callable[[Marks, int], float | None], marks: Marks
    ) -> None:
        assert statistic(marks, 0) is None

    @pytest.mark.parametrize("statistic", PER_QUIZ)
    @pytest.mark.parametrize("marks", [[], [[]], [[1, 0]], [[1], [0]], [[1, 0], [0, 1]]], ids=str)
    def test_it_is_none_for_a_quiz(
        self, statistic: Callable[[FullMarks], float | None], marks: FullMarks
    ) -> None:
        assert statistic(marks) is None

    def test_nobody_has_a_standard_error_without_a_reliability(self) -> None:
        assert standard_error([1, 2], None) is None
        assert standard_error([1], 0.5) is None

    def test_nobody_has_no_facility(self) -> None:
        assert facility([], 0) is None

    def test_a_question_that_gave_all_the_same_correlates_with_nothing(self) -> None:
        assert item_rest_correlation([[1, 1], [1, 0]], 0) is None
        assert item_rest_correlation([[1, 1], [0, 1]], 0) is None
        assert discriminative_efficiency([[1, 1], [1, 0]], 0) is None

    def test_kr20_of_parts_of_a_mark_is_refused(self) -> None:
        with pytest.raises(ValueError, match="right and wrong only"):
            kr20([[0.5, 1], [0, 1]])


class TestDifferentQuestionsForEach:
    """Six students of the worked example and one more; q4 is asked of four of them.

         q1 q2 q3 q4   share
    Ann   1  1  1  1     1
    Bob   1  1  1  0    3/4
    Cem   1  1  0  -    2/3
    Dia   1  0  0  0    1/4
    Eva   0  0  1  0    1/4
    Fay   -  -  -  -
    """

    MARKS: Marks = (
        (1, 1, 1, 1), (1, 1, 1, 0), (1, 1, 0, None), (1, 0, 0, 0), (0, 0, 1, 0), (None,) * 4,
    )  # fmt: skip

    def test_facility_is_of_those_who_were_asked(self) -> None:
        assert [facility(self.MARKS, q) for q in (0, 3)] == [4 / 5, 1 / 4]

    def test_discrimination_is_of_those_who_were_asked(self) -> None:
        # 27 % of 4 is 1.08: Ann, who is right, and half of Dia and Eva each, who are wrong.
        assert discrimination_index(self.MARKS, 3) == 1

    def test_the_rest_is_the_mean_of_what_else_was_asked(self) -> None:
        # q3 is 1, 1, 0, 0, 1 beside 1, 2/3, 1, 1/3, 0, of means 3/5 and 3/5:
        # covariance: (1 + 2/3 + 0 + 0 + 0) / 5 - 9/25 = 1/3 - 9/25 = -2/75
        # variances: 6/25 and (1 + 4/9 + 1 + 1/9 + 0) / 5 - 9/25 = 23/45 - 9/25 = 34/225
        by_hand = -2 / 75 / sqrt(6 / 25 * 34 / 225)
        assert item_rest_correlation(self.MARKS, 2) == pytest.approx(by_hand)

    def test_who_was_asked_nothing_else_has_no_rest(self) -> None:
        alone = [*self.MARKS, (None, None, 1, None)]
        there = item_rest_correlation(self.MARKS, 2)
        assert item_rest_correlation(alone, 2) == there

    def test_what_nobody_was_asked_has_no_statistics(self) -> None:
        marks = [(1, None), (0, None)]
        assert [statistic(marks, 1) for statistic in PER_QUESTION] == [None] * 4


@st.composite
def matrices(draw: st.DrawFn) -> list[list[int]]:
    """Right and wrong of up to 12 students in up to 6 questions."""
    width = draw(st.integers(1, 6))
    row = st.lists(st.integers(0, 1), min_size=width, max_size=width)
    return draw(st.lists(row, min_size=1, max_size=12))


def approximately(value: float | None) -> object:
    """The value but for rounding, or None."""
    return None if value is None else pytest.approx(value, abs=1e-9)


class TestWhatAlwaysHolds:
    @given(matrices())
    def test_shares_and_correlations_keep_their_range(self, marks: FullMarks) -> None:
        for question in range(len(marks[0])):
            assert 0 <= (facility(marks, question) or 0) <= 1
            assert -1 <= (discrimination_index(marks, question) or 0) <= 1
            assert -1 <= (item_rest_correlation(marks, question) or 0) <= 1
            assert (discriminative_efficiency(marks, question) or 0) <= 1

    @given(matrices())
    def test_reliability_is_at_most_one_and_the_error_no_less_than_nothing(
        self, marks: FullMarks
    ) -> None:
        assert (kr20(marks) or 0) <= 1
        assert (error_of(marks) or 0) >= 0

    @given(matrices())
    def test_of_right_and_wrong_alpha_is_kr20(self, marks: FullMarks) -> None:
        assert cronbach_alpha(marks) == approximately(kr20(marks))

    @given(matrices())
    def test_drawing_costs_reliability_unless_all_questions_are_equally_hard(
        self, marks: FullMarks
    ) -> None:
        same, drawn = kr20(marks), kr21_of(marks)
        assert (same is None) is (drawn is None)
        assert (drawn or 0) <= (same or 0) + 1e-9
        shares = {facility(marks, question) for question in range(len(marks[0]))}
        if len(shares) == 1:
            assert drawn == approximately(same)

    @given(matrices(), st.data())
    def test_students_who_were_not_asked_a_question_change_nothing_about_it(
        self, marks: FullMarks, data: st.DataObject
    ) -> None:
        question = data.draw(st.integers(0, len(marks[0]) - 1))
        others = [[*row[:question], None, *row[question + 1 :]] for row in marks]
        for statistic in PER_QUESTION:
            assert statistic([*marks, *others], question) == statistic(marks, question)

    @given(matrices(), st.randoms(use_true_random=False))
    def test_the_order_of_students_and_of_questions_changes_nothing(
        self, marks: FullMarks, random: Random
    ) -> None:
        students, questions = list(range(len(marks))), list(range(len(marks[0])))
        random.shuffle(students)
        random.shuffle(questions)
        mixed = [[marks[student][question] for question in questions] for student in students]
        for quiz_statistic in PER_QUIZ:
            assert quiz_statistic(mixed) == approximately(quiz_statistic(marks))
        for statistic in PER_QUESTION:
            for place, question in enumerate(questions):
                assert statistic(mixed, place) == approximately(statistic(marks, question))

    @given(matrices())
    def test_right_and_wrong_swapped_everywhere_leaves_correlation_and_reliability(
        self, marks: FullMarks
    ) -> None:
        swapped = [[1 - mark for mark in row] for row in marks]
        assert kr20(swapped) == approximately(kr20(marks))
        for question in range(len(marks[0])):
            there = item_rest_correlation(marks, question)
            assert item_rest_correlation(swapped, question) == approximately(there)
            there = discrimination_index(marks, question)
            assert discrimination_index(swapped, question) == approximately(there)

    @given(matrices())
    def test_correlation_and_efficiency_are_of_one_sign(self, marks: FullMarks) -> None:
        for question in range(len(marks[0])):
            correlation = item_rest_correlation(marks, question)
            efficiency = discriminative_efficiency(marks, question)
            assert (correlation is None) is (efficiency is None)
            assert (correlation or 0) * (efficiency or 0) >= 0

    @given(st.integers(2, 9), st.integers(2, 6))
    def test_questions_that_all_say_the_same_are_wholly_reliable(
        self, students: int, questions: int
    ) -> None:
        marks = [[student % 2] * questions for student in range(students)]
        assert kr20(marks) == pytest.approx(1)
        assert error_of(marks) == pytest.approx(0, abs=1e-6)
        assert item_rest_correlation(marks, 0) == pytest.approx(1)


@given(matrices())
def test_correlation_is_what_the_standard_library_says(marks: FullMarks) -> None:
    for question in range(len(marks[0])):
        column = [row[question] for row in marks]
        rest = [sum(row) - row[question] for row in marks]
        found = item_rest_correlation(marks, question)
        if found is None:
            assert len(marks) < 2 or min(len(set(column)), len(set(rest))) == 1
        else:
            assert found == approximately(statistics.correlation(column, rest))
