from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.grading import Given, Right
from discuss.domain.regrading import Change, Graded, changes

OPTIONS = ("a", "b", "c", "d")
graded = st.builds(
    Graded,
    st.integers(1, 99),
    st.builds(Given, st.none() | st.integers(0, 3)),
    st.none() | st.booleans(),
)


def test_another_key_changes_those_who_chose_either() -> None:
    answers = [Graded(n, Given(n), n == 0) for n in range(4)]
    assert changes(answers, Right(OPTIONS, 2)) == [Change(0, True, False), Change(2, False, True)]


def test_a_second_right_option_takes_nothing_from_anybody() -> None:
    answers = [Graded(n, Given(n), n == 0) for n in range(4)]
    assert changes(answers, Right(OPTIONS, 0, also=(3,))) == [Change(3, False, True)]


def test_a_void_question_counts_for_nobody() -> None:
    answers = [Graded(1, Given(0), True), Graded(2, Given(1), False)]
    assert changes(answers, None) == [Change(1, True, None), Change(2, False, None)]


@given(
    st.lists(graded, unique_by=lambda one: one.answer_id),
    st.none() | st.builds(Right, st.just(OPTIONS), st.integers(0, 3)),
)
def test_a_ruling_that_was_carried_out_changes_nothing_more(
    answers: list[Graded], right: Right | None
) -> None:
    found = {change.answer_id: change.is_right for change in changes(answers, right)}
    after = [replace(one, is_right=found.get(one.answer_id, one.is_right)) for one in answers]
    assert changes(after, right) == []
