import pytest

from discuss.quizgen.topic import settled_nouns
from tests.quizgen.stages import material_of


def leaning(*paragraphs: str, title: str = "") -> tuple[str, ...]:
    """The words that lean in the last passage of an article."""
    return material_of(*paragraphs, title=title).passages[-1].leaning


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Norway gave 14 reasons for the delays.", "the delays"),
        ("Norway praised the new gadget in 2012.", "the new gadget"),
        ("Norway bought another ferry in 2012.", "another"),
        ("Each ferry carried 14 sailors to Norway.", "Each"),
        ("Norway was the river's first in private hands.", "'s first in"),
    ],
)
def test_what_only_the_article_explains_is_found(sentence: str, word: str) -> None:
    assert word in leaning(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway sold the ferries of Tolmouth in 2012.",
        "Norway praised the men who painted 14 ferries.",
        "Norway sold the Swedish ferries in 2012.",
        "Norway painted 14 ferries at the end of the week.",
    ],
)
def test_a_noun_that_says_which_leans_on_nothing(sentence: str) -> None:
    assert leaning(sentence) == ()


def test_what_the_title_is_about_is_known() -> None:
    assert leaning("The bridge cost Norway 14 million.", title="Who pays for the bridge?") == ()


def test_a_person_is_called_by_the_full_name_first() -> None:
    bare = "Brask's report praised the work of Peter Brask in Norway."
    assert leaning("Peter Brask lives in Norway.", bare) == ("Brask",)
    full = "Peter Brask's report praised the work of Brask in Norway."
    assert leaning("Peter Brask lives in Norway.", full) == ()


def test_a_noun_is_settled_when_the_article_has_one_of_it() -> None:
    once = material_of("A bridge fell. The bridge was old. The bridge was red.").reading
    several = material_of("A bridge fell. Another bridge stood. The bridge was red.").reading
    both = material_of("The bridges fell. The bridge was old. The bridge was red.").reading
    assert "bridge" in settled_nouns(once, 3)
    assert "bridge" not in settled_nouns(several, 3) | settled_nouns(both, 3)
