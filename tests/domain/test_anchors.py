from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.anchors import fingerprint, make_anchors

texts = st.lists(st.sampled_from(["a", "b", "c", "long words here", ""]), max_size=12)


def test_an_anchor_says_nothing_of_the_order() -> None:
    assert make_anchors(["one", "two"]) == [f"p-{fingerprint('one')}", f"p-{fingerprint('two')}"]


def test_equal_paragraphs_are_told_apart_by_a_number() -> None:
    first, second = make_anchors(["same", "same"])
    assert second == f"{first}-2"


def test_a_paragraph_that_was_inserted_leaves_the_others_anchors_alone() -> None:
    before = ["one", "two"]
    kept = list(zip(before, make_anchors(before), strict=True))
    after = make_anchors(["one", "new", "two"], kept)
    assert [after[0], after[2]] == [anchor for _, anchor in kept]


def test_a_changed_paragraph_gets_an_anchor_that_nothing_had_before() -> None:
    kept = [("old words", "p-x")]
    assert make_anchors(["new words"], kept) != ["p-x"]


def test_the_name_of_a_text_that_went_is_not_given_to_another() -> None:
    # "p-<fingerprint of b>" stands for something else in the version before.
    taken = f"p-{fingerprint('b')}"
    assert make_anchors(["b"], [("a", taken)]) == [f"{taken}-2"]


@given(texts)
def test_every_anchor_is_unique(words: list[str]) -> None:
    anchors = make_anchors(words)
    assert len(set(anchors)) == len(words)


@given(texts, texts)
def test_unchanged_texts_keep_their_anchors_and_new_ones_take_none_of_the_old(
    before: list[str], after: list[str]
) -> None:
    kept = list(zip(before, make_anchors(before), strict=True))
    anchors = make_anchors(after, kept)
    assert len(set(anchors)) == len(after)
    old = {anchor: text for text, anchor in kept}
    for text, anchor in zip(after, anchors, strict=True):
        assert old.get(anchor, text) == text
    for text in set(before) & set(after):
        first = next(anchor for words, anchor in kept if words == text)
        assert anchors[after.index(text)] == first


@given(texts)
def test_an_article_saved_unchanged_keeps_every_anchor(words: list[str]) -> None:
    anchors = make_anchors(words)
    assert make_anchors(words, list(zip(words, anchors, strict=True))) == anchors


@given(st.text(max_size=30))
def test_an_anchor_fits_its_column_and_an_address(text: str) -> None:
    (anchor,) = make_anchors([text])
    assert len(anchor) <= 20
    assert anchor.replace("-", "").isalnum()
