"""Markdown made safe: what people write, as HTML that can do nothing but be read."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.token import Token

from discuss.domain.writing import one_line, readable

TAGS = {
    "p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
    "span",
}  # fmt: skip
DEEPEST = 5
"""Quotes in quotes and lists in lists go no deeper: what is typed below is shown as typed."""

_ADDRESS = re.compile(r"\bhttps?://\S", re.IGNORECASE)
# An @ inside a word belongs to an e-mail address, and one after a slash to an address.
_MENTION = re.compile(r"(?<![\w.+\-/@])@(?P<handle>\w[\w\-]{0,40})(?![\w\-@])")

BlockRule = Callable[[StateBlock, int, int, bool], bool]


def render(text: str, handles: Collection[str] = ()) -> str:
    """The text as HTML; cleaned again by an allow-list, so that a fault of one is not enough.

    ``handles`` are those whose mentions are marked as such, in lower case.
    """
    tokens = [_with_mentions(token, handles) for token in _tokens(text)] if handles else None
    parser = _parser()
    return nh3.clean(
        parser.renderer.render(tokens or _tokens(text), parser.options, {}),
        tags=TAGS,
        attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
        tag_attribute_values={"span": {"class": {"mention"}}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener noreferrer ugc",
    )


def handles_in(text: str) -> Iterator[str]:
    """What may be handles after an @, in lower case; not in code, links or e-mail addresses."""
    for run in _plain_runs(text):
        yield from (handle for _, handle in _split(run) if handle)


def count_links(text: str) -> int:
    """How many addresses the text leads to, be they links or written out."""
    links = sum(child.type == "link_open" for child in _children(text))
    return links + sum(len(_ADDRESS.findall(run)) for run in _plain_runs(text))


def has_words(text: str) -> bool:
    """Whether anything can be read in the text once it is rendered."""
    blocks = (token.content for token in _tokens(text) if token.type in ("fence", "code_block"))
    inline = (child.content for child in _children(text) if child.type in ("text", "code_inline"))
    return any(content.strip() for source in (blocks, inline) for content in source)


@cache
def _parser() -> MarkdownIt:
    # No raw HTML, no images (they would be fetched from elsewhere), no headings (the page has
    # its own outline), no definitions of links (they would not be seen); a line break is a line
    # break, as people expect in a comment.
    options = {"html": False, "linkify": False, "breaks": True}
    parser = (
        MarkdownIt("commonmark", options)
        .enable("strikethrough")
        .disable(["image", "heading", "lheading", "html_block", "html_inline", "reference"])
    )
    # The last argument says what a quote and a list may interrupt, as the parser's own do.
    interrupts = ["paragraph", "reference", "blockquote"]
    quote, list_ = _not_too_deep("quotes", blockquote), _not_too_deep("lists", list_block)
    parser.block.ruler.at("blockquote", quote, {"alt": [*interrupts, "list"]})
    parser.block.ruler.at("list", list_, {"alt": interrupts})
    return parser


def plain(html: str) -> str:
    """The words of a rendered text, on one line."""
    return one_line(unescape(nh3.clean(html, tags=set())))


def _not_too_deep(name: str, rule: BlockRule) -> BlockRule:
    """The rule, which finds nothing inside ``DEEPEST`` of its own kind.

    The parser's own limit would drop what is nested deeper.
    """

    def limited(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001
        depth = state.env.get(name, 0)
        if depth >= DEEPEST:
            return False
        state.env[name] = depth + 1
        try:
            return rule(state, first, last, silent)
        finally:
            state.env[name] = depth

    return limited


@lru_cache(maxsize=8)
def _tokens(text: str) -> Sequence[Token]:
    """The parsed text, once for the form, the mentions and the HTML; nobody changes it.

    A character written as an entity is as readable as one that was typed.
    """
    tokens = _parser().parse(text)
    for token in tokens:
        for child in token.children or []:
            child.content = readable(child.content) or ""
    return tokens


def _children(text: str) -> Iterator[Token]:
    return (child for token in _tokens(text) for child in token.children or [])


def _plain_runs(text: str) -> Iterator[str]:
    """The words that stand neither in code nor in a link."""
    for token in _tokens(text):
        yield from (child.content for child in _plain(token.children or []))


def _plain(children: Sequence[Token]) -> Iterator[Token]:
    links = 0
    for child in children:
        links += child.nesting if child.type in ("link_open", "link_close") else 0
        if child.type == "text" and not links:
            yield child


def _split(words: str) -> Iterator[tuple[str, str]]:
    """The words cut at what may be a mention: (words, handle in lower case or nothing)."""
    done = 0
    for found in _MENTION.finditer(words):
        handle = found["handle"].rstrip("-_")
        end = found.start("handle") + len(handle)
        yield words[done : found.start()], ""
        yield words[found.start() : end], handle.lower()
        done = end
    yield words[done:], ""


def _with_mentions(token: Token, handles: Collection[str]) -> Token:
    children = token.children or []
    plain = {id(child) for child in _plain(children)}
    parts = (_marked(child, handles) if id(child) in plain else (child,) for child in children)
    return token.copy(children=[made for part in parts for made in part])


def _marked(token: Token, handles: Collection[str]) -> Iterator[Token]:
    for words, handle in _split(token.content):
        text = Token("text", "", 0, content=words)
        if handle in handles:
            yield Token("mention_open", "span", 1, attrs={"class": "mention"})
            yield text
            yield Token("mention_close", "span", -1)
        else:
            yield text
