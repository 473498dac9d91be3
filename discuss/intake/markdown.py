"""Reads Markdown."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from discuss.domain.writing import one_line
from discuss.intake.bylines import is_byline
from discuss.intake.dates import read_date_line
from discuss.intake.markup import visible_text
from discuss.intake.pieces import Piece, PieceKind, Source, printable

_FRONT_MATTER: Final = re.compile(r"---\n(?P<fields>.{0,5000}?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELD: Final = re.compile(r"(?P<name>title|author|date)\s*:\s*[\"']?(?P<value>.*?)[\"']?\s*")
_LINK_OR_EMPHASIS: Final = {"em", "strong", "link"}


def read(text: str) -> Source:
    """The pieces of a Markdown text; a block of fields at its top counts as its first lines."""
    text = printable(text).lstrip()
    matter = _FRONT_MATTER.match(text)
    fields = list(_fields(matter["fields"])) if matter else []
    body = text[matter.end() :] if matter else text
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    return Source((*fields, *_pieces(tokens)), marks_headings=_has_headings(tokens))


def _fields(lines: str) -> Iterator[Piece]:
    for match in filter(None, map(_FIELD.fullmatch, lines.split("\n"))):
        value = one_line(match["value"])
        if match["name"] == "title":
            yield Piece(value, PieceKind.HEADING, level=1)
        else:
            yield Piece(f"By {value}" if match["name"] == "author" else value)


def _has_headings(tokens: Sequence[Token]) -> bool:
    return any(token.type == "heading_open" for token in tokens)


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    depth = 0
    row: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline" and before and before.type in ("th_open", "td_open"):
            row.append(one_line(_words(token.children or [])))
        elif token.type == "inline" and before:
            yield from _inline(token, before, in_list=depth > 0)
        elif token.type == "tr_close":
            yield Piece("; ".join(row), PieceKind.TABLE)
            row = []
        elif token.type in ("html_block", "fence", "code_block"):
            yield from _raw(token)


def _raw(token: Token) -> Iterator[Piece]:
    text = visible_text(token.content) if token.type == "html_block" else token.content
    if text.strip():
        yield Piece(one_line(text))


def _inline(token: Token, before: Token, *, in_list: bool) -> Iterator[Piece]:
    children = token.children or []
    words = _words(children)
    if before.type == "heading_open" and words.strip():
        yield Piece(one_line(words), PieceKind.HEADING, level=int(before.tag[1]))
    else:
        kind = PieceKind.ITEM if in_list else PieceKind.TEXT
        yield from _paragraph(words, kind, _wrappings(children))
    yield from (_figure(child) for child in children if child.type == "image")


def _paragraph(words: str, kind: PieceKind, wrappings: set[str]) -> Iterator[Piece]:
    lines = [line for line in map(one_line, words.split("\n")) if line]
    # A byline or date among the lines shows that they were meant to stand one below the other.
    if not any(is_byline(line) or read_date_line(line) for line in lines):
        lines = [" ".join(lines)] if lines else []
    for line in lines:
        yield Piece(
            line,
            kind,
            is_emphasised=not {"em", "strong"}.isdisjoint(wrappings),
            is_link="link" in wrappings,
        )


def _words(children: Sequence[Token]) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        breaks.get(child.type, child.content)
        for child in children
        if child.type in ("text", "code_inline", "softbreak", "hardbreak")
    )


def _wrappings(children: Sequence[Token]) -> set[str]:
    """What encloses all the words of a paragraph: emphasis, a link, both or nothing."""
    enclosing: list[str] = []
    common = _LINK_OR_EMPHASIS
    for child in children:
        name = child.type.rpartition("_")[0]
        if child.nesting == 1:
            enclosing.append(name)
        elif child.nesting == -1:
            enclosing.pop()
        elif child.content.strip():
            common = common.intersection(enclosing)
    return set(common)


def _figure(image: Token) -> Piece:
    caption = str(image.attrs.get("title") or image.content)
    return Piece(one_line(caption), PieceKind.FIGURE)
