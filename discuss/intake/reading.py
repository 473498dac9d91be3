"""The ways in: one for each kind of source."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Final

from discuss.domain.article import Article
from discuss.intake import html, markdown, text
from discuss.intake.clean import clean
from discuss.intake.decode import decode
from discuss.intake.errors import IntakeError
from discuss.intake.limits import check_length, check_plain, check_size, check_text
from discuss.intake.pieces import Source

_DOCUMENTS: Final = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".pages"}


def read_text(words: str) -> Article:
    """The article in pasted text."""
    check_plain(words)
    return _read(words, text.read)


def read_markdown(words: str) -> Article:
    """The article in a Markdown text."""
    check_plain(words)
    return _read(words, markdown.read)


def read_html(markup: str) -> Article:
    """The article in a web page; scripts do not run and nothing else is fetched."""
    return _read(markup, html.read)


def read_upload(filename: str, data: bytes) -> Article:
    """The article in an uploaded file, whose kind is told by the end of its name."""
    check_size(len(data))
    read = _reader_for(filename)
    return read(decode(data))


def read_file(path: Path) -> Article:
    """The article in a file on this computer; OSError if it cannot be opened."""
    check_size(path.stat().st_size)
    return read_upload(path.name, path.read_bytes())


def _read(words: str, find_pieces: Callable[[str], Source]) -> Article:
    check_text(words)
    return check_length(clean(find_pieces(words)))


def _reader_for(filename: str) -> Callable[[str], Article]:
    extension = PurePath(filename).suffix.lower()
    if extension in _DOCUMENTS:
        raise IntakeError("document")
    if extension not in _READERS:
        raise IntakeError("unknown_type")
    return _READERS[extension]


_READERS: Final[dict[str, Callable[[str], Article]]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
