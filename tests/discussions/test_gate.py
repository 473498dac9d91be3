"""The gate as people meet it: on the page, at the endpoint, and when the quiz is submitted."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.domain.vocabulary import (
    CommentState,
    Gate,
    HoldReason,
    LogAction,
    QuestionStatus,
    QuizStatus,
    SanctionKind,
)
from discuss.models import (
    Article,
    Attempt,
    Comment,
    GateWaiver,
    LogEntry,
    Quiz,
    Sanction,
    User,
)
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

FORM = "main .comment-form"


def url(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def post(persona: Persona, article: Article, body: str = "My thought.", **more: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body, **more}
    return persona.submit(url(article, "/comments"), form)


def submit_quiz(persona: Persona, article: Article, store: Store) -> Page:
    persona.submit(url(article, "/quiz/attempts"))
    statement = select(Attempt).where(Attempt.submitted_at.is_(None))
    attempts = store.all(statement.where(Attempt.user_id == persona.user.id))
    return persona.submit(f"/attempts/{attempts[0].id}", {"submit": "1"})


def submitted(store: Store, quiz: Quiz, by: User, number: int = 1) -> Attempt:
    return store.add(
        Attempt(quiz_id=quiz.id, user_id=by.id, number=number, submitted_at=utcnow(), score=0)
    )


def waive(store: Store, article: Article, student: Persona) -> GateWaiver:
    return store.add(
        GateWaiver(
            article_id=article.id,
            user_id=student.user.id,
            made_by_id=article.created_by_id,
            reason="Ill.",
        )
    )


def slowed(store: Store, article: Article, world: World, seconds: int = 60) -> Article:
    leader = world.users["leader"]
    return store.change(
        article, slow_seconds=seconds, slow_reason="It <b>boils</b>", slow_by_id=leader.id
    )


@pytest.fixture
def hard(store: Store, article: Article, quiz: Quiz) -> Article:
    return store.change(article, gate=Gate.HARD)


@pytest.fixture
def soft(store: Store, article: Article, quiz: Quiz) -> Article:
    return store.change(article, gate=Gate.SOFT)


class TestHard:
    def test_a_student_is_told_before_writing_and_sent_to_the_quiz(
        self, student: Persona, hard: Article
    ) -> None:
        page = student.get(url(hard))
        assert "Take the quiz first" in page.words(".gate")
        assert page.one(".gate a")["href"] == url(hard, "#quiz")
        assert not page.has(FORM)

    def test_what_a_student_sends_all_the_same_is_refused_and_kept(
        self, student: Persona, hard: Article, store: Store
    ) -> None:
        page = post(student, hard, "Typed with care.")
        assert store.count(Comment) == 0
        assert "Not posted" in page.errors
        assert "Take the quiz first" in page.words(".gate")
        assert page.value("body").strip() == "Typed with care."
        assert not page.has(".gate-form[hidden]")
        assert page.one(".gate a")["target"] == "_blank"

    def test_a_reply_is_gated_too_and_stays_a_reply(
        self, student: Persona, other_student: Persona, hard: Article, store: Store
    ) -> None:
        comment = factories.make_comment(store, hard, other_student.user)
        place = f"#comment-{comment.id}"
        page = student.get(url(hard, f"?reply={comment.id}"))
        assert "Take the quiz first" in page.words(f"{place} .gate")
        page = post(student, hard, "My answer.", parent_id=str(comment.id))
        assert page.one(f"{place} [name=parent_id]")["value"] == str(comment.id)
        assert store.count(Comment) == 1

    def test_any_score_opens_the_gate(self, student: Persona, hard: Article, store: Store) -> None:
        page = submit_quiz(student, hard, store)
        assert page.has(FORM)
        assert not page.has(".gate")
        post(student, hard)
        assert store.one(Comment).state is CommentState.VISIBLE

    def test_an_attempt_under_way_does_not(
        self, student: Persona, hard: Article, store: Store
    ) -> None:
        student.submit(url(hard, "/quiz/attempts"))
        post(student, hard)
        assert store.count(Comment) == 0

    def test_anothers_attempt_and_one_at_another_quiz_do_not(
        self,
        student: Persona,
        other_student: Persona,
        hard: Article,
        quiz: Quiz,
        store: Store,
        world: World,
    ) -> None:
        submitted(store, quiz, other_student.user)
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        submitted(store, factories.make_quiz(store, elsewhere), student.user)
        post(student, hard)
        assert store.count(Comment) == 0

    @pytest.mark.parametrize("name", ["moderator", "leader", "administrator"])
    def test_staff_are_never_gated(
        self, cast: dict[str, Persona], hard: Article, store: Store, name: str
    ) -> None:
        assert cast[name].get(url(hard)).has(FORM)
        post(cast[name], hard)
        assert store.one(Comment).state is CommentState.VISIBLE

    @pytest.mark.parametrize("status", [s for s in QuizStatus if s is not QuizStatus.APPROVED])
    def test_no_quiz_is_asked_for_where_none_is_approved(
        self, student: Persona, hard: Article, quiz: Quiz, store: Store, status: QuizStatus
    ) -> None:
        store.change(quiz, status=status)
        post(student, hard)
        assert store.count(Comment) == 1

    def test_nor_where_no_question_of_it_is(
        self, student: Persona, hard: Article, quiz: Quiz, store: Store
    ) -> None:
        for question in quiz.questions:
            store.change(question, status=QuestionStatus.DROPPED)
        post(student, hard)
        assert store.count(Comment) == 1

    def test_a_waiver_opens_it_for_one_student_only(
        self, student: Persona, other_student: Persona, hard: Article, store: Store
    ) -> None:
        waive(store, hard, student)
        post(student, hard)
        post(other_student, hard)
        assert store.one(Comment).author_id == student.user.id

    def test_a_form_that_was_sent_before_finds_its_comment_whatever_holds_now(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        mark = uuid.uuid4().hex
        post(student, article, submission=mark)
        slowed(store, article, world)
        page = post(student, article, submission=mark)
        assert not page.errors
        assert store.count(Comment) == 1


class TestSoft:
    def test_a_student_is_told_that_the_comment_will_wait(
        self, student: Persona, soft: Article
    ) -> None:
        page = student.get(url(soft))
        assert "will wait for a moderator until you have taken the quiz" in page.words(".gate-form")
        assert page.has(FORM)

    def test_the_comment_waits_and_a_rule_says_so_in_the_log(
        self,
        student: Persona,
        other_student: Persona,
        moderator: Persona,
        soft: Article,
        store: Store,
    ) -> None:
        page = post(student, soft, "I have not read it.")
        comment = store.one(Comment)
        assert comment.state is CommentState.WAITING
        assert comment.held_for is HoldReason.QUIZ
        assert comment.shown_at is None
        entry = store.one(LogEntry)
        assert entry.action is LogAction.COMMENT_HOLD
        assert (entry.actor_id, entry.about_id) == (None, student.user.id)
        assert (entry.subject_id, entry.details) == (comment.id, {"rule": "quiz", "note": ""})
        assert "Waiting for a moderator" in page.words(f"#comment-{comment.id}")
        assert "have not read" not in other_student.get(url(soft)).text
        assert "have not read" in moderator.get(url(soft)).text

    def test_the_quiz_releases_it_and_a_rule_says_so_in_the_log(
        self, student: Persona, other_student: Persona, soft: Article, store: Store
    ) -> None:
        post(student, soft, "Read in the end.")
        before = utcnow()
        submit_quiz(student, soft, store)
        comment = store.one(Comment)
        assert comment.state is CommentState.VISIBLE
        assert comment.held_for is None
        assert comment.shown_at is not None
        assert comment.shown_at >= before
        assert "Read in the end." in other_student.get(url(soft)).text
        entry = store.one(LogEntry, action=LogAction.COMMENT_APPROVE)
        assert (entry.actor_id, entry.details) == (None, {"rule": "quiz"})

    @pytest.mark.parametrize(
        "change",
        [
            {"held_for": HoldReason.WORD},
            {"state": CommentState.HIDDEN},
            {"state": CommentState.REMOVED},
        ],
    )
    def test_the_quiz_releases_nothing_that_is_held_for_something_else(
        self, student: Persona, soft: Article, store: Store, change: dict[str, object]
    ) -> None:
        post(student, soft)
        held = store.change(store.one(Comment), **change)
        submit_quiz(student, soft, store)
        assert store.get(held).state is held.state

    def test_the_quiz_releases_ones_own_only_and_here_only(
        self, student: Persona, other_student: Persona, soft: Article, store: Store, world: World
    ) -> None:
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        factories.make_quiz(store, elsewhere)
        store.change(elsewhere, gate=Gate.SOFT)
        post(other_student, soft)
        post(student, elsewhere)
        submit_quiz(student, soft, store)
        assert store.count(Comment, state=CommentState.WAITING) == 2

    def test_a_waiver_releases_what_waits(
        self, student: Persona, leader: Persona, soft: Article, store: Store
    ) -> None:
        post(student, soft)
        fields = {"student": str(student.user.id), "waiver_reason": "Ill."}
        leader.submit(url(soft, "/waivers"), fields)
        assert store.one(Comment).state is CommentState.VISIBLE
        assert not student.get(url(soft)).has(".gate-form .note")


class TestClosing:
    @pytest.fixture
    def closed(self, store: Store, article: Article) -> Article:
        return store.change(article, comments_close_at=utcnow() - timedelta(minutes=1))

    def test_students_read_when_it_closed_and_do_not_write(
        self, student: Persona, closed: Article, comment: Comment, store: Store
    ) -> None:
        page = student.get(url(closed))
        assert "Comments closed on" in page.words(".gate")
        assert "UTC" in page.words(".gate")
        assert not page.has(FORM)
        assert not page.has(f"#comment-{comment.id} a[href*=reply]")
        assert comment.body in page.text
        page = post(student, closed, "Late.")
        assert page.value("body").strip() == "Late."
        assert store.count(Comment) == 1

    def test_a_moderator_may_have_the_last_word(
        self, moderator: Persona, closed: Article, store: Store
    ) -> None:
        post(moderator, closed, "Thank you all.")
        assert store.count(Comment) == 1

    def test_before_it_closes_nothing_is_different(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article, comments_close_at=utcnow() + timedelta(minutes=1))
        post(student, article)
        assert store.count(Comment) == 1

    def test_a_closed_prompt_takes_no_reply_and_an_open_one_does(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        prompt = factories.make_prompt(store, article, "What for?", closed=True)
        comment = factories.make_comment(store, article, other_student.user)
        store.change(comment, prompt_id=prompt.id)
        page = post(student, article, "On it.", parent_id=str(comment.id))
        assert "takes no replies any more" in page.errors
        assert page.value("body").strip() == "On it."
        store.change(prompt, closed_at=None)
        post(student, article, "On it.", parent_id=str(comment.id))
        assert store.count(Comment) == 2


class TestSlowMode:
    def test_the_first_comment_need_not_wait_and_the_second_does(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        slowed(store, article, world)
        page = post(student, article)
        assert store.count(Comment) == 1
        words = page.words(".gate")
        assert "Slow mode by Leader, because “It <b>boils</b>”" in words
        assert "you can write again in" in words
        assert "seconds" in page.words(".gate-wait")
        assert not page.has(".gate b")
        assert 0 < int(str(page.one(".gate-wait")["data-seconds"])) <= 60
        assert page.has(".gate-form[hidden] .comment-form")
        page = post(student, article, "At once.")
        assert page.value("body").strip() == "At once."
        assert not page.has(".gate-form[hidden]")
        assert store.count(Comment) == 1

    def test_it_ends_by_itself(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        slowed(store, article, world)
        mine = factories.make_comment(store, article, student.user)
        store.change(mine, created_at=utcnow() - timedelta(seconds=61))
        assert not student.get(url(article)).has(".gate")
        post(student, article)
        assert store.count(Comment) == 2

    def test_deleting_the_last_comment_does_not_shorten_it(
        self, student: Persona, article: Article, store: Store, world: World
    ) -> None:
        slowed(store, article, world)
        factories.make_comment(store, article, student.user, state=CommentState.DELETED)
        post(student, article)
        assert store.count(Comment) == 1

    def test_others_and_other_articles_do_not_wait(
        self, student: Persona, other_student: Persona, article: Article, store: Store, world: World
    ) -> None:
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        slowed(store, article, world)
        post(student, article)
        post(other_student, article)
        post(student, elsewhere)
        assert store.count(Comment) == 3

    def test_one_may_edit_while_it_is_slow(
        self, student: Persona, article: Article, comment: Comment, store: Store, world: World
    ) -> None:
        slowed(store, article, world)
        fields = {"submission": comment.submission, "revision": "1", "body": "Mended."}
        student.submit(f"/comments/{comment.id}/edit", fields)
        assert store.get(comment).body == "Mended."

    @pytest.mark.parametrize("ended", [False, True])
    def test_who_was_slowed_by_a_moderator_waits_in_the_whole_club(
        self, student: Persona, article: Article, store: Store, world: World, *, ended: bool
    ) -> None:
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        store.add(
            Sanction(
                club_id=world.club.id,
                user_id=student.user.id,
                kind=SanctionKind.SLOW,
                reason="Twelve in a row.",
                slow_seconds=600,
                made_by_id=world.users["moderator"].id,
                ended_at=utcnow() if ended else None,
            )
        )
        post(student, elsewhere)
        page = post(student, article)
        assert store.count(Comment) == 1 + ended
        if not ended:
            assert "because “Twelve in a row.”" in page.words(".gate")
            assert "10 minutes" in page.words(".gate")
            assert "Moderator" not in page.words(".gate")


class TestWriteFirst:
    @pytest.fixture
    def article(self, store: Store, article: Article) -> Article:
        return store.change(article, is_write_first=True)

    @pytest.fixture
    def others(self, store: Store, article: Article, other_student: Persona) -> list[Comment]:
        return [
            factories.make_comment(store, article, other_student.user, f"Thought {n}.")
            for n in range(3)
        ]

    def test_a_student_is_told_how_many_there_are_and_sees_none(
        self, student: Persona, article: Article, others: list[Comment]
    ) -> None:
        page = student.get(url(article))
        assert "3 comments are here. They open once you have written yours." in page.words()
        assert page.words("#discussion-heading") == "Discussion 3"
        assert "Thought" not in page.text
        assert not page.has(".comment")
        assert page.has(FORM)

    def test_no_address_gives_them_away(
        self, student: Persona, article: Article, others: list[Comment], store: Store
    ) -> None:
        one = others[0]
        store.change(one, edited_at=utcnow(), revision=2)
        assert "Thought" not in student.get(f"/comments/{one.id}").text
        assert student.get(f"/comments/{one.id}/history").status == 403
        assert student.get(f"/comments/{one.id}/report").status == 403
        assert "Thought" not in student.get(url(article, f"?reply={one.id}")).text
        page = post(student, article, "An answer unseen.", parent_id=str(one.id))
        assert page.status in {403, 409}
        assert store.count(Comment) == 3

    def test_writing_opens_them(
        self, student: Persona, article: Article, others: list[Comment]
    ) -> None:
        page = post(student, article, "Mine.")
        assert all(comment.body in page.text for comment in others)
        assert "once you have written" not in page.text
        assert student.get(f"/comments/{others[0].id}/history").status == 200

    @pytest.mark.parametrize(
        ("state", "opens"),
        [
            (CommentState.VISIBLE, True),
            (CommentState.WAITING, True),
            (CommentState.HIDDEN, True),
            (CommentState.RETURNED, True),
            (CommentState.REMOVED, False),
            (CommentState.DELETED, False),
        ],
    )
    def test_a_deleted_or_removed_comment_of_ones_own_does_not(
        self,
        student: Persona,
        article: Article,
        others: list[Comment],
        store: Store,
        state: CommentState,
        *,
        opens: bool,
    ) -> None:
        factories.make_comment(store, article, student.user, "Mine.", state=state)
        assert ("Thought 0." in student.get(url(article)).text) == opens

    def test_a_comment_elsewhere_does_not(
        self,
        student: Persona,
        article: Article,
        others: list[Comment],
        store: Store,
        world: World,
    ) -> None:
        elsewhere = factories.make_article(store, world.club, world.users["leader"])
        store.change(elsewhere, is_write_first=True)
        factories.make_comment(store, elsewhere, student.user)
        assert "Thought" not in student.get(url(article)).text

    @pytest.mark.parametrize("name", ["moderator", "leader", "administrator"])
    def test_staff_see_them_at_once(
        self, cast: dict[str, Persona], article: Article, others: list[Comment], name: str
    ) -> None:
        assert "Thought 2." in cast[name].get(url(article)).text

    def test_a_sanction_and_several_articles_do_not_confuse_the_viewer(
        self,
        student: Persona,
        article: Article,
        others: list[Comment],
        store: Store,
        world: World,
    ) -> None:
        for _ in range(3):
            elsewhere = factories.make_article(store, world.club, world.users["leader"])
            store.change(elsewhere, is_write_first=True)
            factories.make_comment(store, elsewhere, student.user)
        for kind in (SanctionKind.NOTE, SanctionKind.SILENCE):
            store.add(
                Sanction(
                    club_id=world.club.id,
                    user_id=student.user.id,
                    kind=kind,
                    reason="x",
                    made_by_id=world.users["moderator"].id,
                )
            )
        page = student.get(url(article))
        assert "Thought" not in page.text
        assert not page.has(FORM)
        factories.make_comment(store, article, student.user)
        assert "Thought 1." in student.get(url(article)).text
