"""Markdown made safe: what people write, as HTML that can do nothing but be read."""

from functools import cache
from html import unescape

import nh3
from markdown_it import MarkdownIt

TAGS = {
    "p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
}  # fmt: skip


@cache
def _parser() -> MarkdownIt:
    # No raw HTML, no images (they would be fetched from elsewhere), no headings (the page has
    # its own outline); a line break is a line break, as people expect in a comment.
    options = {"html": False, "linkify": False, "breaks": True}
    return (
        MarkdownIt("commonmark", options)
        .enable("strikethrough")
        .disable(["image", "heading", "lheading", "html_block", "html_inline"])
    )


def render(text: str) -> str:
    """The text as HTML; cleaned again by an allow-list, so that a fault of one is not enough."""
    return nh3.clean(
        _parser().render(text),
        tags=TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener noreferrer ugc",
    )


def plain(html: str) -> str:
    """The words of a rendered text, on one line."""
    return " ".join(unescape(nh3.clean(html, tags=set())).split())
