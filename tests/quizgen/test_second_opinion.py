import pytest

from discuss.quizgen.language import load_second_parser
from discuss.quizgen.second_opinion import doubts


def doubt(text: str, verb: str) -> str:
    return next(doubts([text], [verb], load_second_parser()))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council of Tolmouth bought 27 red ferries in May 2019", "bought"),
        ("The red ferries were sold to Denmark", "sold"),
        ("Ottoline Brask and Rufus Marl are old friends", "are"),
        ("The price of the ferries has fallen", "fallen"),
    ],
)
def test_a_whole_clause_is_not_doubted(text: str, verb: str) -> None:
    assert doubt(text, verb) == ""


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bought the old railway firm Stelling Rail", "bought"),
        ("Almost all of return to the same area in the forest", "return"),
        ("The study are usually located near sources of water", "located"),
        ("The council of Tolmouth bought 27 red ferries", "sold"),
    ],
)
def test_a_broken_clause_is_doubted(text: str, verb: str) -> None:
    assert doubt(text, verb)


def test_each_text_has_its_own_doubt() -> None:
    texts = ["The red ferries were sold to Denmark", "Almost all of return to the same area"]
    first, second = doubts(texts, ["sold", "return"], load_second_parser())
    assert first == ""
    assert second
