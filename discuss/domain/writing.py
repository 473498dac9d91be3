"""What people type, made fit to be kept and shown."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def readable(text: str | None) -> str | None:
    """The text without control characters and without marks that turn the direction of text.

    The first cannot be stored on every database; the second can make words on the page look
    like other words. Tabs and line breaks stay, in one spelling.
    """
    if not isinstance(text, str):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _DIRECTION.sub("", _CONTROL.sub("", text))


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, cut between words where it can be."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(maxsplit=1)[0] if " " in cut else cut).rstrip() + "…"
