import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.cleaning import PLACEHOLDER, clean

SPEECH = "“We shall dig the well ourselves this time,” Ottoline Brask said."


def test_curly_marks_become_straight() -> None:
    assert clean("The club’s “old boat” sank").text == 'The club\'s "old boat" sank'


def test_runs_of_blanks_become_one() -> None:
    assert clean("A  boat\n\tsank\u00a0 today.").text == "A boat sank today."


def test_every_character_knows_where_it_stood() -> None:
    original = "The  club’s   boat  sank."
    cleaned = clean(original)
    start = cleaned.text.index("boat")
    begin, end = cleaned.original_span(start, start + len("boat"))
    assert original[begin:end] == "boat"


def test_a_speech_becomes_one_word() -> None:
    assert clean(SPEECH).text == f'"{PLACEHOLDER}," Ottoline Brask said.'


def test_a_speech_keeps_its_words_and_their_place() -> None:
    (speech,) = clean(SPEECH).speeches
    assert SPEECH[speech.start : speech.end] == "We shall dig the well ourselves this time,"
    assert clean(SPEECH).text[speech.at :].startswith(PLACEHOLDER)


def test_what_follows_a_speech_still_maps_back() -> None:
    cleaned = clean(SPEECH)
    start = cleaned.text.index("Ottoline")
    begin, end = cleaned.original_span(start, len(cleaned.text))
    assert SPEECH[begin:end] == "Ottoline Brask said."


def test_a_phrase_in_quotation_marks_stays_in_its_sentence() -> None:
    assert clean('The crew called her "the old hen" for years.').speeches == ()


def test_a_quotation_that_is_never_closed_is_no_speech() -> None:
    assert clean("“We shall dig the well ourselves, said the girl.").speeches == ()


def test_an_editors_brackets_go_and_their_letter_stays() -> None:
    assert clean("The [c]rew sang.").text == "The crew sang."


def test_a_numbered_note_keeps_its_brackets() -> None:
    assert clean("The crew sang.[2]").text == "The crew sang.[2]"


@pytest.mark.parametrize("text", ["", " ", '"', "““”", "[", "]["])
def test_scraps_are_cleaned_without_harm(text: str) -> None:
    assert len(clean(text).text) == len(clean(text).origin)


@given(st.text(alphabet='ab \n\t\u00a0“”"’[]1,.!?—', max_size=80))
def test_offsets_never_leave_the_original_nor_go_back(text: str) -> None:
    origin = clean(text).origin
    assert all(0 <= offset < len(text) for offset in origin)
    assert list(origin) == sorted(origin)
