"""Anki's collection: an SQLite database with one deck and its cards, all of them new."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from hashlib import sha1, sha256
from typing import Any

from discuss.exchange.anki.notes import Note, note_of, note_types
from discuss.exchange.kinds import tag_of
from discuss.exchange.quiz import Quiz
from discuss.exchange.texts import one_line

SCHEMA = 11
_TO_BE_SENT = -1
_BETWEEN_FIELDS = "\x1f"

_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
  scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
  ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
  sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
  ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
  queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
  reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
  ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
  time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


def collection_of(quiz: Quiz, at: datetime) -> bytes:
    """The database as a file: a deck named like the quiz, a note and a card a question."""
    title = (one_line(quiz.title) or "Quiz").replace("::", ": ")
    deck = _deck_number(title)
    seconds = int(at.timestamp())
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(_TABLES)
        _insert(database, "col", [_collection_row(title, deck, seconds)])
        notes = [note_of(title, question) for question in quiz.questions]
        tags = [tag_of(question.kind) for question in quiz.questions]
        _insert(database, "notes", _note_rows(notes, tags, seconds))
        _insert(database, "cards", _card_rows(len(notes), deck, seconds))
        return database.serialize()


def _deck_number(title: str) -> int:
    """A number that the same title always gets, far from those that Anki gives by the clock."""
    return (1 << 48) + int.from_bytes(sha256(title.encode()).digest()[:5])


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _insert(database: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        # The name of the table is one of the three literals above.
        database.executemany(f"INSERT INTO {table} VALUES ({_marks(len(rows[0]))})", rows)  # noqa: S608


def _note_rows(notes: Sequence[Note], tags: Sequence[str], seconds: int) -> list[tuple[Any, ...]]:
    return [
        (
            seconds * 1000 + place,
            note.guid,
            note.note_type,
            seconds,
            _TO_BE_SENT,
            f" {tag} ",
            _BETWEEN_FIELDS.join(note.fields),
            note.fields[0],
            _checksum(note.fields[0]),
            0,
            "",
        )
        for place, (note, tag) in enumerate(zip(notes, tags, strict=True))
    ]


def _checksum(field: str) -> int:
    """What Anki looks for doubles by; no secret hangs on it."""
    return int(sha1(field.encode(), usedforsecurity=False).hexdigest()[:8], 16)


def _card_rows(count: int, deck: int, seconds: int) -> list[tuple[Any, ...]]:
    """New cards, due in the order of the questions."""
    return [
        (number, number, deck, 0, seconds, _TO_BE_SENT, 0, 0, place, *[0] * 8, "")
        for place, number in enumerate(range(seconds * 1000, seconds * 1000 + count), 1)
    ]


def _collection_row(title: str, deck: int, seconds: int) -> tuple[Any, ...]:
    """The collection: its times, then configuration, note types, decks, their options and tags."""
    decks = {"1": _deck(1, "Default", seconds), str(deck): _deck(deck, title, seconds)}
    types = note_types(deck, seconds)
    columns: tuple[dict[str, Any], ...] = ({"curDeck": deck}, types, decks, {}, {})
    times = (1, seconds, seconds * 1000, seconds * 1000, SCHEMA, 0, 0, 0)
    return (*times, *(json.dumps(column) for column in columns))


def _deck(number: int, name: str, seconds: int) -> dict[str, Any]:
    today = {f"{what}Today": [0, 0] for what in ("new", "rev", "lrn", "time")}
    return today | {
        "id": number,
        "name": name,
        "mod": seconds,
        "usn": _TO_BE_SENT,
        "desc": "",
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
    }
