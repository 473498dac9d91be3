"""Parses HTML that nobody vouches for."""

from typing import Final

from lxml import etree, html

from discuss.domain.writing import one_line
from discuss.intake.errors import IntakeError
from discuss.intake.pieces import printable

# Beyond this a page takes longer to search than a person waits.
_MAX_ELEMENTS: Final = 10_000
_UNSEEN: Final = ("script", "style", "noscript", "template", "iframe", "object", "svg")


def parse(markup: str) -> html.HtmlElement:
    """The tree of a page without what is never shown; nothing outside it is fetched or run."""
    if markup.count("<") > 3 * _MAX_ELEMENTS:
        raise IntakeError("too_complicated")
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        tree = html.document_fromstring(printable(markup).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise IntakeError("no_article") from error
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    if sum(1 for _ in tree.iter()) > _MAX_ELEMENTS:
        raise IntakeError("too_complicated")
    for line_break in tree.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    return tree


def visible_text(markup: str) -> str:
    """The words of a piece of markup."""
    return words_of(parse(markup)) if one_line(markup) else ""


def words_of(element: etree._Element) -> str:
    """The words within an element, on one line."""
    return one_line("".join(element.itertext()))
