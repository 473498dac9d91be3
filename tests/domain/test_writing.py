import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.writing import readable


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("tab\tstays", "tab\tstays"),
        ("n\x00u\x07l\x9b", "nul"),
        ("\u202eevil\u2069", "evil"),
        ("", ""),
        (None, None),
    ],
)
def test_what_cannot_be_read_is_dropped(typed: str | None, kept: str | None) -> None:
    assert readable(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = readable(text)
    assert readable(once) == once
    assert "\x00" not in (once or "")
