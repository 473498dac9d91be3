import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from discuss.domain.wordings import is_same_wording, pieces_of, slips_between

WORDS = st.text(string.ascii_lowercase, min_size=1, max_size=14)
LONG_WORDS = st.text(string.ascii_lowercase, min_size=5, max_size=14).filter(
    lambda word: pieces_of(word) == (word,)
)
UNITS = "zero one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def same(typed: str, right: str) -> bool:
    """Whether they are the same, either way round."""
    return is_same_wording(typed, right) and is_same_wording(right, typed)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("MARLOW", "Marlow"),
        ("  a   new\tfootbridge ", "A new footbridge."),
        ("foot-bridge", "footbridge"),
        ("Angela Merkel", "Mrs. Angela Merkel"),
        ("the Mr Smith", "Smith"),
        ("Café Zürich", "cafe zurich"),
        ("Lodz", "Łódź"),
        ("ＭＡＲＬＯＷ", "Marlow"),
        ("US", "U.S."),
        ("OBrien", "O’Brien"),
        ("research & development", "research and development"),
        ("1200", "1,200"),
        ("1 200 000", "1,200,000"),
        ("1’200", "1 200"),
        ("4.2 million dollars", "$4.2 million"),
        ("euros", "Euros"),
        ("15%", "15 percent"),
        ("fifteen per cent", "15 %"),
        ("8:30", "8.30"),
        ("nineteen months", "19 months"),
        ("twenty-one", "21"),
        ("one hundred", "100"),
        ("a hundred people", "100 people"),
        ("20kg", "20 kg"),
        ("the", "The"),
    ],
)
def test_the_same_said_otherwise_is_the_same(typed: str, right: str) -> None:
    assert same(typed, right)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("1931", "1930"),
        ("12000", "1200"),
        ("1.200", "1200"),
        ("-5", "5"),
        ("10 5", "105"),
        ("4.2", "42"),
        ("million", "billion"),
        ("nineteenth", "ninetieth"),
        ("fourteen", "forty"),
        ("seventeen", "seventeeen"),
        ("possible", "impossible"),
        ("emigration", "immigration"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("€5", "$5"),
        ("Ida", "Ida Brandt"),
        ("Maria Andersen", "Marie Anderson"),
        ("", "Ida"),
        ("?!", "Ida"),
    ],
)
def test_something_else_is_not_the_same(typed: str, right: str) -> None:
    assert not is_same_wording(typed, right)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Brant", "Brandt"),
        ("Febuary 4", "February 4"),
        ("rpess", "press"),
        ("refrigrater", "refrigerator"),
        ("Ida Brnadt", "Ida Brandt"),
    ],
)
def test_a_slip_is_forgiven(typed: str, right: str) -> None:
    assert is_same_wording(typed, right)


@given(text=st.text(max_size=60))
def test_every_wording_is_the_same_as_itself(text: str) -> None:
    assert is_same_wording(text, text) is bool(text.strip())


@given(text=st.text(max_size=60), other=st.text(max_size=60))
def test_any_text_can_be_compared(text: str, other: str) -> None:
    is_same_wording(text, other)


@given(
    words=st.lists(WORDS, min_size=1, max_size=4),
    mark=st.sampled_from(["", ".", "!", ", ", "“"]),
    gap=st.sampled_from([" ", "  ", "\t", "\u00a0"]),
    before=st.sampled_from(["", "the ", "The ", "Mr. ", "Dr "]),
)
def test_case_blanks_marks_and_what_leads_do_not_count(
    words: list[str], mark: str, gap: str, before: str
) -> None:
    right = " ".join(words)
    assert is_same_wording(before + gap.join(words).title() + mark, right)


@given(number=st.integers(0, 10**12), other=st.integers(0, 10**12))
def test_figures_are_the_same_only_as_numbers(number: int, other: int) -> None:
    assert same(f"{number:,}", str(number))
    assert is_same_wording(f"{number} people", f"{other:,} people") is (number == other)


@pytest.mark.parametrize("number", range(101))
def test_number_words_are_figures(number: int) -> None:
    spelled = {0: "zero", 100: "one hundred"}.get(number, "")
    if not spelled and number < 10:
        spelled = UNITS[number]
    elif not spelled and number < 20:
        spelled = (
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        ).split()[number - 10]
    elif not spelled:
        spelled = TENS[number // 10 - 2] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    assert same(spelled, str(number))
    assert same(spelled.replace("-", " ").capitalize() + " years", f"{number} years")


@given(word=LONG_WORDS, data=st.data())
def test_a_word_of_five_letters_may_miss_one_and_never_three(
    word: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    assert is_same_wording(word[:place] + word[place + 1 :], word)
    assume(len(word) > 5)
    assert not is_same_wording(word[:-3], word)


@given(word=st.text(string.ascii_lowercase, min_size=2, max_size=4), letter=st.sampled_from("xyz"))
def test_a_short_word_must_be_right(word: str, letter: str) -> None:
    assume(word[-1] != letter)
    assume(pieces_of(word) == (word,))
    assert not is_same_wording(word[:-1] + letter, word)


@given(one=WORDS, other=WORDS)
def test_slips_are_the_same_both_ways_and_none_between_equals(one: str, other: str) -> None:
    assert slips_between(one, other) == slips_between(other, one)
    assert (slips_between(one, other) == 0) is (one == other)
    assert slips_between(one, other) <= max(len(one), len(other))


@given(word=LONG_WORDS, data=st.data())
def test_a_swap_is_one_slip(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert slips_between(word, swapped) == (swapped != word)
