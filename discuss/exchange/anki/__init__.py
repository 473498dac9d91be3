"""Anki: a package with a deck of cards, one for each question.

The collection in it is a small format that no longer changes (schema 11), so it is written here:
genanki, which writes it, had its last release in 2023 and needs four packages more.
"""

from datetime import datetime

from discuss.exchange.anki.collection import collection_of
from discuss.exchange.archive import archived
from discuss.exchange.quiz import Quiz

__all__ = ["render"]


def render(quiz: Quiz, *, at: datetime) -> bytes:
    """The quiz as an .apkg file, written at that time.

    Imported again, a question with the same words and answers updates its card when the file is
    newer; what was learnt stays.
    """
    return archived({"collection.anki2": collection_of(quiz, at), "media": b"{}"})
