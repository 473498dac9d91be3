"""Several people at the same moment: nothing is lost, nothing doubled, nothing locked."""

import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, Gate, LogAction, QuestionStatus
from discuss.extensions import db
from discuss.models import (
    Answer,
    Article,
    Attempt,
    Comment,
    CommentVersion,
    LogEntry,
    Membership,
    Notice,
    Question,
    QuestionVersion,
    Quiz,
    Report,
    ReviewCard,
    WritingRequest,
)
from discuss.reviews.scheduling import next_plan
from discuss.worker import Queue
from discuss.writing_requests import jobs
from tests import factories
from tests.personas import Persona, World
from tests.quizgen.articles import HARBOUR
from tests.store import Store

AT_ONCE = 6


def at_once(deeds: Sequence[Callable[[], int]]) -> list[int]:
    """Do everything at the same moment; returns the statuses."""
    barrier = Barrier(len(deeds))

    def do(deed: Callable[[], int]) -> int:
        barrier.wait()
        return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(do, deeds))


def browsers(app: Flask, persona: Persona, count: int = AT_ONCE) -> list[Persona]:
    """Several browsers of one person, each with its token at hand."""
    opened = [Persona(app, persona.user) for _ in range(count)]
    assert all(browser.token for browser in opened)
    return opened


def sending(browser: Persona, url: str, **fields: str) -> Callable[[], int]:
    def send() -> int:
        data = {"csrf_token": browser.token, **fields}
        return browser.client.post(url, data=data).status_code

    return send


def test_a_quiz_started_in_many_windows_at_once_is_one_attempt(
    app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    url = f"/clubs/readers/articles/{article.slug}/quiz/attempts"
    assert set(at_once([sending(browser, url) for browser in browsers(app, student)])) == {302}
    assert store.count(Attempt) == 1


def test_answers_submitted_in_many_windows_at_once_are_graded_once(
    app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    student.submit(f"/clubs/readers/articles/{article.slug}/quiz/attempts")
    answer = store.all(select(Answer).order_by(Answer.position))[0]
    chosen = [number % 3 for number in range(AT_ONCE)]
    deeds = [
        sending(
            browser,
            f"/attempts/{answer.attempt_id}",
            **{f"answer-{answer.id}": str(option), "submit": "1"},
        )
        for browser, option in zip(browsers(app, student), chosen, strict=True)
    ]
    statuses = at_once(deeds)
    kept = store.get(answer).chosen
    # Who sent what was kept is shown the result, as if the button had been pressed twice.
    assert statuses == [302 if option == kept else 409 for option in chosen]
    assert store.one(Attempt).score == (kept == quiz.questions[0].versions[0].key)


def test_a_question_reviewed_in_many_windows_at_once_is_reviewed_once(
    app: Flask, student: Persona, quiz: Quiz, store: Store
) -> None:
    card = factories.make_card(store, quiz.questions[0].id, student.user)
    once = next_plan(card.card, utcnow(), is_right=True)
    said: list[str] = []

    def answering(browser: Persona) -> Callable[[], int]:
        fields = {"number": "1", f"answer-{card.id}": "0"}

        def answer() -> int:
            page = browser.submit(f"/reviews/{card.id}", fields)
            said.append(page.words())
            return page.status

        return answer

    assert set(at_once([answering(browser) for browser in browsers(app, student)])) == {200}
    assert store.get(card).due_at == once.due_at
    assert store.get(card).card == once.memory
    assert sum("You had answered this question today already" in words for words in said) == (
        AT_ONCE - 1
    )
    assert all("It comes back in 2 days." in words for words in said)


def test_a_quiz_submitted_in_many_windows_at_once_leaves_one_card_a_question(
    app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    student.submit(f"/clubs/readers/articles/{article.slug}/quiz/attempts")
    url = f"/attempts/{store.one(Attempt).id}"
    at_once([sending(browser, url, submit="1") for browser in browsers(app, student)])
    kept = store.all(select(ReviewCard.question_id).order_by(ReviewCard.question_id))
    assert list(kept) == [question.id for question in quiz.questions]


def test_one_comment_sent_in_many_windows_at_once_is_one(
    app: Flask, student: Persona, article: Article, store: Store
) -> None:
    url, mark = f"/clubs/readers/articles/{article.slug}/comments", uuid.uuid4().hex
    deeds = [
        sending(browser, url, body="Once.", submission=mark) for browser in browsers(app, student)
    ]
    assert set(at_once(deeds)) == {302}
    assert store.count(Comment) == 1


def test_many_people_write_at_once_and_nothing_is_lost(
    app: Flask, cast: dict[str, Persona], article: Article, store: Store
) -> None:
    url = f"/clubs/readers/articles/{article.slug}/comments"
    writers = [cast[name] for name in ("student", "other_student", "moderator", "leader")]
    assert all(writer.token for writer in writers)

    def write_five(writer: Persona) -> Callable[[], int]:
        def write() -> int:
            for _ in range(5):
                status = sending(writer, url, body="Words.", submission=uuid.uuid4().hex)()
                assert status == 302
            return 302

        return write

    at_once([write_five(writer) for writer in writers])
    assert store.count(Comment) == 20


def test_a_comment_edited_in_many_windows_at_once_is_edited_once(
    app: Flask, student: Persona, comment: Comment, store: Store
) -> None:
    deeds = [
        sending(
            browser,
            f"/comments/{comment.id}/edit",
            body=f"Version {number}.",
            revision="1",
            submission=comment.submission,
        )
        for number, browser in enumerate(browsers(app, student))
    ]
    statuses = at_once(deeds)
    assert statuses.count(302) == 1
    assert set(statuses) == {200, 302}
    assert store.get(comment).revision == 2
    assert store.count(CommentVersion) == 1


def test_an_article_edited_by_many_at_once_is_edited_once(
    app: Flask, leader: Persona, article: Article, store: Store
) -> None:
    deeds = [
        sending(
            browser,
            f"/clubs/readers/articles/{article.slug}/edit",
            title=f"Title {number}",
            body="One paragraph of words.",
            revision="1",
            submission=uuid.uuid4().hex,
        )
        for number, browser in enumerate(browsers(app, leader))
    ]
    statuses = at_once(deeds)
    assert statuses.count(302) == 1
    assert set(statuses) == {200, 302}
    assert store.get(article).revision == 2


def test_articles_with_one_title_saved_at_once_have_their_own_addresses(
    app: Flask, leader: Persona, store: Store
) -> None:
    deeds = [
        sending(
            browser,
            "/clubs/readers/articles/",
            title="The same",
            body="One paragraph of words.",
            submission=uuid.uuid4().hex,
        )
        for browser in browsers(app, leader)
    ]
    assert set(at_once(deeds)) == {302}
    assert len(set(store.all(select(Article.slug)))) == AT_ONCE


def test_joining_in_many_windows_at_once_makes_one_membership(
    app: Flask, stranger: Persona, store: Store, world: World
) -> None:
    invitation = factories.make_invitation(store, world.club, world.users["leader"])
    deeds = [sending(browser, f"/join/{invitation.code}") for browser in browsers(app, stranger)]
    assert set(at_once(deeds)) == {302}
    assert store.count(Membership, user_id=stranger.user.id) == 1


def test_reporting_in_many_windows_at_once_makes_one_report(
    app: Flask, other_student: Persona, comment: Comment, store: Store
) -> None:
    url = f"/comments/{comment.id}/report"
    deeds = [sending(browser, url, reason="spam") for browser in browsers(app, other_student)]
    assert set(at_once(deeds)) == {302}
    assert store.count(Report) == 1


@pytest.mark.parametrize("decisions", [("hide", "hide"), ("keep", "keep"), ("remove", "keep")])
def test_two_moderators_decide_at_once_and_the_second_is_told_of_the_first(
    moderator: Persona, leader: Persona, comment: Comment, store: Store, decisions: tuple[str, str]
) -> None:
    said: dict[str, str] = {}

    def deciding(person: Persona, decision: str) -> Callable[[], int]:
        assert person.token
        fields = {"decision": decision, "reason": "Rude.", "seen": "1-0"}

        def decide() -> int:
            page = person.submit(f"/comments/{comment.id}/decide", fields, follow=False)
            said[person.user.name] = page.errors if page.status == 200 else ""
            return page.status

        return decide

    pairs = zip((moderator, leader), decisions, strict=True)
    statuses = at_once([deciding(person, decision) for person, decision in pairs])
    assert sorted(statuses) == [200, 302]
    entry = store.one(LogEntry)
    first, second = ("Moderator", "Leader") if said["Leader"] else ("Leader", "Moderator")
    assert said[first] == ""
    assert f"{first} " in said[second]
    assert "in the meantime" in said[second]
    assert store.get(comment).state.value == entry.details["after"]
    assert store.count(Notice) == (0 if entry.action is LogAction.COMMENT_KEEP else 1)


@pytest.mark.parametrize("readers", [4])
def test_reading_goes_on_while_others_write(
    app: Flask, cast: dict[str, Persona], article: Article, store: Store, readers: int
) -> None:
    page = f"/clubs/readers/articles/{article.slug}"
    writer = cast["leader"]
    assert writer.token

    def read(person: Persona) -> Callable[[], int]:
        return lambda: max(person.client.get(page).status_code for _ in range(10))

    def write() -> int:
        send = [
            sending(writer, page + "/comments", body="Words.", submission=uuid.uuid4().hex)
            for _ in range(10)
        ]
        return max(deed() for deed in send)

    people = browsers(app, cast["student"], readers)
    assert at_once([write, *(read(person) for person in people)]) == [302, *[200] * readers]


def test_comments_sent_in_many_windows_at_once_do_not_slip_through_slow_mode(
    app: Flask, student: Persona, article: Article, store: Store, world: World
) -> None:
    leader = world.users["leader"]
    store.change(article, slow_seconds=60, slow_reason="Heat.", slow_by_id=leader.id)
    url = f"/clubs/readers/articles/{article.slug}/comments"
    deeds = [
        sending(browser, url, body="Words.", submission=uuid.uuid4().hex)
        for browser in browsers(app, student)
    ]
    statuses = at_once(deeds)
    assert statuses.count(302) == 1
    assert set(statuses) == {302, 409}
    assert store.count(Comment) == 1


def test_no_comment_goes_on_waiting_for_a_quiz_that_was_submitted_at_the_same_moment(
    app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    store.change(article, gate=Gate.SOFT)
    url = f"/clubs/readers/articles/{article.slug}"
    student.submit(f"{url}/quiz/attempts")
    quiz_window, *windows = browsers(app, student)
    deeds = [sending(quiz_window, f"/attempts/{store.one(Attempt).id}", submit="1")]
    deeds += [
        sending(window, f"{url}/comments", body="Words.", submission=uuid.uuid4().hex)
        for window in windows
    ]
    assert set(at_once(deeds)) == {302}
    assert store.count(Comment, state=CommentState.VISIBLE) == len(windows)


def test_two_leaders_press_replace_at_once_and_it_is_replaced_once(
    app: Flask, leader: Persona, administrator: Persona, store: Store, world: World, queue: Queue
) -> None:
    article = factories.make_article(
        store, world.club, world.users["leader"], paragraphs=HARBOUR.paragraphs
    )
    quiz = factories.make_quiz(store, article)
    url = f"/questions/{quiz.questions[0].id}/replace"
    windows = [*browsers(app, leader, 3), *browsers(app, administrator, 3)]
    assert set(at_once([sending(window, url) for window in windows])) == {302}
    asked = store.one(WritingRequest)

    def work() -> int:
        with app.app_context():
            jobs.write(asked.id)
            db.session.remove()
        return 0

    at_once([work] * 3)
    assert store.count(Question) == 4
    assert store.get(quiz.questions[0]).status is QuestionStatus.DROPPED
    assert store.count(LogEntry, action=LogAction.QUESTION_REPLACE) == 1


def test_two_workers_replace_two_questions_at_once_by_different_ones(
    app: Flask, leader: Persona, store: Store, world: World, queue: Queue
) -> None:
    article = factories.make_article(
        store, world.club, world.users["leader"], paragraphs=HARBOUR.paragraphs
    )
    quiz = factories.make_quiz(store, article)
    for question in quiz.questions[:2]:
        leader.submit(f"/questions/{question.id}/replace")

    def working(asked: WritingRequest) -> Callable[[], int]:
        def work() -> int:
            with app.app_context():
                jobs.write(asked.id)
                db.session.remove()
            return 0

        return work

    queue.huey.flush()
    at_once([working(asked) for asked in store.all(select(WritingRequest))])
    queue.drain()
    stems = store.all(select(QuestionVersion.stem))
    assert len(stems) == len(set(stems)) == 5
