"""Reads a web page: trafilatura finds the article in it, the rest is listed as left out."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml.html import HtmlElement

from discuss.domain.article import LeftOut
from discuss.domain.writing import one_line
from discuss.intake.bylines import is_byline
from discuss.intake.errors import IntakeError
from discuss.intake.limits import MIN_WORDS, count_words
from discuss.intake.lines import clutter_reason
from discuss.intake.markup import parse, words_of
from discuss.intake.pieces import Piece, PieceKind, Source
from discuss.intake.titles import ends_sentence

if TYPE_CHECKING:
    from trafilatura.settings import Document

_FIGURE: Final = "[Figure] "
# An element of this many letters may span several paragraphs of the article.
_SPANNING: Final = 60
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_TEXT_TAGS: Final = ("p", "head", "item", "quote")
# Two line breaks in a row stand for the end of a paragraph on many pages.
_LINE_BREAK: Final = "\u2028"
_EMPTY_LINE: Final = re.compile("\u2028\\s*\u2028")
_CAPTIONED: Final = (
    "//figure[not(ancestor::figure)] | //div[contains(@class, 'wp-caption') and .//img]"
)
_CAPTION: Final = ".//figcaption | .//*[contains(@class, 'caption-text')]"
_CREDIT: Final = ".//*[contains(@class, 'credit')]"
_WORDED: Final = (
    "//p | //li | //h1 | //h2 | //h3 | //h4 | //h5 | //h6 | //td | //th | //dd | //dt"
    " | //pre | //blockquote[not(.//p)] | //div[not(.//p or .//div or .//li or .//h1 or .//h2)]"
)
# The clock has no say in what a page's date is.
_DATES: Final = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_PLACES: Final = {
    "nav": "navigation",
    "header": "site header",
    "footer": "site footer",
    "aside": "side column",
    "form": "form",
    "table": "table",
}


def read(text: str) -> Source:
    """The article in a web page, with its title, byline and date where the page gives them."""
    tree = parse(text)
    _write_out_figures(tree)
    found = _extract(tree)
    pieces = tuple(_pieces(found.body))
    prose = " ".join(piece.text for piece in pieces if ends_sentence(piece.text))
    if count_words(prose) < MIN_WORDS:
        raise IntakeError("no_article")
    title, author = _title(tree, found.title or ""), one_line(found.author or "")
    return Source(
        pieces=_with_title(pieces, title),
        marks_headings=True,
        byline=_byline(author),
        published_on=_day(found.date),
        outside=tuple(
            _outside(tree, [title, author, _byline(author), *(piece.text for piece in pieces)])
        ),
    )


def _write_out_figures(tree: HtmlElement) -> None:
    """Turn figures into paragraphs in the notation for them, which the search keeps in place."""
    for figure in tree.xpath(_CAPTIONED):
        caption = " ".join(words_of(part) for part in figure.xpath(_CAPTION))
        credit = " ".join(words_of(part) for part in figure.xpath(_CREDIT))
        alternative = " ".join(figure.xpath(".//img/@alt")[:1])
        text = caption.removesuffix(credit).strip() if credit else caption
        paragraph = etree.Element("p")
        paragraph.text = f"{_FIGURE}{text or alternative} | {credit}"
        paragraph.tail = figure.tail
        figure.getparent().replace(figure, paragraph)


def _extract(tree: HtmlElement) -> "Document":
    # Loading it takes a fifth of a second, which the commands that read no page need not wait.
    import trafilatura
    from trafilatura.settings import Document

    page = etree.tostring(tree, encoding="unicode", method="html")
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if not isinstance(found, Document) or found.body is None:
        raise IntakeError("no_article")
    return found


def _pieces(body: etree._Element) -> Iterator[Piece]:
    for line_break in body.iter("lb"):
        line_break.text = _LINE_BREAK
    for element in body.iter(*_TEXT_TAGS):
        text = "".join(element.itertext())
        if any(True for _ in element.iterdescendants(*_TEXT_TAGS)):
            text = element.text or ""
        for paragraph in filter(None, map(one_line, _EMPTY_LINE.split(text))):
            yield _piece(element, paragraph)


def _piece(element: etree._Element, text: str) -> Piece:
    if element.tag == "head":
        return Piece(text, PieceKind.HEADING, level=_LEVELS.get(element.get("rend", ""), 2))
    return Piece(text, PieceKind.ITEM if element.tag == "item" else PieceKind.TEXT)


def _with_title(pieces: tuple[Piece, ...], title: str) -> tuple[Piece, ...]:
    """The pieces headed by the title that the page gives, unless one of them is a title."""
    headings = [piece for piece in pieces if piece.kind is PieceKind.HEADING]
    if not title or any(piece.level == 1 for piece in headings):
        return pieces
    same = [piece for piece in headings if piece.text == title]
    rest = tuple(piece for piece in pieces if piece not in same)
    return (Piece(title, PieceKind.HEADING, level=1), *rest)


def _title(tree: HtmlElement, found: str) -> str:
    """The heading that the page's name begins with, or else the title that was found.

    On many pages the first heading is the name of the site.
    """
    name = one_line(tree.findtext(".//title") or "")
    headings = (words_of(heading) for heading in tree.iter("h1", "h2"))
    return next((words for words in headings if words and name.startswith(words)), one_line(found))


def _byline(author: str) -> str:
    return author if not author or is_byline(author) else f"By {author}"


def _day(day: str | None) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(day or "")
    return None


def _outside(tree: HtmlElement, kept: list[str]) -> Iterator[LeftOut]:
    """Every piece of words on the page that is not in the article, once."""
    seen = {_letters(text) for text in kept}
    article = "".join(map(_letters, kept))
    for element in tree.body.xpath(_WORDED) if tree.body is not None else ():
        text = words_of(element)
        letters = _letters(text)
        is_within = len(letters) > _SPANNING and letters in article
        if letters and letters not in seen and not is_within:
            seen.add(letters)
            yield LeftOut(text.removeprefix(_FIGURE), _reason(element, text))


def _letters(text: str) -> str:
    return "".join(text.split())


def _reason(element: HtmlElement, text: str) -> str:
    for ancestor in element.iterancestors():
        if ancestor.tag in _PLACES:
            return _PLACES[ancestor.tag]
    return clutter_reason(text) or "outside the article"
