import pytest

from discuss.domain.composing import Composed
from discuss.domain.grading import Given, Shape, is_right


def choice(right: str = "b", *others: str) -> Composed:
    return Composed(Shape.CHOICE, "Which?", "It says b.", right, others or ("a", "c"))


def test_the_key_is_found_wherever_it_stands() -> None:
    right = choice().right_among(["a", "c", "b"])
    assert (right.key, right.words) == (2, ("b",))


def test_a_short_answer_accepts_every_wording() -> None:
    composed = Composed(Shape.SHORT_ANSWER, "Who?", "So.", "Ida Brandt", ("the engineer",))
    right = composed.right_among(composed.options)
    assert is_right(Given(text="The engineer"), right)
    assert is_right(Given(text="ida brandt"), right)


def test_things_are_right_in_the_order_in_which_they_were_written() -> None:
    composed = Composed(Shape.ORDER, "Order?", "So.", others=("one", "two", "three"))
    right = composed.right_among(["three", "one", "two"])
    assert right.words == ("one", "two", "three")
    assert is_right(Given(placed=(2, 0, 1)), right)


@pytest.mark.parametrize(
    ("composed", "fault"),
    [
        (choice(""), "Give the right answer."),
        (Composed(Shape.CHOICE, "Which?", "So.", "b"), "one to seven wrong answers"),
        (choice("b", *"acdefghi"), "one to seven wrong answers"),
        (choice("b", "B "), "Two of the answers are the same."),
        (Composed(Shape.SHORT_ANSWER, "Who?", "So."), "Give the right answer."),
        (Composed(Shape.SHORT_ANSWER, "Who?", "So.", "x" * 201), "at most 200 characters"),
        (Composed(Shape.ORDER, "Order?", "So.", others=("one", "two")), "three to eight"),
        (Composed(Shape.ORDER, "Order?", "So.", others=("one", "two", "One")), "the same"),
    ],
)
def test_what_is_plainly_wrong_is_said(composed: Composed, fault: str) -> None:
    assert fault in " ".join(composed.faults)


def test_what_is_right_has_no_fault() -> None:
    assert choice().faults == []
