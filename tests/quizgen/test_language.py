import pytest

from discuss.quizgen.language import load_parser, reads_as_english
from tests.quizgen.articles import NEWS

GERMAN = "Der alte Hafen wurde im Winter geschlossen, weil niemand mehr Kohle kaufen wollte."


def test_the_parser_is_loaded_once() -> None:
    assert load_parser() is load_parser()


def test_news_reads_as_english() -> None:
    assert all(reads_as_english(" ".join(article.paragraphs)) for article in NEWS)


@pytest.mark.parametrize("text", [GERMAN, "", "12 34 !!", "oats barley rye wheat millet sorghum"])
def test_other_text_does_not(text: str) -> None:
    assert not reads_as_english(text)
