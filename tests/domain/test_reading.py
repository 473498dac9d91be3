import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.reading import Readability, measure

EASY = "The cat sat on the mat. The dog ran to the cat. They are pals now. " * 10
HARD = (
    "Institutional considerations notwithstanding, representatives characteristically emphasise "
    "constitutional responsibilities, parliamentary accountability, administrative practice. "
) * 10


def test_nothing_takes_no_time() -> None:
    assert measure([]) == Readability(0, 0, None)


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (238, 1), (239, 2), (476, 2), (477, 3)])
def test_minutes_are_rounded_up(words: int, minutes: int) -> None:
    assert measure(["word " * words]).minutes == minutes


@pytest.mark.parametrize("word", ["don’t", "well-known", "3.5", "U.S"])
def test_what_is_written_together_is_one_word(word: str) -> None:
    assert measure([word]).words == 1


def test_a_short_text_has_no_grade() -> None:
    assert measure(["word " * 99]).grade is None


def test_long_words_and_long_sentences_make_a_higher_grade() -> None:
    easy, hard = measure([EASY]).grade, measure([HARD]).grade
    assert easy is not None
    assert hard is not None
    assert easy < 4 < 14 < hard


@given(st.lists(st.text(max_size=300), max_size=5))
def test_any_text_can_be_measured(paragraphs: list[str]) -> None:
    reading = measure(paragraphs)
    assert (reading.minutes > 0) == (reading.words > 0)
    assert reading.grade is None or 1 <= reading.grade <= 16
