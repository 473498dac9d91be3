import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from discuss.domain.anchors import make_anchors
from discuss.domain.passages import Passage, is_in, relocate, sentences_of

words = st.text("ab c.", min_size=1, max_size=12).filter(str.strip)
texts = st.lists(words, min_size=1, max_size=5)


def blocks_of(paragraphs: list[str], before: dict[str, str] | None = None) -> dict[str, str]:
    kept = [(text, anchor) for anchor, text in (before or {}).items()]
    return dict(zip(make_anchors(paragraphs, kept), paragraphs, strict=True))


def choose(blocks: dict[str, str], number: int, words: str) -> Passage:
    anchor = list(blocks)[number]
    start = blocks[anchor].index(words)
    return Passage(anchor, start, start + len(words), words)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Passage, dict[str, str], dict[str, str]]:
    old = blocks_of(draw(texts))
    anchor = draw(st.sampled_from(list(old)))
    start = draw(st.integers(0, len(old[anchor]) - 1))
    end = draw(st.integers(start + 1, len(old[anchor])))
    assume(old[anchor][start:end].strip())
    new = blocks_of(draw(texts), old)
    return Passage(anchor, start, end, old[anchor][start:end]), old, new


@given(edits())
def test_a_passage_is_never_put_where_its_words_are_not(
    edit: tuple[Passage, dict[str, str], dict[str, str]],
) -> None:
    passage, old, new = edit
    found = relocate(passage, old, new)
    if found is not None:
        assert found.text == passage.text
        assert new[found.anchor][found.start : found.end] == passage.text


@given(edits())
def test_words_that_are_nowhere_in_the_article_are_not_found(
    edit: tuple[Passage, dict[str, str], dict[str, str]],
) -> None:
    passage, old, new = edit
    if not any(passage.text in text for text in new.values()):
        assert relocate(passage, old, new) is None


@given(edits())
def test_an_edit_that_is_undone_brings_the_passage_back_to_its_place(
    edit: tuple[Passage, dict[str, str], dict[str, str]],
) -> None:
    passage, old, new = edit
    moved = relocate(passage, old, new) or passage
    again = blocks_of(list(old.values()), new)
    if moved == passage and passage.anchor in again:
        assert relocate(moved, new, again) == passage


@given(edits())
def test_an_article_saved_unchanged_moves_no_passage(
    edit: tuple[Passage, dict[str, str], dict[str, str]],
) -> None:
    passage, old, _ = edit
    assert relocate(passage, old, dict(old)) == passage


OLD = ["The cat sat on the mat.", "A dog ran.", "The end of it."]


@pytest.mark.parametrize(
    ("new", "place"),
    [
        (["The cat sat on the mat.", "Something else."], 0),
        (["New at the top.", "The cat sat on the mat.", "A dog ran."], 1),
        (["On Monday the cat sat on it.", "A dog ran.", "The end of it."], 0),
        (["A cow.", "A dog ran. The cat sat there.", "The end of it."], 1),
        (["The cat sat.", "A dog ran.", "The cat sat again."], 0),
        (["A cow.", "A dog ran.", "A cat sat.", "The cat sat."], None),
        (["The cat stood.", "A dog ran.", "The end of it."], None),
        (["The cat sated itself.", "A dog ran.", "The end of it."], None),
        (["cat sat and cat sat", "A dog ran.", "The end of it."], None),
        ([], None),
    ],
    ids=[
        "unchanged", "moved down", "edited around it", "moved to another", "also elsewhere",
        "twice", "gone", "only within a word", "twice in its paragraph", "everything gone",
    ],
)  # fmt: skip
def test_where_a_passage_is_after_an_edit(new: list[str], place: int | None) -> None:
    old = blocks_of(OLD)
    after = blocks_of(new, old)
    found = relocate(choose(old, 0, "cat sat"), old, after)
    assert (found and list(after).index(found.anchor)) == place


def test_of_two_places_the_paragraph_that_was_edited_is_preferred() -> None:
    old = blocks_of(["He said yes. Twice.", "Others said yes."])
    new = blocks_of(["He said yes.", "Others said yes."], old)
    found = relocate(choose(old, 0, "said yes"), old, new)
    assert found is not None
    assert found.anchor == next(iter(new))


def test_a_part_of_a_word_that_was_chosen_as_such_is_found_as_such() -> None:
    old = blocks_of(["Untidy."])
    assert relocate(choose(old, 0, "tidy"), old, blocks_of(["So untidy."], old)) is not None


def test_words_of_a_script_without_spaces_are_found() -> None:
    old = blocks_of(["橋は火曜日に開通した。"])
    new = blocks_of(["新しい橋は火曜日に開通した。"], old)
    assert relocate(choose(old, 0, "火曜日"), old, new) is not None


def test_changed_words_that_come_back_are_found_again() -> None:
    first = blocks_of(OLD)
    second = blocks_of(["A cow.", *OLD[1:]], first)
    passage = choose(first, 0, "cat sat")
    assert relocate(passage, first, second) is None
    assert relocate(passage, second, blocks_of(OLD, second)) == passage


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(-1, 3, "The"), (0, 3, "the"), (3, 3, ""), (3, 4, " "), (0, 99, OLD[0]), (5, 2, "")],
)
def test_a_passage_is_where_its_words_are(start: int, end: int, text: str) -> None:
    blocks = blocks_of(OLD)
    assert not is_in(Passage(next(iter(blocks)), start, end, text), blocks)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Mr. Kim met U.S. men. “He left.” Then", ["Mr. Kim met U.S. men.", "“He left.”", "Then"]),
        ("It cost 3.5 million. 20 people came.", ["It cost 3.5 million.", "20 people came."]),
        ("日本語です。はい。", ["日本語です。", "はい。"]),
        ("No end", ["No end"]),
        ("  ", []),
        ("w" * 600, ["w" * 500]),
    ],
)  # fmt: skip
def test_a_paragraph_is_cut_into_sentences_as_a_reader_would(
    text: str, sentences: list[str]
) -> None:
    assert [text[start:end] for start, end in sentences_of(text)] == sentences


@given(st.text("aB .?!“” 。", max_size=60))
def test_sentences_stand_in_order_and_leave_no_word_out(text: str) -> None:
    spans = sentences_of(text)
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)
    assert spans == sorted(spans)
