from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.marks import Piece, Span, cut

spans = st.lists(
    st.builds(Span, st.integers(-5, 45), st.integers(-5, 45), st.sampled_from(["a", "b", "c"])),
    max_size=8,
)


@given(st.text(max_size=40), spans)
def test_the_pieces_joined_are_the_text(text: str, marks: list[Span]) -> None:
    assert "".join(piece.text for piece in cut(text, marks)) == text


@given(st.text(max_size=40), spans)
def test_a_marked_piece_is_a_passage_that_was_asked_for(text: str, marks: list[Span]) -> None:
    asked = {(text[span.start : span.end], span.name) for span in marks}
    for piece in cut(text, marks):
        assert piece.text
        assert all((piece.text, name) in asked for name in piece.names)


def test_a_passage_is_marked_by_its_name() -> None:
    assert cut("one two three", [Span(4, 7, "e")]) == (
        Piece("one "),
        Piece("two", ("e",)),
        Piece(" three"),
    )


def test_equal_passages_share_a_mark() -> None:
    assert cut("one", [Span(0, 3, "a"), Span(0, 3, "b")]) == (Piece("one", ("a", "b")),)


def test_of_overlapping_passages_the_first_is_marked() -> None:
    assert cut("one two", [Span(2, 5, "b"), Span(0, 3, "a")]) == (
        Piece("one", ("a",)),
        Piece(" two"),
    )


def test_a_passage_outside_the_text_is_passed_over() -> None:
    assert cut("one", [Span(2, 9, "a"), Span(-1, 2, "b"), Span(1, 1, "c")]) == (Piece("one"),)
