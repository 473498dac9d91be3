from hypothesis import given, settings
from hypothesis import strategies as st

from discuss.domain.article import Article
from discuss.intake import markdown, text
from discuss.intake.clean import clean
from discuss.intake.pieces import printable
from tests.intake.samples import BODY, text_of

LETTERS = st.characters(categories=("L", "N"), max_codepoint=0x2FF)
WORD = st.text(LETTERS, min_size=1, max_size=9)
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=5).map(" ".join)
LINE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
SOURCE = st.lists(PARAGRAPH | LINE, min_size=1, max_size=12)


def letters(words: str) -> list[str]:
    return sorted(sign for sign in printable(words) if sign.isalnum())


def everything(article: Article) -> str:
    pieces = [article.title, article.standfirst, article.byline, article.dateline]
    pieces += [block.text + block.credit for block in article.blocks]
    return "".join(pieces + [piece.text for piece in article.left_out])


@given(SOURCE)
@settings(deadline=None, max_examples=150)
def test_every_letter_of_a_plain_text_is_kept_or_listed_as_left_out(paragraphs: list[str]) -> None:
    source = text_of(*paragraphs)
    assert letters(everything(clean(text.read(source)))) == letters(source)


@given(st.lists(PARAGRAPH, min_size=1, max_size=8))
@settings(deadline=None, max_examples=80)
def test_every_letter_of_markdown_prose_is_kept_or_listed_as_left_out(
    paragraphs: list[str],
) -> None:
    source = text_of("# Title", *(f"Then {paragraph}" for paragraph in paragraphs))
    assert letters(everything(clean(markdown.read(source)))) == letters(source)


@given(st.lists(PARAGRAPH.map(lambda words: f"Then {words}"), min_size=1, max_size=8))
@settings(deadline=None, max_examples=80)
def test_prose_between_prose_is_always_body(paragraphs: list[str]) -> None:
    article = clean(text.read(text_of("A Title Here", BODY[0], *paragraphs, BODY[1])))
    assert article.paragraphs == (BODY[0], *paragraphs, BODY[1])


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=200)
def test_no_text_makes_the_cleaning_fail(words: str) -> None:
    clean(text.read(words))
    clean(markdown.read(words))
