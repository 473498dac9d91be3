from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.marks import Piece, Span, cut

spans = st.lists(
    st.builds(Span, st.integers(-5, 45), st.integers(-5, 45), st.sampled_from("abcdefgh")),
    max_size=8,
    unique_by=lambda span: span.name,
)


@given(st.text(max_size=40), spans)
def test_the_pieces_joined_are_the_text(text: str, marks: list[Span]) -> None:
    assert "".join(piece.text for piece in cut(text, marks)) == text


@given(st.text(max_size=40), spans)
def test_the_pieces_of_a_mark_joined_are_its_passage(text: str, marks: list[Span]) -> None:
    pieces = cut(text, marks)
    for span in marks:
        marked = "".join(piece.text for piece in pieces if span in piece.spans)
        is_inside = 0 <= span.start < span.end <= len(text)
        assert marked == (text[span.start : span.end] if is_inside else "")


@given(st.text(max_size=40), spans)
def test_a_mark_begins_once_and_its_pieces_are_neighbours(text: str, marks: list[Span]) -> None:
    pieces = cut(text, marks)
    for span in marks:
        places = [place for place, piece in enumerate(pieces) if span in piece.spans]
        assert places == list(range(places[0], places[-1] + 1)) if places else True
        begins = [place for place, piece in enumerate(pieces) if span in piece.begins]
        assert begins == places[:1]


def test_a_passage_is_marked_by_its_name() -> None:
    span = Span(4, 7, "e")
    assert cut("one two three", [span]) == (
        Piece("one "),
        Piece("two", (span,), (span,)),
        Piece(" three"),
    )


def test_equal_passages_share_a_piece() -> None:
    both = (Span(0, 3, "a"), Span(0, 3, "b"))
    assert cut("one", both) == (Piece("one", both, both),)


def test_passages_that_overlap_are_both_marked() -> None:
    first, second = Span(0, 5, "a"), Span(4, 7, "b")
    assert cut("one two", [second, first]) == (
        Piece("one ", (first,), (first,)),
        Piece("t", (first, second), (second,)),
        Piece("wo", (second,)),
    )


def test_a_passage_inside_another_is_marked_within_it() -> None:
    outer, inner = Span(0, 7, "outer"), Span(4, 7, "inner")
    assert cut("one two", [inner, outer]) == (
        Piece("one ", (outer,), (outer,)),
        Piece("two", (outer, inner), (inner,)),
    )


def test_a_passage_outside_the_text_is_passed_over() -> None:
    assert cut("one", [Span(2, 9, "a"), Span(-1, 2, "b"), Span(1, 1, "c")]) == (Piece("one"),)
