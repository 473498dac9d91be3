"""How a leader has the quiz taken, and what students then meet."""

from datetime import timedelta

import pytest
from bs4 import Tag
from flask import Flask
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.domain.vocabulary import Feedback, LogAction
from discuss.models import Answer, Article, Attempt, LogEntry, Quiz
from discuss.quizzes.jobs import sweep
from tests import factories
from tests.factories import EVERY_SHAPE, OPTIONS
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def start(persona: Persona, article: Article) -> Page:
    return persona.submit(url(article) + "/quiz/attempts")


def send(persona: Persona, page: Page, **fields: str) -> Page:
    return persona.submit(str(page.one(".quiz-form")["action"]), fields)


def answers(store: Store) -> list[Answer]:
    return list(store.all(select(Answer).order_by(Answer.position)))


def right(store: Store, answer: Answer) -> dict[str, str]:
    """The field that answers a choice of the factories right."""
    quiz_keys = (0, 1, 2)
    return {f"answer-{answer.id}": str(quiz_keys[answer.position])}


def stems(page: Page) -> list[str]:
    return [tag.get_text(strip=True) for tag in page.all(".question legend")]


def labels(question: Tag) -> list[str]:
    return [tag.get_text(strip=True) for tag in question.select("label")]


class TestSettings:
    def test_leader_changes_them_and_the_log_says_what_was_changed(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        form = {"feedback": "after_close", "closes_at": "2031-05-06T07:08", "attempts_allowed": "2"}
        page = leader.submit(url(article) + "/quiz/settings", {**form, "shuffles": "y"})
        assert "Saved" in page.messages
        kept = store.one(Quiz)
        assert (kept.feedback, kept.attempts_allowed, kept.shuffles) == (
            Feedback.AFTER_CLOSE,
            2,
            True,
        )
        assert kept.closes_at is not None
        assert kept.closes_at.isoformat() == "2031-05-06T07:08:00+00:00"
        entry = store.one(LogEntry, action=LogAction.QUIZ_SETTINGS)
        assert entry.details["attempts_allowed"] == "– → 2"
        assert set(entry.details) == {"feedback", "closes_at", "attempts_allowed", "shuffles"}

    def test_saving_what_was_there_logs_nothing(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        leader.submit(url(article) + "/quiz/settings", {"feedback": "at_end"})
        assert store.count(LogEntry) == 0

    @pytest.mark.parametrize(
        ("form", "message"),
        [
            ({"feedback": "after_close"}, "Say when the quiz closes"),
            ({"feedback": "never"}, "Not a valid choice"),
            ({}, "Choose when students learn"),
            ({"feedback": "at_end", "attempts_allowed": "0"}, "from 1 to 100"),
            ({"feedback": "at_end", "draws": "many"}, "Not a valid integer"),
            ({"feedback": "at_end", "closes_at": "soon"}, "Not a valid datetime"),
        ],
    )
    def test_what_makes_no_sense_is_refused_in_words(
        self,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        form: dict[str, str],
        message: str,
    ) -> None:
        page = leader.submit(url(article) + "/quiz/settings", form)
        assert message in page.errors
        assert store.one(Quiz).feedback is Feedback.AT_END


class TestAttempts:
    def test_student_has_as_many_as_the_leader_allows(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz, attempts_allowed=2)
        assert "You may take it 2 times." in student.get(url(article)).words("#quiz")
        page = send(student, start(student, article), submit="1")
        assert "You have 1 more attempt." in page.words("#quiz")
        page = send(student, start(student, article), submit="1")
        assert "You have used all your attempts." in page.words("#quiz")
        refused = start(student, article)
        assert refused.status == 409
        assert "all the attempts" in refused.text
        assert store.count(Attempt) == 2

    def test_an_earlier_attempt_can_be_looked_at_again(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        first = {key: value for one in answers(store) for key, value in right(store, one).items()}
        send(student, page, submit="1", **first)
        send(student, start(student, article), submit="1")
        assert student.get(url(article)).words(".score strong") == "0"
        page = student.get(url(article) + "?attempt=1")
        assert page.words(".score strong") == "3"
        assert "Attempt 1: 3 of 3" in page.words(".attempts")

    def test_a_retake_draws_fresh_questions_first(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=[0] * 5)
        store.change(quiz, draws=2)
        asked: list[str] = []
        for _ in range(2):
            page = start(student, article)
            asked += stems(page)
            send(student, page, submit="1")
        assert len(set(asked)) == 4

    def test_questions_and_options_keep_their_order_while_the_attempt_is_open(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=[0] * 8)
        store.change(quiz, shuffles=True)
        page = start(student, article)
        again = student.get(url(article))
        assert stems(page) == stems(again)
        assert stems(page) != [q.versions[0].stem for q in quiz.questions]
        shown = [labels(question) for question in page.all(".question")]
        assert shown == [labels(question) for question in again.all(".question")]
        assert all(sorted(one) == sorted(OPTIONS) for one in shown)
        assert any(one != list(OPTIONS) for one in shown)

    def test_a_shuffled_choice_is_graded_by_what_was_chosen(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz, shuffles=True)
        page = start(student, article)
        fields = {}
        for question in page.all(".question"):
            number = int(question.get_text().split()[1].rstrip(":")) - 1
            texts = labels(question)
            field = question.select("[type=radio]")[texts.index(OPTIONS[number])]
            fields[str(field["name"])] = str(field["value"])
        assert send(student, page, submit="1", **fields).words(".score strong") == "3"

    def test_true_and_false_keep_their_order(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=[factories.TRUE_FALSE] * 8)
        store.change(quiz, shuffles=True)
        page = start(student, article)
        assert all(labels(one) == ["True", "False"] for one in page.all(".question"))


class TestFeedbackAtOnce:
    @pytest.fixture
    def begun(self, student: Persona, article: Article, store: Store) -> Page:
        quiz = factories.make_quiz(store, article, asked=EVERY_SHAPE)
        store.change(quiz, feedback=Feedback.AT_ONCE)
        return start(student, article)

    def test_student_has_one_answer_checked_and_sees_why(
        self, student: Persona, article: Article, store: Store, begun: Page
    ) -> None:
        first, second, *_ = answers(store)
        page = send(student, begun, **{f"answer-{first.id}": "1"}, check=str(first.id))
        question = page.words(f"#answer-{first.id}")
        assert "Wrong:" in question
        assert f"Right is: {OPTIONS[0]}" in question
        assert "Explanation 1 says so." in question
        assert "Right" not in page.words(f"#answer-{second.id}")
        assert len(page.all("mark")) == 1

    def test_what_was_checked_stays_as_it_is(
        self, student: Persona, article: Article, store: Store, begun: Page
    ) -> None:
        first = answers(store)[0]
        send(student, begun, **{f"answer-{first.id}": "1"}, check=str(first.id))
        send(student, begun, **{f"answer-{first.id}": "0"}, save="1")
        result = send(student, begun, **{f"answer-{first.id}": "0"}, submit="1")
        assert answers(store)[0].chosen == 1
        assert result.words(".score strong") == "0"

    def test_nothing_to_check_is_said(self, student: Persona, store: Store, begun: Page) -> None:
        page = send(student, begun, check=str(answers(store)[0].id))
        assert "Answer the question first" in page.messages
        assert answers(store)[0].settled_at is None

    @pytest.mark.parametrize("number", ["0", "999999", "x"])
    def test_a_made_up_answer_cannot_be_checked(
        self, student: Persona, store: Store, begun: Page, number: str
    ) -> None:
        assert send(student, begun, check=number).status == 409

    def test_other_quizzes_are_checked_as_a_whole(
        self, student: Persona, article: Article, store: Store, begun: Page
    ) -> None:
        store.change(store.one(Quiz), feedback=Feedback.AT_END)
        first = answers(store)[0]
        refused = send(student, begun, **{f"answer-{first.id}": "1"}, check=str(first.id))
        assert refused.status == 409
        assert answers(store)[0].settled_at is None


class TestClosing:
    @pytest.fixture
    def begun(self, student: Persona, article: Article, quiz: Quiz, store: Store) -> Page:
        closes = utcnow() + timedelta(hours=1)
        store.change(quiz, feedback=Feedback.AFTER_CLOSE, closes_at=closes)
        return start(student, article)

    def test_results_wait_for_the_closing(
        self, student: Persona, article: Article, quiz: Quiz, store: Store, begun: Page
    ) -> None:
        done = send(student, begun, submit="1")
        assert "Your answers are in." in done.words("#quiz")
        for secret in ("Right is", "Explanation 1", "0 / 3"):
            assert secret not in done.text
        assert done.all("mark") == []
        store.change(quiz, closes_at=utcnow() - timedelta(seconds=1))
        assert student.get(url(article)).words(".score strong") == "0"

    def test_a_closed_quiz_takes_no_answers(
        self,
        student: Persona,
        other_student: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        begun: Page,
    ) -> None:
        store.change(quiz, closes_at=utcnow() - timedelta(seconds=1))
        assert send(student, begun, submit="1").status == 403
        assert start(other_student, article).status == 403
        assert "is being submitted for you" in student.get(url(article)).words("#quiz")
        assert "This quiz is closed." in other_student.get(url(article)).words("#quiz")

    def test_what_was_saved_by_then_is_submitted_by_itself(
        self, app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store, begun: Page
    ) -> None:
        send(student, begun, **right(store, answers(store)[0]), save="1")
        with app.app_context():
            sweep()
        assert store.one(Attempt).submitted_at is None
        store.change(quiz, closes_at=utcnow() - timedelta(seconds=1))
        for _ in range(2):
            with app.app_context():
                sweep()
        attempt = store.one(Attempt)
        assert attempt.submitted_at is not None
        assert attempt.score == 1
        assert student.get(url(article)).words(".score strong") == "1"
