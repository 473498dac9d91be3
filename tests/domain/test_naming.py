import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.naming import names_somebody, parts_of

NAMES = ["Priya Raman", "priya", "Tomás Quiroga", "Dae-ho Lim", "Al"]


@pytest.mark.parametrize(
    "text",
    ["Insults Priya.", "rude to @priya", "RAMAN again", "Tomas, stop", "what Lim wrote", "dae"],
)
def test_a_part_of_a_name_in_any_spelling_names_somebody(text: str) -> None:
    assert names_somebody(text, parts_of(NAMES))


@pytest.mark.parametrize(
    "text", ["Off topic", "", "It calls a member names.", "al fresco", "a prior case", "limit"]
)
def test_other_words_name_nobody(text: str) -> None:
    assert not names_somebody(text, parts_of(NAMES))


@given(name=st.text(alphabet="abcdefghij", min_size=3, max_size=9), before=st.text(max_size=20))
def test_no_name_slips_through_beside_other_words(name: str, before: str) -> None:
    assert names_somebody(f"{before} {name.upper()}!", parts_of([name]))
