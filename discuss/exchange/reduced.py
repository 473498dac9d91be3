"""Foreign texts reduced to plain ones: HTML, Markdown, and Moodle's own mixture.

What plain text cannot say is never half said: a picture, a table, a raised figure leave the whole
question out.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import nh3
from markdown_it import MarkdownIt

from discuss.exchange.errors import CannotTakeError
from discuss.exchange.texts import tidy

HTML, MARKDOWN, MOODLE, PLAIN = "html", "markdown", "moodle", "plain"

_PARAGRAPHS = frozenset({"p", "ul", "ol", "dl", "blockquote", "pre", "h1", "h2", "h3", "h4"})
_LINES = frozenset({"br", "div", "li", "dt", "dd", "h5", "h6", "hr", "section", "article"})
_SILENT = {"script", "style", "title", "template"}
_MEDIA = frozenset({"img", "audio", "video", "object", "embed", "iframe", "svg", "canvas"})
_LOST = (
    dict.fromkeys(_MEDIA, "It has a picture, a sound or another medium.")
    | dict.fromkeys(("sup", "sub"), "It has raised or lowered characters.")
    | dict.fromkeys(("table", "math"), "It has a table or a formula.")
    | dict.fromkeys(("input", "select", "textarea"), "It has fields within its text.")
)
_SHOWN = {*_PARAGRAPHS, *_LINES, *_LOST}
_LONGEST = {MARKDOWN: 4_000}
LONGEST = 50_000
"""Characters of a foreign text, at most; its readers take time that grows faster than it does."""
TOO_LONG = "One of its texts is too long."

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&#?\w+;")


def reduced(text: str, form: str) -> str:
    """The text in its plain form; ``form`` is one of the four above.

    Raises CannotTakeError where plain text cannot say the same.
    """
    if form != PLAIN and len(text) > _LONGEST.get(form, LONGEST):
        raise CannotTakeError(TOO_LONG)
    return tidy(_REDUCE[form](text))


class _Words(HTMLParser):
    """Collects the words of clean HTML, and the ends of its lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Begin a paragraph or a line; refuse what plain text cannot hold."""
        if tag in _LOST:
            raise CannotTakeError(_LOST[tag])
        self._end_line(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph or a line."""
        self._end_line(tag)

    def handle_data(self, data: str) -> None:
        """Keep words; in HTML the ends of lines are blanks, and none begins a line."""
        words = _BLANKS.sub(" ", data)
        words = words.lstrip(" ") if self._is_at_start() else words
        if words:
            self.pieces.append(words)

    def _end_line(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag == "br" or (tag in _LINES and not self._is_at_start()):
            self.pieces.append("\n")

    def _is_at_start(self) -> bool:
        return not self.pieces or self.pieces[-1].endswith("\n")


def _of_html(text: str) -> str:
    """HTML is cleaned first: what browsers make of broken markup, and nothing that is not shown."""
    words = _Words()
    words.feed(nh3.clean(text, tags=_SHOWN, attributes={}, clean_content_tags=_SILENT))
    words.close()
    return "".join(words.pieces)


def _of_markdown(text: str) -> str:
    return _of_html(MarkdownIt("commonmark", {"breaks": True}).render(text))


def _of_moodle(text: str) -> str:
    """Moodle's automatic format: HTML may be in it, and the ends of lines count."""
    return _of_html(text.replace("\n", "<br>")) if _MARKUP.search(text) else text


def _of_plain(text: str) -> str:
    return text


_REDUCE: dict[str, Callable[[str], str]] = {
    HTML: _of_html,
    MARKDOWN: _of_markdown,
    MOODLE: _of_moodle,
    PLAIN: _of_plain,
}
