import pytest

from discuss.domain.grading import Right
from discuss.domain.sameness import sense_of

CHOICE = Right(("a", "b", "c"), 1)
ORDER = Right(("a", "b", "c"), order=(2, 0, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CHOICE, Right(("c", "b", "a"), 1)),
        (Right(("a", "b", "c"), 1, also=(0,)), Right(("a", "b", "c"), 0, also=(1,))),
        (Right(accepted=("x", "y")), Right(accepted=("y", "x"))),
        (ORDER, Right(("c", "a", "b"), order=(0, 1, 2))),
    ],
)
def test_how_things_are_laid_out_says_nothing(one: Right, other: Right) -> None:
    assert sense_of("Who  did it?", one) == sense_of("Who did it?", other)


@pytest.mark.parametrize(
    "other",
    [
        Right(("a", "b", "c"), 0),
        Right(("a", "b", "d"), 1),
        Right(("a", "b", "c"), 1, also=(0,)),
        Right(accepted=("b",)),
        ORDER,
    ],
)
def test_what_is_graded_otherwise_is_another_question(other: Right) -> None:
    assert sense_of("Who did it?", CHOICE) != sense_of("Who did it?", other)
    assert sense_of("Who?", CHOICE) != sense_of("Who did it?", CHOICE)
