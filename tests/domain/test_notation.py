from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.article import Block, BlockKind
from discuss.domain.notation import from_text, to_text

words = st.text(
    st.characters(blacklist_categories=["C", "Z"], blacklist_characters="|#["),
    min_size=1,
    max_size=8,
)
phrases = st.lists(words, min_size=1, max_size=6).map(" ".join)
blocks = st.one_of(
    st.builds(Block, st.just(BlockKind.PARAGRAPH), phrases),
    st.builds(Block, st.just(BlockKind.HEADING), phrases),
    st.builds(
        Block,
        st.just(BlockKind.FIGURE),
        st.one_of(st.just(""), phrases),
        st.one_of(st.just(""), phrases),
    ),
)


@given(st.lists(blocks, max_size=8))
def test_what_is_written_down_is_read_back_the_same(body: list[Block]) -> None:
    assert from_text(to_text(body)) == tuple(body)


@given(st.text(max_size=200))
def test_any_text_is_read_and_reads_the_same_after_it_was_written_down(text: str) -> None:
    body = from_text(text)
    assert from_text(to_text(body)) == body


def test_each_notation_is_its_kind_of_block() -> None:
    text = "A paragraph\nof two lines.\r\n\r\n## A heading\n \n[Figure] A cat | Ida Brandt"
    assert from_text(text) == (
        Block(BlockKind.PARAGRAPH, "A paragraph of two lines."),
        Block(BlockKind.HEADING, "A heading"),
        Block(BlockKind.FIGURE, "A cat", "Ida Brandt"),
    )


def test_blank_text_has_no_blocks() -> None:
    assert from_text(" \n\n \t\n") == ()
