from datetime import date

from discuss.domain.article import Article
from discuss.intake import read_text
from tests.intake.samples import BODY, text_of

TITLE = "Students Bring Back The Night Bus"


def reasons(article: Article) -> dict[str, str]:
    return {piece.text: piece.reason for piece in article.left_out}


def test_a_header_and_a_paragraph_about_the_paper_stand_outside_the_article() -> None:
    header = "Powered by the Debating Society"
    about = "The Lantern is a magazine by pupils of the Hill School. Our goal is to ask questions."
    article = read_text(text_of(header, about, TITLE, *BODY))
    assert article.title == TITLE
    assert article.paragraphs == BODY
    assert reasons(article) == {header: "site header", about: "tagline"}


def test_the_name_of_the_paper_is_not_taken_for_the_title() -> None:
    article = read_text(text_of("The Oakfield Courier", TITLE, *BODY))
    assert article.title == TITLE
    assert reasons(article) == {"The Oakfield Courier": "site header"}


def test_a_menu_above_the_title_is_navigation() -> None:
    article = read_text(text_of("Town\nSchools\nRiver", TITLE, *BODY))
    assert article.title == TITLE
    assert set(reasons(article).values()) == {"navigation"}


def test_a_text_without_a_title_gets_none() -> None:
    article = read_text(text_of(*BODY))
    assert article.title == ""
    assert article.paragraphs == BODY


def test_a_text_that_opens_with_a_paragraph_keeps_later_headings_as_headings() -> None:
    article = read_text(text_of(BODY[0], "How it began", *BODY[1:]))
    assert article.title == ""
    assert [block.text for block in article.blocks] == [BODY[0], "How it began", *BODY[1:]]


def test_date_byline_and_standfirst_below_the_title_are_told_apart() -> None:
    standfirst = "A winter trial on two lines shows who walks home and why"
    article = read_text(
        text_of(TITLE, standfirst, "By Jane Doe", "Saturday, December 7, 2019", *BODY)
    )
    assert article.title == TITLE
    assert article.standfirst == standfirst
    assert article.byline == "By Jane Doe"
    assert article.dateline == "Saturday, December 7, 2019"
    assert article.published_on == date(2019, 12, 7)
    assert article.paragraphs == BODY
    assert not article.left_out


def test_byline_date_and_reading_time_on_one_line_are_told_apart() -> None:
    article = read_text(text_of(TITLE, "By Jane Doe | 7 December 2019 | 4 min read", *BODY))
    assert article.byline == "By Jane Doe"
    assert article.dateline == "7 December 2019"
    assert article.published_on == date(2019, 12, 7)


def test_a_bare_name_above_a_date_is_the_byline() -> None:
    article = read_text(text_of(TITLE, "Jane Doe", "7 December 2019", *BODY))
    assert article.byline == "Jane Doe"


def test_a_standfirst_above_a_bare_name_does_not_hide_it() -> None:
    standfirst = "A winter trial on two lines shows who walks home"
    article = read_text(text_of(TITLE, standfirst, "Jane Doe", "7 December 2019", *BODY))
    assert (article.standfirst, article.byline) == (standfirst, "Jane Doe")


def test_short_details_one_below_the_other_are_no_menu() -> None:
    article = read_text(text_of("The Bus Returns", "By Jane Doe\n7 December 2019", *BODY))
    assert article.title == "The Bus Returns"
    assert article.byline == "By Jane Doe"


def test_a_dateline_within_the_first_paragraph_moves_out_of_it() -> None:
    article = read_text(text_of(TITLE, f"OAKFIELD, March 3, 2020 — {BODY[0]}", *BODY[1:]))
    assert article.dateline == "OAKFIELD, March 3, 2020"
    assert article.published_on == date(2020, 3, 3)
    assert article.paragraphs == BODY


def test_a_title_that_comes_twice_is_left_out_once() -> None:
    article = read_text(text_of(TITLE, TITLE, *BODY))
    assert article.title == TITLE
    assert reasons(article) == {TITLE: "title repeated"}
