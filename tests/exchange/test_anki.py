import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given

from discuss.domain.grading import Right
from discuss.exchange import Question, Quiz, anki
from discuss.exchange.anki.notes import FIELDS, SHOWN, TYPED
from tests.exchange import quizzes
from tests.exchange.quizzes import CHOICE, EVERY_KIND, ORDER, PATIENT, QUIZZES

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def collection(quiz: Quiz, at: datetime = AT) -> sqlite3.Connection:
    """The database in the package that a quiz becomes."""
    with ZipFile(BytesIO(anki.render(quiz, at=at))) as archive:
        assert json.loads(archive.read("media")) == {}
        database = sqlite3.connect(":memory:")
        database.deserialize(archive.read("collection.anki2"))
        return database


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    """The collection with a question of every kind."""
    with closing(collection(EVERY_KIND)) as opened:
        yield opened


def fields(*questions: Question) -> list[dict[str, str]]:
    """The fields of the notes that questions become."""
    with closing(collection(Quiz("Elms", questions))) as opened:
        rows = opened.execute("SELECT flds FROM notes ORDER BY id").fetchall()
    return [dict(zip(FIELDS, row.split("\x1f"), strict=True)) for (row,) in rows]


def guids(quiz: Quiz) -> list[str]:
    """What names the notes of a quiz."""
    with closing(collection(quiz)) as opened:
        return [guid for (guid,) in opened.execute("SELECT guid FROM notes ORDER BY id")]


def test_each_question_is_a_new_card_in_a_deck_named_like_the_quiz(
    database: sqlite3.Connection,
) -> None:
    [(decks, models)] = database.execute("SELECT decks, models FROM col")
    by_name = {deck["name"]: int(number) for number, deck in json.loads(decks).items()}
    cards = database.execute("SELECT nid, did, type, queue, due FROM cards ORDER BY due").fetchall()
    notes = [number for (number,) in database.execute("SELECT id FROM notes ORDER BY id")]
    assert cards == [(nid, by_name["Forty elms"], 0, 0, n) for n, nid in enumerate(notes, 1)]
    assert {note for (note,) in database.execute("SELECT mid FROM notes")} == {SHOWN, TYPED}
    assert set(json.loads(models)) == {str(SHOWN), str(TYPED)}


def test_the_database_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT ver FROM col").fetchall() == [(11,)]


def test_a_choice_shows_its_options_and_on_the_back_its_key() -> None:
    [note] = fields(CHOICE)
    assert note["Options"] == "A. Ann Lee<br>B. Ottoline Brask<br>C. Jo Fry"
    assert note["Answer"] == "B. Ottoline Brask"
    assert note["Explanation"] == "The article says: “Ottoline Brask planted 40 elms in 1968.”"


def test_a_short_answer_is_typed_and_its_variants_are_on_the_back() -> None:
    [note] = fields(quizzes.TYPED)
    assert (note["Options"], note["Answer"], note["Also right"]) == ("", "Ottoline Brask", "Brask")


def test_an_order_shows_its_things_and_on_the_back_their_order() -> None:
    [note] = fields(ORDER)
    assert note["Answer"].split("<br>") == [
        "B. The elms were planted", "C. The mayor came", "A. The elms fell",
    ]  # fmt: skip


def test_text_is_no_markup_and_plays_no_sound() -> None:
    [note] = fields(Question.of("cause", "<b>[sound:x.mp3]\n&", Right(("a", "b"), 0)))
    assert note["Question"] == "&lt;b&gt;&#91;sound:x.mp3]<br>&amp;"


def test_the_same_question_keeps_its_name_and_another_answer_gets_another() -> None:
    changed = Question.of(CHOICE.kind, CHOICE.stem, CHOICE.right, feedback="Told better.")
    other = Question.of(CHOICE.kind, CHOICE.stem, Right(CHOICE.right.options, 0))
    same, explained, different = guids(Quiz("Elms", (CHOICE, changed, other)))
    assert same == explained != different


def test_a_file_made_later_is_newer() -> None:
    with closing(collection(EVERY_KIND, AT + timedelta(days=1))) as opened:
        [(later,)] = opened.execute("SELECT DISTINCT mod FROM notes")
    assert later == int(AT.timestamp()) + 86400


@given(quiz=QUIZZES)
@PATIENT
def test_any_quiz_fills_as_many_fields_as_the_note_types_have(quiz: Quiz) -> None:
    with closing(collection(quiz)) as opened:
        notes = opened.execute("SELECT flds, tags FROM notes ORDER BY id").fetchall()
    assert [row.count("\x1f") for row, _ in notes] == [len(FIELDS) - 1] * len(quiz.questions)
    assert [tag.strip() for _, tag in notes] == [f"kind:{one.kind}" for one in quiz.questions]


def test_the_same_quiz_at_the_same_time_gives_the_same_bytes() -> None:
    assert anki.render(EVERY_KIND, at=AT) == anki.render(EVERY_KIND, at=AT)
