"""A quiz in any format of other programs."""

from collections.abc import Callable
from datetime import datetime

from discuss.exchange import anki, gift, moodle, qti12, qti21
from discuss.exchange.formats import Format
from discuss.exchange.quiz import Quiz

_RENDER: dict[Format, Callable[[Quiz, datetime], bytes]] = {
    Format.GIFT: lambda quiz, _: gift.render(quiz),
    Format.MOODLE_XML: lambda quiz, _: moodle.render(quiz),
    Format.QTI12: lambda quiz, _: qti12.render(quiz),
    Format.QTI21: lambda quiz, _: qti21.render(quiz),
    Format.ANKI: lambda quiz, at: anki.render(quiz, at=at),
}


def rendered(quiz: Quiz, form: Format, *, at: datetime) -> bytes:
    """The quiz in that format, written at that time."""
    return _RENDER[form](quiz, at)
