import pytest

from discuss.domain.article import Article, Block, BlockKind
from discuss.quizgen import write_quiz
from discuss.quizgen.magnitudes import gives


@pytest.mark.parametrize(
    ("title", "figure"),
    [
        ("Harbour gets $18 billion", "$17.99 billion"),
        ("Harbour gets £2.5bn", "£2.5 billion"),
        ("14 ferries sold", "14"),
        ("1,200 ferries sold", "1,200"),
    ],
)
def test_a_title_gives_a_figure_rounded_or_not(title: str, figure: str) -> None:
    assert gives(title, figure)


@pytest.mark.parametrize(
    ("title", "figure"),
    [
        ("Harbour gets $18 billion", "$18 million"),
        ("Harbour gets $18 billion", "$16 billion"),
        ("Ferries sold", "14"),
        ("14 ferries sold", "fourteen"),
    ],
)
def test_another_figure_is_not_given(title: str, figure: str) -> None:
    assert not gives(title, figure)


BOUGHT = (
    "The council of Tolmouth bought 27 red ferries from Denmark in May 2019.",
    "Mayor Ottoline Brask opened the new harbour. Dr. Hanne Lofting painted the ferries.",
)


def _keys(title: str) -> set[str]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in BOUGHT)
    quiz = write_quiz(Article(title, blocks))
    return {one.right_answer for one in quiz.questions}


def test_nobody_is_asked_for_a_figure_in_the_title() -> None:
    assert "27" in _keys("A harbour in spring")
    assert "27" not in _keys("Council buys 27 ferries")
