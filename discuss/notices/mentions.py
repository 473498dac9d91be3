"""Whom a comment mentions."""

import re

from markdown_it import MarkdownIt

_HANDLE = re.compile(r"(?<![\w@/.])@([\w-]{3,32})")


def handles_in(body: str) -> frozenset[str]:
    """The handles after an @ in a comment's words, in lower case; code and addresses are none."""
    tokens = MarkdownIt("commonmark", {"html": False}).parse(body)
    words = (
        child.content for token in tokens for child in token.children or () if child.type == "text"
    )
    return frozenset(name.lower() for text in words for name in _HANDLE.findall(text))
