from datetime import date

import pytest

from discuss.domain.article import Article, BlockKind
from discuss.intake import IntakeError, read_html
from tests.intake.samples import OPENING, SECOND, THIRD

PAGE = f"""<!doctype html><html><head><title>The night bus is back | The Oakfield Courier</title>
<meta name="author" content="Mara Ilves">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<script>document.write("a script ran")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town news</a></li></ul></nav>
<div class="cookie">We use cookies to improve your visit.</div>
<main><article><h1>The night bus is back</h1>
<p>{OPENING}</p>
<figure><img src="a.jpg" alt="A bus"><figcaption>Passengers board the first bus.
<span class="credit">Photo: Tom Oyelaran</span></figcaption></figure>
<h2>How it began</h2><p>{SECOND}</p>
<table><tr><td>Line 1</td><td>30 riders</td></tr></table>
<ul><li>Line 1 runs from the square to the harbour.</li><li>Line 2 runs to the hospital.</li></ul>
<blockquote><p>{THIRD}</p></blockquote>
<p>Read more: <a href="/x">A year without buses</a></p>
</article></main>
<aside><p>Most read this week in town</p></aside>
<footer><p>© 2024 The Oakfield Courier</p></footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_html(PAGE)


def test_title_byline_and_date_of_the_page_are_kept(article: Article) -> None:
    assert article.title == "The night bus is back"
    assert article.byline == "By Mara Ilves"
    assert article.published_on == date(2024, 3, 5)


def test_paragraphs_items_and_quotations_are_the_body(article: Article) -> None:
    assert article.paragraphs == (
        OPENING,
        SECOND,
        "Line 1 runs from the square to the harbour.",
        "Line 2 runs to the hospital.",
        THIRD,
    )


def test_a_subheading_stays_in_its_place(article: Article) -> None:
    kinds = [block.kind for block in article.blocks[:4]]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.FIGURE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


def test_a_figure_keeps_caption_and_credit(article: Article) -> None:
    (figure,) = article.figures
    assert (figure.text, figure.credit) == ("Passengers board the first bus.", "Tom Oyelaran")


def test_everything_around_the_article_is_listed_with_a_reason(article: Article) -> None:
    reasons = {piece.text: piece.reason for piece in article.left_out}
    assert reasons["Town news"] == "navigation"
    assert reasons["We use cookies to improve your visit."] == "cookie notice"
    assert reasons["30 riders"] == "table"
    assert reasons["Read more: A year without buses"] == "read more line"
    assert reasons["Most read this week in town"] == "side column"
    assert reasons["© 2024 The Oakfield Courier"] == "site footer"


def test_the_name_of_the_site_in_the_first_heading_is_not_the_title() -> None:
    body = f"<h2>The bus is back</h2><p>{OPENING}</p><p>{SECOND}</p>"
    page = (
        "<html><head><title>The bus is back | The Courier</title></head><body>"
        f"<header><h1>The Courier</h1></header><div class='post'>{body}</div></body></html>"
    )
    article = read_html(page)
    assert article.title == "The bus is back"
    assert article.paragraphs == (OPENING, SECOND)


def test_two_line_breaks_end_a_paragraph() -> None:
    page = (
        f"<html><body><div><h1>A bus</h1><div>{OPENING}<br><br>{SECOND}</div></div></body></html>"
    )
    article = read_html(page)
    assert article.paragraphs == (OPENING, SECOND)
    assert not article.left_out


def test_scripts_leave_no_trace(article: Article) -> None:
    assert "script" not in repr(article)


def test_a_page_of_links_holds_no_article() -> None:
    links = "".join(f'<li><a href="/{number}">Page {number}</a></li>' for number in range(30))
    with pytest.raises(IntakeError) as refusal:
        read_html(f"<html><body><nav><ul>{links}</ul></nav></body></html>")
    assert refusal.value.code == "no_article"
