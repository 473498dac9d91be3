from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.grading import (
    LONGEST_ANSWER,
    Given,
    Mark,
    Right,
    Shape,
    Unsettled,
    fit,
    is_right,
    mark,
)

OPTIONS = ("a", "b", "c", "d")
SHORT = Right(accepted=("Ida Brandt", "the engineer"))


class TestChoices:
    @pytest.mark.parametrize(
        ("chosen", "key", "right"),
        [
            (0, 0, True),
            (1, 0, False),
            (0, 1, False),
            (None, 0, False),
            (None, 1, False),
            (3, 3, True),
        ],
    )
    def test_only_the_key_is_right(self, chosen: int | None, key: int, right: bool) -> None:
        assert is_right(Given(chosen), Right(OPTIONS, key)) is right

    def test_what_was_chosen_and_what_is_right_can_be_said(self) -> None:
        right = Right(OPTIONS, 2)
        assert (right.words, right.words_of(Given(0)), right.words_of(Given())) == (
            ("c",),
            ("a",),
            (),
        )
        assert right.shape is Shape.CHOICE


class TestShortAnswers:
    @pytest.mark.parametrize("text", ["Ida Brandt", "ida brant", "Engineer", "The Engineer."])
    def test_any_accepted_wording_is_right(self, text: str) -> None:
        assert is_right(Given(text=text), SHORT)

    @pytest.mark.parametrize("text", ["", "  ", "Ida", "Karl Ode", "Ida Brandt the engineer"])
    def test_anything_else_is_not(self, text: str) -> None:
        assert not is_right(Given(text=text), SHORT)

    def test_an_option_that_was_chosen_is_no_short_answer(self) -> None:
        assert not is_right(Given(chosen=0), SHORT)

    def test_the_first_wording_is_the_one_to_show(self) -> None:
        assert SHORT.words == ("Ida Brandt",)
        assert SHORT.words_of(Given(text="Karl")) == ("Karl",)
        assert SHORT.words_of(Given()) == ()
        assert SHORT.shape is Shape.SHORT_ANSWER


class TestOrders:
    @given(order=st.permutations(range(4)))
    def test_exactly_one_of_all_orders_is_right(self, order: list[int]) -> None:
        right = Right(OPTIONS, order=tuple(order))
        good = [
            placed for placed in permutations(range(4)) if is_right(Given(placed=placed), right)
        ]
        assert [[placed.index(place) for place in range(4)] for placed in good] == [order]

    @given(placed=st.lists(st.none() | st.integers(0, 3), min_size=4, max_size=4))
    def test_what_is_no_order_is_unsettled_or_untouched_and_never_right(
        self, placed: list[int | None]
    ) -> None:
        given_ = Given(placed=tuple(placed))
        is_order = sorted(place for place in placed if place is not None) == [0, 1, 2, 3]
        untouched = set(placed) == {None}
        assert (given_.unsettled is None) is (is_order or untouched)
        right = Right(OPTIONS, order=(0, 1, 2, 3))
        assert is_right(given_, right) is (placed == [0, 1, 2, 3])
        assert bool(right.words_of(given_)) is is_order

    @pytest.mark.parametrize(
        ("placed", "unsettled"),
        [
            ((0, 0, 1), Unsettled.SAME_PLACE),
            ((0, 0, None), Unsettled.SAME_PLACE),
            ((0, None, 1), Unsettled.NOT_PLACED),
            ((None, None, None), None),
            ((2, 0, 1), None),
            ((), None),
        ],
    )
    def test_a_clash_is_told_before_a_gap(
        self, placed: tuple[int | None, ...], unsettled: Unsettled | None
    ) -> None:
        assert Given(placed=placed).unsettled is unsettled

    def test_the_right_order_is_said_from_first_to_last(self) -> None:
        right = Right(OPTIONS, order=(2, 0, 3, 1))
        assert right.words == ("c", "a", "d", "b")
        assert right.words_of(Given(placed=(1, 0, 2, 3))) == ("b", "a", "c", "d")
        assert right.shape is Shape.ORDER


def test_every_question_counts_one() -> None:
    assert mark([True, False, True]) == Mark(2, 3)


def test_no_question_gives_nothing_of_nothing() -> None:
    assert mark(iter([])) == Mark(0, 0)


class TestWhatFits:
    @pytest.mark.parametrize("chosen", [None, -1, 4, 99])
    def test_nobody_chooses_what_is_not_there(self, chosen: int | None) -> None:
        assert fit(Given(chosen), Right(OPTIONS, 2)) is None

    def test_what_was_sent_for_another_kind_of_question_is_passed_over(self) -> None:
        sent = Given(1, "words", (0, 1, 2, 3))
        assert fit(sent, Right(OPTIONS, 2)) == Given(1)
        assert fit(sent, SHORT) == Given(text="words")
        assert fit(sent, Right(OPTIONS, order=(0, 1, 2, 3))) == Given(placed=(0, 1, 2, 3))

    def test_a_short_answer_is_made_readable_and_not_too_long(self) -> None:
        assert fit(Given(text=" Ida\u200b  Brandt\n"), SHORT) == Given(text="Ida Brandt")
        assert fit(Given(text="x" * 999), SHORT) == Given(text="x" * LONGEST_ANSWER)

    @pytest.mark.parametrize(
        ("sent", "kept"),
        [
            ((), None),
            ((2, 0), (2, 0, None, None)),
            ((0, 7, None, 3), (0, None, None, 3)),
            ((0, 1, 2, 3, 0), (0, 1, 2, 3)),
        ],
    )
    def test_there_is_a_place_for_each_thing_or_none_yet(
        self, sent: tuple[int | None, ...], kept: tuple[int | None, ...] | None
    ) -> None:
        fitting = fit(Given(placed=sent), Right(OPTIONS, order=(0, 1, 2, 3)))
        assert (fitting.placed if fitting else None) == kept
