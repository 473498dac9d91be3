"""Who is asked for: the plain core of what a sentence tells."""

import pytest

from tests.quizgen.stages import questions_in

_FOR_WHOM = ("Who ", "Which ")


def _doers(*paragraphs: str) -> list[str]:
    return [stem for stem in questions_in(*paragraphs) if stem.startswith(_FOR_WHOM)]


def test_a_who_of_a_person_is_asked_for() -> None:
    asked = questions_in("Dr. Hanne Lofting, who founded Corvane Air in 1988, was born in Norway.")
    assert asked["Who founded Corvane Air in 1988?"] == "Hanne Lofting"


@pytest.mark.parametrize(
    "text",
    [
        # The "which" tells of what was said, not of whom it was said to.
        (
            'Sailors "began to say we want you to do this and that," Mayor Ottoline Brask told'
            ' Senator Petra Wyldon, which ultimately meant making the "best chart for ferries."'
        ),
        # Norway opposes it under a condition.
        "The delay pleased Norway, which opposes paying Tolmouth while it builds 14 ferries.",
        "Norway opposes paying Tolmouth as long as it builds 14 ferries.",
        # The petition did it, not the master.
        "A petition organised by the harbourmaster, Captain Josiah Brask, gathered 2,400 names.",
    ],
)
def test_nobody_is_asked_for_beside_the_plain_core(text: str) -> None:
    assert _doers(text) == []


def test_somebody_described_and_not_named_is_not_asked_about() -> None:
    text = "Harbour coach Bruno Haldane expressed confidence in the veteran winger."
    assert _doers(text) == []


def test_a_body_whose_name_begins_earlier_is_not_asked_for() -> None:
    asked = questions_in(
        "The Moss Jamison Harbour School of Music opened in 1990.",
        "The Harbour School of Music moved to Tolmouth in 1994.",
    )
    assert "Which school moved to Tolmouth in 1994?" not in asked
    assert "Which organisation moved to Tolmouth in 1994?" not in asked


def test_what_opens_a_sentence_is_written_small_when_it_goes_to_the_end() -> None:
    asked = questions_in(
        "Hours before Ottoline Brask's two-hour speech Tuesday, Tolmouth coach Bruno Haldane"
        " praised the pilots of Norway."
    )
    assert (
        "Who praised the pilots of Norway hours before Ottoline Brask's two-hour speech?" in asked
    )
