"""Texts on their way in and out: one form for blanks and lines, whatever format carries them."""

import re

_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"))
_DROPPED = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BLANKS = re.compile(r"[ \t]+")
_BLANKS_AT_LINES = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """The text with single blanks, at most one empty line in a row, and nothing at its ends.

    Characters that XML 1.0 cannot hold are dropped, and byte order marks, which HTML does not
    keep: every format can carry what is left.
    """
    text = _DROPPED.sub("", text.replace("\r\n", "\n").translate(_LINE_ENDS))
    text = _BLANKS_AT_LINES.sub("\n", _BLANKS.sub(" ", text))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    """The text tidied, and its lines joined."""
    return tidy(text).replace("\n\n", " ").replace("\n", " ")


def shortened(text: str, most: int) -> str:
    """The text on one line, cut to so many characters where it is longer."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
