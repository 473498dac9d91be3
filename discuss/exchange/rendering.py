"""The formats that a quiz is rendered in, by the names that people give them."""

from collections.abc import Callable
from datetime import datetime

from discuss.exchange import anki, gift, moodle, qti12, qti21
from discuss.exchange.quiz import Quiz

BINARY = frozenset({"qti21", "anki"})
"""The formats that no terminal can show."""

_RENDER: dict[str, Callable[[Quiz, datetime], bytes]] = {
    "gift": lambda quiz, _: gift.render(quiz),
    "moodle-xml": lambda quiz, _: moodle.render(quiz),
    "qti12": lambda quiz, _: qti12.render(quiz),
    "qti21": lambda quiz, _: qti21.render(quiz),
    "anki": lambda quiz, at: anki.render(quiz, at=at),
}
FORMATS = tuple(_RENDER)


def rendered(quiz: Quiz, form: str, *, at: datetime) -> bytes:
    """The quiz in one of ``FORMATS``, written at that time."""
    return _RENDER[form](quiz, at)
