"""Files that nobody vouches for: they give a quiz, or are refused in a sentence, and no more."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.errors import RefusedError
from discuss.exchange import Quiz, gift, moodle
from tests.exchange.quizzes import PATIENT, QUIZZES, TEXTS


@given(text=TEXTS)
@PATIENT
def test_any_text_is_read_as_gift(text: str) -> None:
    found = gift.read(text.encode())
    assert all(not question.problem for question in found.quiz.questions)
    assert all(one.line > 0 and one.reason.endswith(".") for one in found.left_out)


@given(data=st.binary(max_size=300))
@PATIENT
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (gift.read, moodle.read):
        with suppress(RefusedError):
            assert all(not question.problem for question in read(data).quiz.questions)


@given(quiz=QUIZZES, place=st.integers(0, 2000), other=st.binary(max_size=4))
@PATIENT
def test_a_damaged_file_is_read_or_refused(quiz: Quiz, place: int, other: bytes) -> None:
    for render, read in ((gift.render, gift.read), (moodle.render, moodle.read)):
        whole = render(quiz)
        place %= len(whole)
        with suppress(RefusedError):
            found = read(whole[:place] + other + whole[place + 1 :])
            assert all(not question.problem for question in found.quiz.questions)
