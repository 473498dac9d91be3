from discuss.quizgen.composing import compose
from discuss.quizgen.rules.order import STEM
from discuss.quizgen.selection import Passed
from tests.quizgen.stages import material_of, propose_orders

YEARS = (
    "The council of Tolmouth opened a red harbour in 1968.",
    "The council of Tolmouth bought the old railway in 1949.",
    "In 1987 the village closed its copper mine.",
)


def test_events_are_put_in_the_order_of_their_years() -> None:
    (candidate,) = propose_orders(*YEARS)
    assert candidate.items == (
        "The council of Tolmouth bought the old railway",
        "The council of Tolmouth opened a red harbour",
        "The village closed its copper mine",
    )


def test_two_events_make_no_order() -> None:
    assert propose_orders(*YEARS[:2]) == ()


def test_an_event_that_tells_its_place_is_left_out() -> None:
    assert propose_orders(*YEARS[:2], "The village first painted the old school in 1990.") == ()


def test_two_events_of_one_year_count_once() -> None:
    again = "The mayor of Tolmouth painted the old school in 1968."
    assert propose_orders(*YEARS[:2], again) == ()


def test_the_things_are_not_shown_in_their_order() -> None:
    (candidate,) = propose_orders(*YEARS)
    (order,) = compose([Passed(candidate, ())], material_of(*YEARS), seed=0)
    assert order.stem == STEM
    assert list(order.order) != sorted(order.order)
    assert tuple(order.options[number] for number in order.order) == candidate.items
    assert "1949" in order.explanation
    assert order.key is None
