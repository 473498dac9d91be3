"""A database with people's work in it goes forward, and nothing is lost."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError, IntegrityError

from discuss.app import create_app
from discuss.config import Settings
from discuss.domain.finding import read_terms
from discuss.extensions import db
from discuss.models import Comment
from discuss.search.indexes import matches
from tests.databases import engine_of

BEFORE = """
INSERT INTO "user" (id, email, username, name, active, fs_uniquifier)
    VALUES (1, 'ada@example.org', 'ada', 'Ada', true, 'x');
INSERT INTO club (id, slug, name, description, is_open) VALUES (1, 'readers', 'Readers', '', true);
INSERT INTO article (id, club_id, slug, title, standfirst, byline, dateline, status, revision,
                     submission, created_by_id)
    VALUES (1, 1, 'bridge', 'A bridge', '', '', '', 'published', 1, 's', 1);
INSERT INTO quiz (id, article_id, status, asked, seed, approve_when_ready, note, requested_by_id)
    VALUES (1, 1, 'approved', 10, 0, false, '', 1);
INSERT INTO question (id, quiz_id, position, status, kind, rule, difficulty, confidence)
    VALUES (1, 1, 0, 'approved', 'number', 'how many', 0.5, 0.9);
INSERT INTO question_version (id, question_id, number, stem, options, key, explanation,
                              evidence_anchor, evidence_start, evidence_end, evidence_text)
    VALUES (1, 1, 1, 'How many?', '["one", "two"]', 1, '', 'p-1', 0, 3, 'Two');
INSERT INTO attempt (id, quiz_id, user_id, number) VALUES (1, 1, 1, 1);
INSERT INTO answer (id, attempt_id, question_version_id, position, chosen) VALUES (1, 1, 1, 0, 1);
"""

NUMBERS = count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def migrating(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application on an empty database of its own."""
    url = ""
    if request.param == "postgresql":
        make: Callable[[str], str] = request.getfixturevalue("make_postgresql")
        url = make(f"migrating_{next(NUMBERS)}")
    app = create_app(Settings(data_dir=str(tmp_path), database_url=url, secret_key="tests only"))
    yield app
    engine_of(app).dispose()


def migrate(app: Flask, revision: str) -> None:
    with app.app_context():
        upgrade(revision=revision)


def run(app: Flask, statements: str) -> None:
    with engine_of(app).begin() as connection:
        for statement in statements.split(";\n"):
            if statement.strip():
                connection.execute(text(statement))


def rows(app: Flask, statement: str) -> list[tuple[Any, ...]]:
    with engine_of(app).connect() as connection:
        return [tuple(row) for row in connection.execute(text(statement))]


def with_people_at(app: Flask, revision: str) -> None:
    migrate(app, revision)
    run(app, BEFORE)


class TestKindsOfQuestion:
    def test_questions_and_answers_of_before_are_as_they_were(self, migrating: Flask) -> None:
        with_people_at(migrating, "0001")
        migrate(migrating, "0002")
        question = rows(migrating, "SELECT stem, key, accepted, right_order FROM question_version")
        assert [(stem, key) for stem, key, *_ in question] == [("How many?", 1)]
        assert [str(value) for value in question[0][2:]] == ["[]", "[]"]
        assert rows(migrating, "SELECT chosen, text FROM answer") == [(1, "")]
        assert len(rows(migrating, "SELECT left_out FROM quiz")) == 1

    def test_what_hangs_on_a_row_goes_on_hanging_on_it(self, migrating: Flask) -> None:
        with_people_at(migrating, "0001")
        migrate(migrating, "0002")
        with pytest.raises(IntegrityError):
            run(migrating, "DELETE FROM question_version")
        run(migrating, "DELETE FROM attempt")
        assert rows(migrating, "SELECT id FROM answer") == []

    @pytest.mark.parametrize(
        ("key", "options", "accepted", "order"),
        [
            (None, '["a", "b"]', "[]", "[]"),
            (0, '["a", "b"]', '["a"]', "[]"),
            (0, '["a", "b"]', "[]", "[1, 0]"),
            (None, '["a", "b"]', '["a"]', "[]"),
            (None, '["a", "b"]', "[]", "[0]"),
            (None, '["a", "b"]', '["a"]', "[1, 0]"),
            (-1, '["a", "b"]', "[]", "[]"),
        ],
    )
    def test_exactly_one_thing_is_right(
        self, migrating: Flask, key: int | None, options: str, accepted: str, order: str
    ) -> None:
        with_people_at(migrating, "0001")
        migrate(migrating, "0002")
        changed = "key = :key, options = :options, accepted = :accepted, right_order = :order"
        values = {"key": key, "options": options, "accepted": accepted, "order": order}
        with pytest.raises(IntegrityError), engine_of(migrating).begin() as connection:
            connection.execute(text(f"UPDATE question_version SET {changed}"), values)  # noqa: S608


LOGGED = """
INSERT INTO log_entry (club_id, actor_id, action, subject_kind, subject_id, reason, details)
    VALUES (1, 1, '{action}', 'quiz', 1, '', '{{}}')
"""


REQUESTED = """
INSERT INTO writing_request (quiz_id, asked_by_id, replaces_id, count) VALUES (1, 1, {replaces}, 1)
"""


class TestLanguageModel:
    def test_the_log_is_as_it_was_takes_the_new_word_and_no_other(self, migrating: Flask) -> None:
        with_people_at(migrating, "0002")
        run(migrating, LOGGED.format(action="quiz.approve"))
        migrate(migrating, "0003")
        run(migrating, LOGGED.format(action="quiz.ask_model"))
        actions = rows(migrating, "SELECT action FROM log_entry ORDER BY id")
        assert actions == [("quiz.approve",), ("quiz.ask_model",)]
        with pytest.raises(IntegrityError):
            run(migrating, LOGGED.format(action="quiz.ask_oracle"))

    @pytest.mark.parametrize("change", ["DELETE FROM log_entry", "UPDATE log_entry SET id = 9"])
    def test_the_log_can_still_only_be_added_to(self, migrating: Flask, change: str) -> None:
        with_people_at(migrating, "0002")
        run(migrating, LOGGED.format(action="quiz.approve"))
        migrate(migrating, "0003")
        with pytest.raises(DatabaseError, match="append-only"):
            run(migrating, change)
        assert len(rows(migrating, "SELECT id FROM log_entry")) == 1


THREAD = """
INSERT INTO comment (id, article_id, parent_id, author_id, submission, body, body_html, state,
                     revision, created_at)
    VALUES (1, 1, NULL, 1, 'a', 'One.', 'One.', 'visible', 1, '2026-01-02 03:04:05');
INSERT INTO comment (id, article_id, parent_id, author_id, submission, body, body_html, state,
                     revision)
    VALUES (2, 1, 1, 1, 'b', 'Two.', 'Two.', 'hidden', 1);
INSERT INTO comment (id, article_id, parent_id, author_id, submission, body, body_html, state,
                     revision)
    VALUES (3, 1, 2, 1, 'c', 'Three.', 'Three.', 'deleted', 1);
INSERT INTO comment_version (id, comment_id, revision, body, body_html, written_at)
    VALUES (1, 1, 1, 'Before.', 'Before.', '2026-01-02 03:04:05');
INSERT INTO report (id, comment_id, reporter_id, reason, note) VALUES (1, 1, 1, 'spam', '');
"""


REPORT = "INSERT INTO report (comment_id, reporter_id, reason, note) VALUES (1, 1, 'spam', '')"


class TestDiscussion:
    def test_comments_of_before_know_their_thread_and_are_as_they_were(
        self, migrating: Flask
    ) -> None:
        with_people_at(migrating, "0003")
        run(migrating, THREAD + LOGGED.format(action="comment.hide"))
        migrate(migrating, "0004")
        comments = rows(migrating, "SELECT id, thread_id, body, state FROM comment ORDER BY id")
        assert comments == [
            (1, None, "One.", "visible"),
            (2, 1, "Two.", "hidden"),
            (3, 1, "Three.", "deleted"),
        ]
        assert rows(migrating, "SELECT body FROM comment_version") == [("Before.",)]
        assert rows(migrating, "SELECT comment_id, decision_id FROM report") == [(1, None)]
        assert rows(migrating, "SELECT action, about_id FROM log_entry") == [("comment.hide", None)]
        assert rows(migrating, "SELECT id FROM comment WHERE shown_at <> created_at") == []
        assert rows(migrating, "SELECT id FROM comment WHERE shown_at IS NULL") == []

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE comment SET state = 'gone'",
            "UPDATE comment SET held_for = 'whim'",
            "UPDATE comment SET passage_start = 0, passage_end = 3",
            "UPDATE comment SET thread_id = 99",
            "UPDATE article SET gate = 'ajar'",
            "UPDATE comment SET submission = 'a'",
            "UPDATE report SET reason = 'whim'",
            "UPDATE report SET decision_id = 99",
        ],
    )
    def test_the_tables_still_refuse_what_they_should(self, migrating: Flask, change: str) -> None:
        with_people_at(migrating, "0003")
        run(migrating, THREAD)
        migrate(migrating, "0004")
        with pytest.raises(IntegrityError):
            run(migrating, change)

    def test_a_person_reports_again_once_the_first_report_was_decided(
        self, migrating: Flask
    ) -> None:
        with_people_at(migrating, "0003")
        run(migrating, THREAD)
        migrate(migrating, "0004")
        with pytest.raises(IntegrityError):
            run(migrating, REPORT)
        run(migrating, "UPDATE report SET decided_at = created_at")
        run(migrating, REPORT)
        assert len(rows(migrating, "SELECT id FROM report")) == 2

    def test_the_log_can_still_only_be_added_to(self, migrating: Flask) -> None:
        with_people_at(migrating, "0003")
        run(migrating, LOGGED.format(action="quiz.approve"))
        migrate(migrating, "0004")
        run(migrating, LOGGED.format(action="person.silence"))
        for change in ("DELETE FROM log_entry", "UPDATE log_entry SET actor_id = NULL"):
            with pytest.raises(DatabaseError, match="append-only"):
                run(migrating, change)


class TestSearch:
    def test_what_was_written_before_can_be_found(self, migrating: Flask) -> None:
        with_people_at(migrating, "0003")
        run(migrating, THREAD)
        migrate(migrating, "0005")
        with migrating.app_context():
            for typed, ids in (("three", [3]), ("tw", [2]), ("absent", [])):
                found = select(Comment.id).where(matches(Comment, read_terms(typed)))
                assert list(db.session.scalars(found)) == ids, typed


class TestRequestsToTheWriter:
    def test_the_log_is_as_it_was_takes_the_new_words_and_stays_append_only(
        self, migrating: Flask
    ) -> None:
        with_people_at(migrating, "0006")
        run(migrating, LOGGED.format(action="quiz.settings"))
        migrate(migrating, "0007")
        for action in ("quiz.write_more", "question.replace"):
            run(migrating, LOGGED.format(action=action))
        actions = rows(migrating, "SELECT action, actor_id FROM log_entry ORDER BY id")
        assert actions == [("quiz.settings", 1), ("quiz.write_more", 1), ("question.replace", 1)]
        with pytest.raises(IntegrityError):
            run(migrating, LOGGED.format(action="quiz.write_novel"))
        for change in ("DELETE FROM log_entry", "UPDATE log_entry SET actor_id = NULL"):
            with pytest.raises(DatabaseError, match="append-only"):
                run(migrating, change)

    def test_one_request_for_more_and_one_a_question_is_open(self, migrating: Flask) -> None:
        with_people_at(migrating, "0006")
        migrate(migrating, "0007")
        for replaces in ("NULL", "1"):
            asked = REQUESTED.format(replaces=replaces)
            run(migrating, asked)
            with pytest.raises(IntegrityError):
                run(migrating, asked)
        run(migrating, "UPDATE writing_request SET finished_at = created_at")
        run(migrating, REQUESTED.format(replaces="NULL"))
        assert len(rows(migrating, "SELECT id FROM writing_request")) == 3
