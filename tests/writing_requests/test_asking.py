"""More questions, and another one in a question's place: asked for, written, told honestly."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from discuss import quizgen
from discuss.clock import utcnow
from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.models import Article, LogEntry, Question, QuestionVersion, Quiz, WritingRequest
from discuss.quizzes import jobs as quiz_jobs
from discuss.worker import Queue
from discuss.writing_requests import actions, jobs
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.quizgen.articles import HARBOUR
from tests.store import Store

STEM = "What is no longer asked?"
ONE = quizgen.Question(
    quizgen.Kind.CLOZE,
    "Which number completes the sentence?",
    ("11", "22", "33", "44"),
    2,
    quizgen.Evidence(0, 0, 3, "The"),
    "which figure is missing",
    0.5,
    0.9,
    "So it says.",
)


@pytest.fixture
def article(store: Store, world: World) -> Article:
    """An article from which many questions can be written."""
    leader = world.users["leader"]
    return factories.make_article(store, world.club, leader, paragraphs=HARBOUR.paragraphs)


@pytest.fixture
def quiz(store: Store, article: Article, app: Flask) -> Quiz:
    """The article's quiz of four questions, as the writer made it, approved."""
    waiting = factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)
    store.change(waiting, asked=4, approve_when_ready=True)
    with app.app_context():
        quiz_jobs.write(waiting.id)
    assert len(questions(store)) == 4
    return store.get(waiting)


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz"


def questions(store: Store) -> list[Question]:
    return list(store.all(select(Question).order_by(Question.position)))


def stems(store: Store) -> list[str]:
    """The newest words of every question in the order of the quiz."""
    newest = (
        select(QuestionVersion).join(Question).order_by(Question.position, QuestionVersion.number)
    )
    by_question = {one.question_id: one.stem for one in store.all(newest)}
    return list(by_question.values())


def ask(persona: Persona, article: Article, **fields: Any) -> Page:
    return persona.submit(url(article) + "/more", {"count": "3", **fields})


def replace(persona: Persona, question: Question) -> Page:
    return persona.submit(f"/questions/{question.id}/replace")


def run(app: Flask, job: Callable[..., None], *ids: int) -> None:
    with app.app_context():
        job(*ids)


def write_only(monkeypatch: pytest.MonkeyPatch, *found: quizgen.Question) -> None:
    """Have the writer find these and nothing else."""
    written = quizgen.Quiz("Title", HARBOUR.paragraphs, found, (), 3, "")
    monkeypatch.setattr(quizgen, "write_quiz", lambda *_, **__: written)


class TestMore:
    def test_leader_asks_for_more_and_drafts_follow_that_repeat_nothing(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        had = stems(store)
        page = ask(leader, article)
        assert "3 more questions are being written" in page.words("#write-more [role=status]")
        assert page.has("script[src*=refresh]")
        assert queue.drain() == 1
        assert stems(store)[:4] == had
        added = questions(store)[4:]
        assert [one.status for one in added] == [QuestionStatus.DRAFT] * 3
        assert len(set(stems(store))) == 7
        assert "found them all" in leader.get(url(article)).words("#write-more [role=status]")

    def test_students_take_the_quiz_as_it_was_meanwhile_and_afterwards(
        self,
        leader: Persona,
        student: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        queue: Queue,
    ) -> None:
        ask(leader, article)
        assert store.get(quiz).status is QuizStatus.APPROVED
        page = student.submit(url(article) + "/attempts")
        assert len(page.all(".quiz .question")) == 4
        queue.drain()
        assert store.get(quiz).status is QuizStatus.APPROVED
        assert len(leader.submit(url(article) + "/attempts").all(".quiz .question")) == 4

    def test_fewer_than_asked_for_are_told_as_they_are(
        self, leader: Persona, article: Article, quiz: Quiz, queue: Queue
    ) -> None:
        ask(leader, article, count="20")
        queue.drain()
        words = leader.get(url(article)).words("#write-more [role=status]")
        assert "Asked for 20 more, found " in words
        assert "the text carries no others" in words

    def test_nothing_found_is_told_with_what_is_wrong_with_the_text(
        self, leader: Persona, store: Store, world: World, queue: Queue
    ) -> None:
        short = factories.make_article(
            store, world.club, world.users["leader"], paragraphs=["It rained."]
        )
        factories.make_quiz(store, short, keys=(), status=QuizStatus.FAILED)
        ask(leader, short)
        queue.drain()
        words = leader.get(url(short)).words("#write-more [role=status]")
        assert "found none" in words
        assert "too short for a quiz" in words

    def test_a_quiz_that_had_failed_is_ready_once_something_was_found(
        self, leader: Persona, article: Article, store: Store, queue: Queue
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.FAILED)
        store.change(quiz, note="It was too short.")
        ask(leader, article)
        queue.drain()
        kept = store.get(quiz)
        assert (kept.status, kept.note) == (QuizStatus.READY, "")

    def test_the_leader_chooses_kinds(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        ask(leader, article, kinds=["who_said", "cloze"])
        queue.drain()
        assert {one.kind for one in questions(store)[4:]} <= {"who_said", "cloze"}
        assert len(questions(store)) > 4
        entry = store.one(LogEntry, action=LogAction.QUIZ_WRITE_MORE)
        assert entry.actor_id == leader.user.id
        assert entry.details["kinds"] == "who_said, cloze"
        assert entry.details["count"] == "3"
        words = leader.get(url(article)).words("#write-more [role=status]")
        assert "Who said it, Fill the gap" in words

    def test_what_was_dropped_or_reworded_does_not_come_back(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        dropped, reworded, *_ = questions(store)
        before = stems(store)[:2]
        leader.submit(f"/questions/{dropped.id}/drop")
        cited = store.all(select(QuestionVersion).where(QuestionVersion.question_id == reworded.id))
        form = {
            "number": "1",
            "shape": "short_answer",
            "stem": STEM,
            "right": "something else",
            "evidence": cited[0].evidence_text,
            "anyway": "1",
        }
        leader.submit(f"/questions/{reworded.id}/edit", form)
        for _ in range(3):
            ask(leader, article, count="20")
            queue.drain()
        assert stems(store)[1] == STEM
        assert set(before).isdisjoint(stems(store)[4:])
        assert store.get(dropped).status is QuestionStatus.DROPPED

    def test_what_is_asked_now_is_not_among_what_was_left_out(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        ask(leader, article)
        queue.drain()
        left_out = {row["stem"] for row in store.all(select(Quiz.left_out))[0]}
        assert left_out
        assert left_out.isdisjoint(stems(store))

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"count": "0"}, "from 1 to 20"),
            ({"count": "21"}, "from 1 to 20"),
            ({"count": "many"}, "Not a valid integer"),
            ({"kinds": "riddle"}, "not a valid choice"),
            ({"kinds": "cause"}, "not a valid choice"),
        ],
    )
    def test_what_makes_no_sense_is_refused_beside_the_field(
        self,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        fields: dict[str, str],
        message: str,
    ) -> None:
        page = ask(leader, article, **fields)
        assert message in page.errors
        assert len(page.all(".review-question")) == 4
        assert store.count(WritingRequest) == 0

    @pytest.mark.parametrize("status", [QuizStatus.WAITING, QuizStatus.WRITING])
    def test_a_quiz_that_is_being_written_is_not_asked_for_more(
        self, leader: Persona, article: Article, store: Store, status: QuizStatus
    ) -> None:
        factories.make_quiz(store, article, keys=(), status=status)
        assert not leader.get(url(article)).has("#write-more")
        assert ask(leader, article).status == 409
        assert store.count(WritingRequest) == 0

    def test_while_more_is_being_written_no_more_is_asked_for(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        ask(leader, article)
        assert not leader.get(url(article)).has("#write-more form")
        assert ask(leader, article).status == 409
        assert store.count(WritingRequest) == 1


class TestReplacing:
    def test_another_stands_in_its_place_and_the_old_one_is_kept(
        self,
        leader: Persona,
        student: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        queue: Queue,
    ) -> None:
        student.submit(url(article) + "/attempts")
        old, had = questions(store)[1], stems(store)
        page = replace(leader, old)
        assert "Another question is being written" in page.words(f"#question-{old.id}")
        assert store.get(old).status is QuestionStatus.APPROVED
        assert queue.drain() == 1
        now = questions(store)
        assert [had[0], had[2], had[3], had[1]] == [stems(store)[at] for at in (0, 2, 3, 4)]
        assert (now[1].status, now[1].position) == (QuestionStatus.DRAFT, 1)
        assert (now[4].id, now[4].status) == (old.id, QuestionStatus.DROPPED)
        entry = store.one(LogEntry, action=LogAction.QUESTION_REPLACE)
        assert (entry.actor_id, entry.subject_id) == (leader.user.id, old.id)
        assert entry.details == {"stem": had[1], "replaced_by": stems(store)[1]}
        assert had[1] in student.get(f"/clubs/readers/articles/{article.slug}").words("#quiz")
        words = leader.get(url(article)).words(f"#question-{old.id}")
        assert "Another question stands in its place" in words
        assert "Take back" in words
        leader.submit(f"/questions/{old.id}/take-back")
        assert store.get(old).status is QuestionStatus.DRAFT

    def test_where_nothing_can_replace_it_nothing_is_dropped_and_the_leader_is_told(
        self,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        queue: Queue,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        old = questions(store)[1]
        replace(leader, old)
        write_only(monkeypatch)
        queue.drain()
        assert store.get(old).status is QuestionStatus.APPROVED
        assert len(questions(store)) == 4
        assert store.count(LogEntry, action=LogAction.QUESTION_REPLACE) == 0
        page = leader.get(url(article))
        assert "Nothing can replace it" in page.words(f"#question-{old.id} .note")
        assert page.has(f"#question-{old.id} [data-key=r]")

    def test_a_quiz_whose_only_question_is_replaced_is_a_draft_again(
        self, leader: Persona, article: Article, store: Store, queue: Queue
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=(0,))
        replace(leader, quiz.questions[0])
        queue.drain()
        assert store.get(quiz).status is QuizStatus.READY

    def test_one_that_was_dropped_meanwhile_is_not_replaced(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        old = questions(store)[0]
        replace(leader, old)
        leader.submit(f"/questions/{old.id}/drop")
        queue.drain()
        assert len(questions(store)) == 4
        assert store.one(WritingRequest).found == 0
        assert replace(leader, old).status == 409

    def test_pressed_twice_it_is_asked_for_once(
        self, leader: Persona, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        old = questions(store)[0]
        assert {replace(leader, old).status, replace(leader, old).status} == {200}
        assert store.count(WritingRequest) == 1
        assert queue.drain() == 1

    def test_several_are_replaced_by_different_ones(
        self, leader: Persona, quiz: Quiz, store: Store, queue: Queue
    ) -> None:
        for question in questions(store)[:3]:
            replace(leader, question)
        assert queue.drain() == 3
        assert len(questions(store)) == len(set(stems(store))) == 7

    @pytest.mark.parametrize("who", ["student", "moderator"])
    def test_only_leaders_replace(
        self, cast: dict[str, Persona], quiz: Quiz, store: Store, who: str
    ) -> None:
        assert replace(cast[who], questions(store)[0]).status == 403
        assert store.count(WritingRequest) == 0


class TestTheJob:
    """Run twice, interrupted, overtaken."""

    @pytest.fixture
    def request_(self, store: Store, quiz: Quiz, world: World) -> WritingRequest:
        """A request for three more, whose job was lost."""
        return store.add(
            WritingRequest(quiz_id=quiz.id, asked_by_id=world.users["leader"].id, count=3)
        )

    def test_run_twice_it_writes_once(
        self, app: Flask, request_: WritingRequest, store: Store
    ) -> None:
        run(app, jobs.write, request_.id)
        run(app, jobs.write, request_.id)
        assert len(questions(store)) == 7

    def test_a_request_that_is_gone_is_no_fault(self, app: Flask) -> None:
        run(app, jobs.write, 999_999)

    def test_the_sweep_finds_what_a_crash_left(
        self, app: Flask, request_: WritingRequest, store: Store, queue: Queue
    ) -> None:
        run(app, jobs.sweep)
        assert len(queue.huey) == 0, "it is young: the worker may be at it"
        store.change(request_, created_at=utcnow() - quiz_jobs.PATIENCE - timedelta(seconds=1))
        run(app, jobs.sweep)
        assert queue.drain() == 1
        assert len(questions(store)) == 7
        run(app, jobs.sweep)
        assert len(queue.huey) == 0

    def test_what_a_crash_interrupted_is_as_it_was_and_done_the_next_time(
        self,
        app: Flask,
        request_: WritingRequest,
        store: Store,
        queue: Queue,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(actions, "_were_not_left_out", lambda *_: 1 / 0)
            queue.send("quizzes.write_more", request_.id)
            queue.drain()
        assert len(questions(store)) == 4
        assert store.get(request_).is_open
        run(app, jobs.write, request_.id)
        assert len(questions(store)) == 7

    def test_a_text_over_which_the_writer_stumbles_is_told_and_not_tried_for_ever(
        self,
        app: Flask,
        leader: Persona,
        article: Article,
        request_: WritingRequest,
        store: Store,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(quizgen, "write_quiz", lambda *_, **__: 1 / 0)
            run(app, jobs.write, request_.id)
        assert not store.get(request_).is_open
        assert "The fault is ours" in leader.get(url(article)).words("#write-more")

    @pytest.mark.parametrize("change", ["article", "question"])
    def test_what_changed_meanwhile_is_read_again(
        self,
        app: Flask,
        article: Article,
        request_: WritingRequest,
        store: Store,
        queue: Queue,
        monkeypatch: pytest.MonkeyPatch,
        change: str,
    ) -> None:
        written = quizgen.write_quiz

        def change_then_write(*arguments: Any, **options: Any) -> quizgen.Quiz:
            if change == "article":
                store.change(article, revision=2)
            else:
                version = store.all(select(QuestionVersion).limit(1))[0]
                store.change(version, stem=STEM)
            quiz: quizgen.Quiz = written(*arguments, **options)
            return quiz

        with monkeypatch.context() as patch:
            patch.setattr(quizgen, "write_quiz", change_then_write)
            run(app, jobs.write, request_.id)
        assert len(questions(store)) == 4
        assert store.get(request_).is_open
        assert queue.drain() == 1
        assert len(questions(store)) == 7

    def test_no_lock_is_held_while_more_is_being_written(
        self,
        app: Flask,
        request_: WritingRequest,
        student: Persona,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def rename(*_: Any, **__: Any) -> quizgen.Quiz:
            assert student.submit("/account", {"name": "Meanwhile"}).status == 200
            return quizgen.Quiz("Title", HARBOUR.paragraphs, (ONE,), (), 3, "")

        with monkeypatch.context() as patch:
            patch.setattr(quizgen, "write_quiz", rename)
            run(app, jobs.write, request_.id)
