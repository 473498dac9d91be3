"""What people type and paste, made fit to be kept and shown: the one home for this."""

import re
import sys
import unicodedata
from functools import cache
from typing import Final

MOST_MARKS = 3
"""Accents and other marks that one letter may carry: polytonic Greek and Vietnamese need three."""

MOST_SCRIPT_MARKS = 6
"""The same for Hebrew with its accents, the Koran and Tibetan, where more stand on one letter."""

_NEWLINES: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
# Controls, soft hyphens, signs without a shape, text direction overrides and isolates (they make
# words on the page look like others), halves of characters, tags. Joiners stay: see below.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# Letters that are drawn as nothing: names made of them would be blank.
_BLANK: Final = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
# Persian and emoji need the joiners, Arabic and Hebrew the marks of direction; one at a time.
_JOINERS: Final = "\u200c\u200d"
_DIRECTIONS: Final = "\u061c\u200e\u200f"
_FLOOD: Final = re.compile(f"([{_JOINERS}{_DIRECTIONS}])[{_JOINERS}{_DIRECTIONS}]+")
_DIRECTION: Final = re.compile(f"[{_DIRECTIONS}]")
_SCRIPTS: Final = ((0x0591, 0x05C7), (0x0610, 0x06ED), (0x08D3, 0x08FF), (0x0F18, 0x0FC6))
"""Where the marks of Hebrew, Arabic and Tibetan are."""
_MOST_LOOKED_AT: Final = 100


def readable(text: str | None) -> str | None:
    """The text as everybody sees it: one spelling, and nothing hidden or piled up in it.

    Lines end in one way and letters are composed. What cannot be seen, what turns the direction
    of text, and the marks that are too many on one letter are dropped; words of every script
    stay. Tabs and line breaks stay.
    """
    if not isinstance(text, str):
        return text
    text = _NEWLINES.sub("\n", text).replace("\u2029", "\n\n")
    text = _INVISIBLE.sub("", text)
    if text.isascii():
        return text
    text = _FLOOD.sub(r"\1", _BLANK.sub(" ", text))
    # Before composing, which takes the square of the time of what is piled up on one letter.
    text = unicodedata.normalize("NFC", _pile().sub(_cut_pile, text))
    return text if _is_seen(text) else "".join(filter(str.isspace, text))


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, cut between words where it can be."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(maxsplit=1)[0] if " " in cut else cut).rstrip() + "…"


def one_line(text: str) -> str:
    """The text with every run of white space folded into one space."""
    return " ".join(text.split())


def undirected(text: str) -> str:
    """The text without the marks of direction that ``readable`` leaves in."""
    return _DIRECTION.sub("", text)


@cache
def _pile() -> re.Pattern[str]:
    """More marks on one letter than a reader can tell apart."""
    marks = "".join(
        f"{chr(first)}-{chr(last)}" for first, last in _runs("Mn", "Me") if last > 0x2FF
    )
    return re.compile(f"[{marks}{_JOINERS}]{{{MOST_MARKS + 1},}}")


def _runs(*categories: str) -> list[tuple[int, int]]:
    """The ranges of code points of these categories, in the parts of Unicode that have any."""
    runs: list[tuple[int, int]] = []
    for code in (*range(0x300, 0x20000), *range(0xE0100, min(0xE01F0, sys.maxunicode))):
        if unicodedata.category(chr(code)) not in categories:
            continue
        if runs and runs[-1][1] == code - 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


def _cut_pile(pile: re.Match[str]) -> str:
    """The first marks of a pile; those of a script may be more, general accents may not."""
    kept = ""
    general = 0
    for mark in pile[0][:_MOST_LOOKED_AT]:
        of_script = any(first <= ord(mark) <= last for first, last in _SCRIPTS)
        general += not of_script
        if len(kept) < MOST_SCRIPT_MARKS and (of_script or general <= MOST_MARKS):
            kept += mark
    return kept


def _is_seen(text: str) -> bool:
    """Whether there is anything but marks and joiners without a letter to stand on."""
    return any(
        not sign.isspace() and unicodedata.category(sign) not in {"Mn", "Me", "Cf"} for sign in text
    )
