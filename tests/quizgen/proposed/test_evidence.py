"""A quoted sentence is found in the article however it is written, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discuss.quizgen.proposed.evidence import find_passage

STORY = (
    "The council opened a bridge. “We could not wait any longer — not a day,” said Ode’s aide.",
    "It cost 4.2\u00a0million euros, half a mil\u00adlion less than planned in Zu\u0308rich.",
    "The ﬁrst ferry ran for ½ a century.",
)


@pytest.mark.parametrize(
    ("quoted", "paragraph", "found"),
    [
        ("The council opened a bridge.", 0, "The council opened a bridge."),
        ("the council  opened\na bridge", 0, "The council opened a bridge."),
        (
            '"We could not wait any longer - not a day," said Ode\'s aide.',
            0,
            "“We could not wait any longer — not a day,” said Ode’s aide.",
        ),
        (
            "'We could not wait any longer – not a day,' said Ode`s aide",
            0,
            "“We could not wait any longer — not a day,” said Ode’s aide.",
        ),
        ("It cost 4.2 million euros, half a million less than planned in Zürich.", 1, STORY[1]),
        ("The first ferry ran for 1⁄2 a century.", 2, STORY[2]),
    ],
)
def test_writing_does_not_matter(quoted: str, paragraph: int, found: str) -> None:
    evidence = find_passage(quoted, STORY)
    assert evidence is not None
    assert (evidence.paragraph, evidence.text) == (paragraph, found)
    assert STORY[paragraph][evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    "quoted",
    [
        "The council closed a bridge today.",
        "The council opened one new bridge.",
        "The council opened a bridge. It cost 4.2 million euros",
        "The council opened a bri",
        "he council opened a bridge.",
        "opened a bridge",
        "“”",
        "",
        " \u00ad ",
        "We could not wait … not a day",
        "word " * 100,
    ],
)
def test_what_is_not_there_is_not_found(quoted: str) -> None:
    assert find_passage(quoted, STORY) is None


@given(st.text(max_size=80), st.text(max_size=200))
def test_whatever_is_found_is_at_its_offsets(quoted: str, paragraph: str) -> None:
    for wanted in (quoted, paragraph):
        evidence = find_passage(wanted, ("first", paragraph))
        assert evidence is None or paragraph[evidence.start : evidence.end] == evidence.text


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9), min_size=5))
def test_a_paragraph_of_words_is_found_in_itself(words: list[str]) -> None:
    paragraph = " ".join(words[:80])
    evidence = find_passage(paragraph.upper().lower(), (paragraph.lower(),))
    assert evidence is None or evidence.text == paragraph.lower()
