"""The worker: what it writes, twice asked, interrupted, swept, on both queues."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from discuss import quizgen
from discuss.clock import utcnow
from discuss.config import PREFIX, Settings
from discuss.domain.grading import Right
from discuss.domain.vocabulary import LogAction, QuizStatus
from discuss.extensions import db
from discuss.models import Article, LogEntry, Question, QuestionVersion, Quiz
from discuss.quizgen.quiz import Quiz as WrittenQuiz
from discuss.quizzes import jobs
from discuss.quizzes.left_out import LeftOut
from discuss.worker import Queue
from tests import factories
from tests.personas import Persona, World
from tests.store import Store

STORY = (
    "The council of Marlow opened a new footbridge on Tuesday, nineteen months after work began.",
    "Engineer Ida Brandt said the bridge cost 4.2 million euros, half a million less than planned.",
    "It replaces a ferry that carried about 400 people a day since 1931.",
    "The ferry was closed because its engine failed three times in March.",
    '"We could not ask people to wait any longer," said Karl Ode, the mayor of Marlow.',
    "Schools on the northern bank will begin at 8.30 because pupils arrive earlier.",
)


@pytest.fixture
def article(store: Store, world: World) -> Article:
    """An article from which questions can be written."""
    return factories.make_article(store, world.club, world.users["leader"], paragraphs=STORY)


@pytest.fixture
def waiting(store: Store, article: Article) -> Quiz:
    """A quiz that was asked for."""
    return factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)


def write(app: Flask, quiz: Quiz) -> None:
    with app.app_context():
        jobs.write(quiz.id)


def sweep(app: Flask) -> None:
    with app.app_context():
        jobs.sweep()


def long_ago() -> object:
    return utcnow() - jobs.PATIENCE - timedelta(seconds=1)


class TestWriting:
    def test_questions_rest_on_the_articles_own_words(
        self, app: Flask, waiting: Quiz, store: Store
    ) -> None:
        write(app, waiting)
        assert store.get(waiting).status is QuizStatus.READY
        with store.session() as session:
            versions = session.query(QuestionVersion).all()
        assert versions
        for version in versions:
            block = next(text for text in STORY if version.evidence_text in text)
            assert block[version.evidence_start : version.evidence_end] == version.evidence_text
            assert all(version.right.words)

    def test_written_twice_it_is_written_once(
        self, app: Flask, waiting: Quiz, store: Store
    ) -> None:
        write(app, waiting)
        before = store.count(Question)
        write(app, waiting)
        assert store.count(Question) == before > 0

    def test_a_quiz_that_is_gone_is_no_fault(self, app: Flask) -> None:
        with app.app_context():
            jobs.write(999_999)

    def test_an_article_of_one_sentence_gets_no_quiz_and_a_reason(
        self, app: Flask, store: Store, world: World
    ) -> None:
        article = factories.make_article(
            store, world.club, world.users["leader"], paragraphs=["It rained."]
        )
        quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)
        write(app, quiz)
        assert store.get(quiz).status is QuizStatus.FAILED
        assert store.get(quiz).note

    def test_a_quiz_that_may_be_approved_at_once_is_and_it_is_logged(
        self, app: Flask, waiting: Quiz, store: Store
    ) -> None:
        store.change(waiting, approve_when_ready=True)
        write(app, waiting)
        assert store.get(waiting).status is QuizStatus.APPROVED
        assert store.one(LogEntry).action is LogAction.QUIZ_APPROVE

    def test_an_article_edited_meanwhile_is_read_again(
        self,
        app: Flask,
        waiting: Quiz,
        article: Article,
        store: Store,
        queue: Queue,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        written = quizgen.write_quiz

        def edit_then_write(*arguments: Any, **options: Any) -> WrittenQuiz:
            store.change(article, revision=2)
            quiz: WrittenQuiz = written(*arguments, **options)
            return quiz

        with monkeypatch.context() as patch:
            patch.setattr(quizgen, "write_quiz", edit_then_write)
            write(app, waiting)
        assert store.count(Question) == 0
        assert queue.drain() == 1
        assert store.get(waiting).status is QuizStatus.READY

    def test_no_lock_is_held_while_a_quiz_is_being_written(
        self,
        app: Flask,
        waiting: Quiz,
        student: Persona,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        written = quizgen.write_quiz

        def rename_then_write(*arguments: Any, **options: Any) -> WrittenQuiz:
            assert student.submit("/account", {"name": "Meanwhile"}).status == 200
            quiz: WrittenQuiz = written(*arguments, **options)
            return quiz

        with monkeypatch.context() as patch:
            patch.setattr(quizgen, "write_quiz", rename_then_write)
            write(app, waiting)


class TestWhatIsKept:
    """What a writer hands over is kept as it was, whatever the shape of its questions."""

    EVIDENCE = quizgen.Evidence(0, 0, 3, "The")
    DROPPED = quizgen.Dropped("What?", "a bridge", "thing", "it is vague", EVIDENCE)

    def write(
        self, app: Flask, quiz: Quiz, monkeypatch: pytest.MonkeyPatch, *asked: factories.Asked
    ) -> None:
        questions = tuple(self.question(one) for one in asked)
        written = quizgen.Quiz("Title", STORY, questions, (self.DROPPED,), 10, "A note.")
        monkeypatch.setattr(quizgen, "write_quiz", lambda *_, **__: written)
        write(app, quiz)

    def question(self, asked: factories.Asked) -> quizgen.Question:
        return quizgen.Question(
            kind=quizgen.Kind(asked.kind),
            stem=asked.stem,
            options=tuple(asked.options),
            key=asked.key,
            evidence=self.EVIDENCE,
            rule="by hand",
            difficulty=0.5,
            confidence=0.9,
            explanation="",
            accepted=tuple(asked.accepted),
            order=tuple(asked.order),
        )

    def test_questions_of_every_shape_are_kept(
        self, app: Flask, waiting: Quiz, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.write(app, waiting, monkeypatch, *factories.EVERY_SHAPE)
        versions = store.all(select(QuestionVersion).order_by(QuestionVersion.id))
        expected = [
            Right(tuple(one.options), one.key, tuple(one.accepted), tuple(one.order))
            for one in factories.EVERY_SHAPE
        ]
        assert [version.right for version in versions] == expected

    @pytest.mark.parametrize("asked", [(), factories.EVERY_SHAPE], ids=["nothing", "something"])
    def test_what_was_left_out_is_kept_also_where_nothing_was_asked(
        self,
        app: Flask,
        waiting: Quiz,
        store: Store,
        monkeypatch: pytest.MonkeyPatch,
        asked: tuple[factories.Asked, ...],
    ) -> None:
        self.write(app, waiting, monkeypatch, *asked)
        assert store.get(waiting).note == "A note."
        kept = LeftOut("What?", "a bridge", "thing", "it is vague", "The")
        assert store.all(select(Quiz.left_out)) == [[asdict(kept)]]


class TestSweeping:
    def test_a_quiz_that_a_crash_left_half_written_is_asked_for_again(
        self, app: Flask, waiting: Quiz, store: Store, queue: Queue
    ) -> None:
        store.change(waiting, status=QuizStatus.WRITING, started_at=long_ago())
        sweep(app)
        assert queue.drain() == 1
        assert store.get(waiting).status is QuizStatus.READY

    def test_a_quiz_whose_job_was_lost_is_asked_for_again(
        self, app: Flask, waiting: Quiz, store: Store, queue: Queue
    ) -> None:
        store.change(waiting, created_at=long_ago())
        sweep(app)
        assert len(queue.huey) == 1

    def test_a_quiz_that_is_being_written_is_left_alone(
        self, app: Flask, waiting: Quiz, store: Store, queue: Queue
    ) -> None:
        store.change(waiting, status=QuizStatus.WRITING, started_at=utcnow())
        sweep(app)
        assert len(queue.huey) == 0

    @pytest.mark.parametrize("status", sorted(jobs.FINISHED))
    def test_a_finished_quiz_is_left_alone(
        self, app: Flask, waiting: Quiz, store: Store, queue: Queue, status: QuizStatus
    ) -> None:
        store.change(waiting, status=status, created_at=long_ago(), started_at=long_ago())
        sweep(app)
        assert len(queue.huey) == 0


class TestQueues:
    @pytest.fixture(params=["file", "valkey"])
    def other(self, request: pytest.FixtureRequest, make_app: Callable[..., Flask]) -> Flask:
        """The application with each kind of queue."""
        url = request.getfixturevalue("valkey_url") if request.param == "valkey" else ""
        return make_app(valkey_url=url)

    def test_a_job_goes_through_the_queue(self, other: Flask, waiting: Quiz, store: Store) -> None:
        queue: Queue = other.extensions["discuss.queue"]
        queue.send("quizzes.write", waiting.id)
        assert queue.drain() == 1
        assert store.get(waiting).status is QuizStatus.READY

    def test_a_job_that_fails_is_tried_again(
        self, other: Flask, waiting: Quiz, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        queue: Queue = other.extensions["discuss.queue"]
        with monkeypatch.context() as patch:
            patch.setattr(jobs, "_store", lambda *_: 1 / 0)
            queue.send("quizzes.write", waiting.id)
            queue.drain()
        assert store.get(waiting).status is QuizStatus.WRITING
        assert queue.huey.scheduled_count() == 1

    def test_a_text_over_which_the_writer_stumbles_is_not_tried_for_ever(
        self, other: Flask, waiting: Quiz, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        queue: Queue = other.extensions["discuss.queue"]
        monkeypatch.setattr(quizgen, "write_quiz", lambda *_, **__: 1 / 0)
        queue.send("quizzes.write", waiting.id)
        queue.drain()
        assert store.get(waiting).status is QuizStatus.FAILED
        assert store.get(waiting).note == jobs.WRITER_FAILED
        assert queue.huey.scheduled_count() == 0

    def test_what_a_failed_job_began_is_rolled_back(
        self, other: Flask, waiting: Quiz, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def write_half(*_: object) -> None:
            db.session.add(
                Question(
                    quiz_id=waiting.id, position=0, kind="x", rule="x", difficulty=0, confidence=0
                )
            )
            db.session.flush()
            raise RuntimeError("in the middle")

        monkeypatch.setattr(jobs, "_store", write_half)
        queue: Queue = other.extensions["discuss.queue"]
        queue.send("quizzes.write", waiting.id)
        queue.drain()
        assert store.count(Question) == 0


def test_an_article_is_saved_also_while_the_queue_is_out_of_reach(
    make_app: Callable[..., Flask], world: World, store: Store
) -> None:
    """The sweep finds its quiz later."""
    other = make_app(valkey_url="redis://127.0.0.1:1/0")
    form = {"submission": "0" * 32, "title": "A title", "body": "A paragraph of words."}
    page = Persona(other, world.users["leader"]).submit("/clubs/readers/articles/", form)
    assert page.status == 200
    assert store.one(Quiz).status is QuizStatus.WAITING


class TestKilledWorker:
    """A real worker process is killed in the middle of a job; the next one finishes it."""

    def test_the_next_worker_finishes_what_a_killed_one_began(
        self, app: Flask, settings: Settings, waiting: Quiz, store: Store, queue: Queue
    ) -> None:
        queue.send("quizzes.write", waiting.id)
        with worker(settings) as first:
            wait_for(store, waiting, {QuizStatus.WRITING, *jobs.FINISHED})
            first.send_signal(signal.SIGKILL)
            first.wait()
        if store.get(waiting).status is QuizStatus.WRITING:
            store.change(waiting, started_at=long_ago())
            sweep(app)
        with worker(settings):
            wait_for(store, waiting, {QuizStatus.READY})
        assert store.count(Question, quiz_id=waiting.id) > 0


class worker:  # noqa: N801  (used like a function)
    """A worker process, killed at the end whatever happened."""

    def __init__(self, settings: Settings) -> None:
        own = {PREFIX + f.name.upper(): getattr(settings, f.name) for f in fields(settings)}
        rest = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "discuss", "worker"],
            env=rest | {key: value for key, value in own.items() if value},
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> subprocess.Popen[bytes]:
        return self.process

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def wait_for(store: Store, quiz: Quiz, states: set[QuizStatus]) -> None:
    deadline = time.monotonic() + 30
    while store.get(quiz).status not in states:
        assert time.monotonic() < deadline, store.get(quiz).status
        time.sleep(0.02)
