import pytest

from discuss.domain.article import Article, Block, BlockKind
from discuss.intake import read_text
from tests.intake.samples import BODY, OPENING, SECOND, THIRD, text_of

TITLE = "Students Bring Back The Night Bus"


def left_out(article: Article) -> list[tuple[str, str]]:
    return [(piece.text, piece.reason) for piece in article.left_out]


def test_a_photo_credit_that_comes_twice_is_one_figure() -> None:
    credit = "Credit: Press Pool via Oakfield TV"
    article = read_text(text_of(TITLE, OPENING, credit, credit, SECOND, THIRD))
    assert article.figures == (Block(BlockKind.FIGURE, "", "Press Pool via Oakfield TV"),)
    assert left_out(article) == [("Press Pool via Oakfield TV", "photo credit repeated")]
    assert article.paragraphs == BODY


def test_two_photos_by_two_people_are_two_figures() -> None:
    article = read_text(text_of(TITLE, OPENING, "Photo: Ana Roy", "Photo: Tom Ek", SECOND, THIRD))
    assert [figure.credit for figure in article.figures] == ["Ana Roy", "Tom Ek"]


def test_a_caption_takes_the_credit_that_follows_it() -> None:
    caption = "Photo: Passengers board the first bus on the market square on Friday."
    article = read_text(text_of(TITLE, OPENING, caption, "Credit: Ana Roy", SECOND, THIRD))
    (figure,) = article.figures
    assert figure.text == "Passengers board the first bus on the market square on Friday."
    assert figure.credit == "Ana Roy"


def test_a_short_line_between_paragraphs_is_a_subheading() -> None:
    article = read_text(text_of(TITLE, OPENING, "How it began", SECOND, THIRD))
    assert article.blocks[1] == Block(BlockKind.HEADING, "How it began")
    assert article.paragraphs == BODY


@pytest.mark.parametrize("line", ["– Petra Lindqvist", "She asked the council:"])
def test_an_attribution_or_a_lead_in_is_no_subheading(line: str) -> None:
    article = read_text(text_of(TITLE, OPENING, line, SECOND, THIRD))
    assert line in article.paragraphs


@pytest.mark.parametrize(
    "line",
    ["Advertisement", "Read more: A year without buses", "Share this", "12 comments"],
)
def test_lines_of_the_page_between_paragraphs_are_left_out(line: str) -> None:
    article = read_text(text_of(TITLE, OPENING, line, SECOND, THIRD))
    assert article.paragraphs == BODY
    assert [text for text, _ in left_out(article)] == [line]


def test_a_list_of_sources_is_left_out_with_its_heading() -> None:
    sources = ("Sources", "[1] The council’s minutes", "https://oakfield.example/count")
    article = read_text(text_of(TITLE, *BODY, *sources))
    assert article.paragraphs == BODY
    assert left_out(article) == [(source, "list of sources") for source in sources]


def test_references_that_end_like_sentences_are_left_out_too() -> None:
    sources = ("References", "Roy, A. (2019). On buses.", "2. The council, minutes.", "Oakfield TV")
    article = read_text(text_of(TITLE, *BODY, *sources))
    assert article.paragraphs == BODY
    assert {piece.reason for piece in article.left_out} == {"list of sources"}


def test_short_lines_within_the_body_are_kept() -> None:
    verse = ("No bus", "No light", "No word")
    article = read_text(text_of(TITLE, OPENING, *verse, SECOND, THIRD))
    assert not article.left_out


def test_short_lines_under_the_body_are_navigation() -> None:
    article = read_text(text_of(TITLE, *BODY, "Town", "Schools", "River"))
    assert {piece.reason for piece in article.left_out} == {"navigation"}


def test_a_list_of_other_articles_is_left_out_with_its_heading() -> None:
    others = ("Related articles", "A Year Without Buses", "The Drivers Speak")
    article = read_text(text_of(TITLE, *BODY, *others))
    assert article.paragraphs == BODY
    assert [text for text, _ in left_out(article)] == list(others)


def test_a_section_that_only_sounds_like_sources_keeps_its_paragraphs() -> None:
    article = read_text(text_of(TITLE, OPENING, "Notes", SECOND, THIRD))
    assert article.paragraphs == BODY


def test_a_heading_with_nothing_under_it_is_left_out() -> None:
    article = read_text(text_of(TITLE, *BODY, "## Comments from readers"))
    assert left_out(article) == [("Comments from readers", "heading with nothing under it")]


def test_a_name_and_date_under_the_article_are_read() -> None:
    article = read_text(text_of(TITLE, *BODY, "Jane Doe, Staff Writer", "7 December 2019"))
    assert article.byline == "Jane Doe, Staff Writer"
    assert article.published_on is not None
    assert article.paragraphs == BODY


def test_words_in_another_language_are_accepted() -> None:
    german = "Der erste Nachtbus fuhr um elf Uhr vom Markt ab. Er war voll. " * 5
    assert read_text(german).paragraphs == (german.strip(),)


def test_a_text_without_spaces_between_words_is_accepted() -> None:
    japanese = "最初の夜行バスは金曜日の十一時に市場の広場を出発しました。乗客は九人でした。" * 3
    assert read_text(japanese).paragraphs == (japanese,)
