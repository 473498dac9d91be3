import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.finding import LONGEST, MOST_TERMS, Term, fold, mark_terms, read_terms


def words(*texts: str) -> tuple[Term, ...]:
    return tuple(Term((text,)) for text in texts)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("bridge", (Term(("bridge",), True),)),
        ("Bridge FERRY", (*words("bridge"), Term(("ferry",), True))),
        ('"new footbridge" ferry', (Term(("new", "footbridge")), Term(("ferry",), True))),
        ('ferry "new footbridge"', (*words("ferry"), Term(("new", "footbridge")))),
        ('"ferry"', words("ferry")),
        ("“new footbridge”", (Term(("new", "footbridge")),)),
        ('"never closed', (*words("never"), Term(("closed",), True))),
        ("Café Zoë", (*words("cafe"), Term(("zoe",), True))),
        ("1,200", (*words("1"), Term(("200",), True))),
        ("a OR b AND NOT c*", (*words("a", "or", "b", "and", "not"), Term(("c",), True))),
        ("Łódź Привет", (*words("łodz"), Term(("привет",), True))),
        ('""', ()),
        ("!?* ( ) :", ()),
        ("€ …", ()),
        ("", ()),
    ],
)
def test_what_is_typed_is_words_and_phrases(typed: str, terms: tuple[Term, ...]) -> None:
    assert read_terms(typed) == terms


def test_what_is_endless_is_cut() -> None:
    assert len(read_terms("a " * 500)) == MOST_TERMS
    assert len(read_terms("x" * 5000)[0].words[0]) == LONGEST


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("The bridge and a Bridge.", "bridge", ["bridge", "Bridge"]),
        ("Bridges, bridgework, a bridge", "bridge", ["Bridges", "bridgework", "bridge"]),
        ("Bridges and a bridge", '"bridge"', ["bridge"]),
        ("A new, footbridge; new bridge", '"new footbridge"', ["new, footbridge"]),
        ("Zoe\u0308 and Zoë", "zoe", ["Zoe\u0308", "Zoë"]),
        ("Nothing here", "bridge", []),
    ],
)
def test_what_was_found_is_marked(text: str, typed: str, marked: list[str]) -> None:
    pieces = mark_terms(text, read_terms(typed))
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.text for piece in pieces if piece.spans] == marked


def test_of_a_long_text_the_part_around_the_first_is_shown() -> None:
    text = "before " * 100 + "the bridge " + "after " * 100
    pieces = mark_terms(text, read_terms("bridge"))
    shown = "".join(piece.text for piece in pieces)
    assert shown.startswith("… before")
    assert shown.endswith("after …")
    assert 150 < len(shown) < 260
    assert [piece.text for piece in pieces if piece.spans] == ["bridge"]


@given(st.text(), st.text())
def test_marking_loses_and_adds_nothing(text: str, typed: str) -> None:
    pieces = mark_terms(text, read_terms(typed))
    shown = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    assert shown in text or text.startswith("… ") or text.endswith(" …")


@given(st.text())
def test_terms_hold_no_sign_that_a_database_could_take_for_an_operator(typed: str) -> None:
    for term in read_terms(typed):
        assert term.words
        for word in term.words:
            assert not set(word) & set("\"'\\*:&|!()<>^-+ \0")
            assert fold(word) == word
