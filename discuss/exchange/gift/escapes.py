r"""GIFT's signs and how texts keep clear of them: ``\`` before any of ``\ : # = { } ~``."""

import re
from collections.abc import Iterator

_SPECIAL = re.compile(r"[\\:#={}~]")
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_FORM = re.compile(r"\[(html|moodle|plain|markdown)\]")


def escaped(text: str) -> str:
    r"""The text with no sign in it, on one line: the ends of lines are written ``\n``."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", r"\n")


class Piece:
    """A piece of GIFT: its source, and the same with everything escaped blotted out.

    Signs are sought in the blotted text, which has the same length, so a sign that is found is
    one. Every part of a piece is stripped.
    """

    def __init__(self, source: str, blotted: str | None = None) -> None:
        self.source = source
        self.blotted = _ESCAPED.sub("..", source) if blotted is None else blotted

    def __bool__(self) -> bool:
        return bool(self.source)

    @property
    def text(self) -> str:
        """What is written, with nothing escaped any more."""
        return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], self.source)

    def part(self, start: int, end: int | None = None) -> "Piece":
        """The source from start to end, without the blanks at its ends."""
        source, blotted = self.source[start:end], self.blotted[start:end]
        left = len(source) - len(source.lstrip())
        right = len(source.rstrip())
        return Piece(source[left:right], blotted[left:right])

    def split(self, sign: str) -> tuple["Piece", "Piece"]:
        """What stands before the first such sign, and after it; all and nothing without one."""
        at = self.blotted.find(sign)
        return self.cut(at, len(sign)) if at >= 0 else (self.part(0), Piece(""))

    def split_last(self, sign: str) -> tuple["Piece", "Piece"]:
        """What stands before the last such sign, and after it; all and nothing without one."""
        at = self.blotted.rfind(sign)
        return self.cut(at, len(sign)) if at >= 0 else (self.part(0), Piece(""))

    def cut(self, at: int, length: int) -> tuple["Piece", "Piece"]:
        """What stands before and after the characters at a place."""
        return self.part(0, at), self.part(at + length)

    def marked(self, signs: str) -> Iterator[tuple[str, "Piece"]]:
        """Each part with the sign that stands before it; the first may have none."""
        places = [n for n, character in enumerate(self.blotted) if character in signs]
        head = self.part(0, places[0] if places else None)
        if head:
            yield "", head
        for place, after in zip(places, [*places, None][1:], strict=True):
            yield self.blotted[place], self.part(place + 1, after)

    def form(self) -> tuple[str, "Piece"]:
        """The format that the text says it is in, or nothing, and the text itself."""
        match = _FORM.match(self.blotted)
        return (match[1], self.part(match.end())) if match else ("", self)
