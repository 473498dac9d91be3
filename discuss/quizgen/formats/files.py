"""A written quiz as a file, in whichever format it was asked for."""

from collections.abc import Callable
from datetime import datetime

from discuss.exchange.formats import Format
from discuss.exchange.rendering import rendered
from discuss.quizgen.formats import json, text
from discuss.quizgen.formats.exchanged import exchanged
from discuss.quizgen.quiz import Quiz

OWN_FORMATS: dict[str, Callable[..., str]] = {"text": text.render, "json": json.render}
"""Those that say all that the writer knows; the others are those of other programs."""


def file_of(quiz: Quiz, form: str, *, at: datetime, explain: bool = False) -> bytes:
    """The quiz as a file written at that time; only our own formats can ``explain``."""
    if form in OWN_FORMATS:
        return (OWN_FORMATS[form](quiz, explain=explain) + "\n").encode()
    return rendered(exchanged(quiz), Format(form), at=at)
