from datetime import date

from discuss.domain.article import BlockKind
from discuss.intake import read_markdown
from tests.intake.samples import BODY, OPENING, SECOND, THIRD, text_of


def test_title_standfirst_byline_and_date_are_read() -> None:
    head = ("# The Night Bus Is Back", "*A trial in winter.*", "By Jane Doe", "7 December 2019")
    article = read_markdown(text_of(*head, *BODY))
    assert article.title == "The Night Bus Is Back"
    assert article.standfirst == "A trial in winter."
    assert article.byline == "By Jane Doe"
    assert article.published_on == date(2019, 12, 7)
    assert article.paragraphs == BODY


def test_byline_and_date_may_stand_one_below_the_other() -> None:
    article = read_markdown(text_of("# A Bus", "**By Jane Doe**\n7 December 2019", *BODY))
    assert article.byline == "By Jane Doe"
    assert article.dateline == "7 December 2019"


def test_fields_at_the_top_give_title_author_and_date() -> None:
    fields = '---\ntitle: "The Bus"\nauthor: Jane Doe\ndate: 2019-12-07\ndraft: true\n---\n'
    article = read_markdown(fields + text_of(*BODY))
    assert (article.title, article.byline) == ("The Bus", "By Jane Doe")
    assert article.published_on == date(2019, 12, 7)


def test_markup_within_paragraphs_leaves_only_its_words() -> None:
    article = read_markdown(
        text_of("# A Bus", f"The **old** [bus](http://x.y) *ran*. {OPENING}", SECOND)
    )
    assert article.paragraphs == (f"The old bus ran. {OPENING}", SECOND)


def test_subheadings_are_headings_and_short_paragraphs_are_not() -> None:
    article = read_markdown(text_of("# A Bus", OPENING, "## Why", SECOND, "Why not", THIRD))
    headings = [block.text for block in article.blocks if block.kind is BlockKind.HEADING]
    assert headings == ["Why"]
    assert "Why not" in article.paragraphs


def test_list_items_and_quotations_become_paragraphs() -> None:
    article = read_markdown(text_of("# A Bus", *BODY, "- Line 1\n- Line 2", "> Good night."))
    assert article.paragraphs == (*BODY, "Line 1", "Line 2", "Good night.")


def test_a_list_of_links_is_navigation() -> None:
    article = read_markdown(text_of("# A Bus", *BODY, "- [One](a)\n- [Two](b)"))
    assert {piece.reason for piece in article.left_out} == {"navigation"}


def test_an_image_is_a_figure_and_takes_the_credit_below_it() -> None:
    article = read_markdown(
        text_of("# A Bus", OPENING, "![The bus](a.jpg)", "Photo: Al Roy", SECOND)
    )
    assert [(figure.text, figure.credit) for figure in article.figures] == [("The bus", "Al Roy")]


def test_tables_are_left_out_and_raw_html_leaves_its_words() -> None:
    table = "| Line | Riders |\n|---|---|\n| 1 | 30 |"
    article = read_markdown(text_of("# A Bus", *BODY, table, "<div onclick='x()'>It ran.</div>"))
    assert article.paragraphs[-1] == "It ran."
    assert [(piece.text, piece.reason) for piece in article.left_out] == [
        ("Line; Riders", "table"),
        ("1; 30", "table"),
    ]
