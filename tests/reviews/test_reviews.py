"""What was missed in a quiz comes back: who is asked what, when, and what an answer does."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, select

from discuss.accounts.queries import viewer_of
from discuss.clock import utcnow
from discuss.domain.policy import can
from discuss.domain.vocabulary import (
    ArticleStatus,
    Feedback,
    QuestionStatus,
    QuizStatus,
    SanctionKind,
)
from discuss.extensions import db
from discuss.models import (
    Answer,
    Article,
    Attempt,
    Contest,
    Membership,
    Question,
    QuestionVersion,
    Quiz,
    ReviewCard,
)
from discuss.quizzes import jobs
from discuss.reviews import queries
from discuss.reviews.scheduling import DAY, day_of, next_plan
from tests import factories
from tests.factories import EVERY_SHAPE, OPTIONS, ORDER, SHORT_ANSWER, Asked
from tests.pages import Page, steady
from tests.personas import Persona, World
from tests.store import Store

COUNT = ".site-nav .notices-count"


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def take(persona: Persona, article: Article, *chosen: int | None, how: str = "submit") -> Page:
    """Choose these options, one a question in order, and hand in."""
    page = persona.submit(url(article) + "/quiz/attempts")
    names = dict.fromkeys(str(tag["name"]) for tag in page.all(".quiz-form [type=radio]"))
    fields = {
        name: str(option) for name, option in zip(names, chosen, strict=True) if option is not None
    }
    value = "1" if how != "check" else next(iter(fields)).removeprefix("answer-")
    return persona.submit(str(page.one(".quiz-form")["action"]), fields | {how: value})


def kept(store: Store) -> list[ReviewCard]:
    return list(store.all(select(ReviewCard).order_by(ReviewCard.question_id, ReviewCard.user_id)))


def missed(store: Store, persona: Persona, article: Article, asked: Asked) -> ReviewCard:
    """A question that this person missed yesterday."""
    quiz = factories.make_quiz(store, article, asked=[asked])
    return factories.make_card(store, quiz.questions[0].id, persona.user)


def answer(persona: Persona, card: ReviewCard, number: int = 1, /, **fields: str) -> Page:
    """Answer a card; ``chosen`` is an option, ``text`` what is typed, ``p0`` a place."""
    names = {"chosen": "", "text": ""} | {f"p{n}": f"-{n}" for n in range(9)}
    sent = {f"answer-{card.id}{names[n]}": v for n, v in fields.items() if n in names}
    rest = {n: v for n, v in fields.items() if n not in names}
    return persona.submit(f"/reviews/{card.id}", {"number": str(number)} | sent | rest)


class TestMissing:
    def test_what_was_wrong_or_left_open_comes_back_the_next_day_and_the_result_says_so(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = take(student, article, 0, 3, None)
        assert "2 questions that you missed come back for review." in page.words(".coming-back")
        assert page.one(".coming-back a")["href"] == "/reviews"
        cards = kept(store)
        assert [card.question_id for card in cards] == [one.id for one in quiz.questions[1:]]
        assert {(card.user_id, card.due_at) for card in cards} == {
            (student.user.id, day_of(utcnow()) + DAY)
        }
        assert not page.has(COUNT)
        empty = student.get("/reviews").words()
        assert "Nothing to review today" in empty
        assert (
            f"The next question comes back on {cards[0].due_at:%B} {cards[0].due_at.day}" in empty
        )

    def test_who_has_everything_right_is_asked_nothing(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = take(student, article, 0, 1, 2)
        assert not page.has(".coming-back")
        assert kept(store) == []
        assert "What you miss in a quiz is asked here again" in student.get("/reviews").words()

    def test_missing_it_in_another_attempt_keeps_one_card_and_begins_anew(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1, 1, 2)
        [card] = kept(store)
        store.change(card, due_at=utcnow() + 90 * DAY)
        take(student, article, 1, 1, 2)
        [again] = kept(store)
        assert (again.id, again.due_at) == (card.id, day_of(utcnow()) + DAY)

    def test_knowing_it_in_another_attempt_changes_nothing(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1, 1, 2)
        before = kept(store)[0]
        take(student, article, 0, 1, 2)
        [after] = kept(store)
        assert (after.id, after.card, after.due_at) == (before.id, before.card, before.due_at)

    def test_an_answer_that_was_checked_at_once_comes_back_before_the_rest_is_handed_in(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz, feedback=Feedback.AT_ONCE)
        take(student, article, 1, None, None, how="check")
        [card] = kept(store)
        assert card.question_id == quiz.questions[0].id
        memory = card.card
        take(student, article, 1, 2)
        [card] = kept(store)
        assert card.card == memory

    def test_what_the_sweep_hands_in_after_the_closing_comes_back_too(
        self, app: Flask, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 0, 3, 2, how="save")
        store.change(quiz, closes_at=utcnow() - timedelta(minutes=1))
        for _ in range(2):
            with app.app_context():
                jobs.sweep()
        assert [card.question_id for card in kept(store)] == [quiz.questions[1].id]

    def test_a_question_that_counts_for_nobody_does_not_come_back(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        student.submit(url(article) + "/quiz/attempts")
        store.change(quiz.questions[0], voided_at=utcnow())
        student.submit(f"/attempts/{store.one(Attempt).id}", {"submit": "1"})
        assert len(kept(store)) == 2


class TestWaitingForTheClosing:
    def test_nothing_shows_what_was_wrong_before_the_results_may_be_seen(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        closing = utcnow() + 30 * DAY
        store.change(quiz, feedback=Feedback.AFTER_CLOSE, closes_at=closing)
        assert not take(student, article, 0, 3, None).has(".coming-back")
        for card in kept(store):
            store.change(card, due_at=day_of(utcnow()))
        page = student.get("/reviews")
        assert not page.has(COUNT)
        assert "What you miss in a quiz is asked here again" in page.words()
        for number in range(1, 9):
            sent = student.submit(f"/reviews/{number}", {"number": "1", "unknown": "1"})
            assert sent.status == 404
            assert student.submit(f"/reviews/{number}/drop").status == 404
        store.change(quiz, closes_at=utcnow() - timedelta(minutes=1))
        assert student.get("/reviews").words(COUNT) == "2 questions"
        assert "2 questions" in student.get(url(article)).words(".coming-back")


class TestTheKeyStaysOnTheServer:
    @pytest.mark.parametrize("asked", [EVERY_SHAPE[0], ORDER], ids=["choice", "order"])
    def test_pages_before_the_answer_are_the_same_whatever_is_right(
        self, student: Persona, article: Article, store: Store, asked: Asked
    ) -> None:
        card = missed(store, student, article, asked)
        count = len(asked.options)
        changes: list[dict[str, object]] = [{"key": n} for n in range(count)]
        if asked is ORDER:
            changes = [{"right_order": [n, *(set(range(count)) - {n})]} for n in range(count)]
        shown = set()
        for change in changes:
            store.change(store.one(QuestionVersion), **change)
            pages = [student.get("/reviews"), answer(student, card), student.get("/")]
            shown.add("".join(steady(page.text) for page in pages))
        assert len(shown) == 1

    @pytest.mark.parametrize("asked", EVERY_SHAPE, ids=lambda one: one.kind)
    def test_no_response_says_what_is_right_or_why_before_the_answer(
        self, student: Persona, article: Article, store: Store, asked: Asked
    ) -> None:
        card = missed(store, student, article, asked)
        for page in (student.get("/reviews"), answer(student, card), student.get("/notices")):
            for text in (page.text, str(page.response.headers)):
                assert "Explanation" not in text
                assert "Ida Brandt" not in text
        assert "Explanation 1 says so." in answer(student, card, unknown="1").text


class TestReviewing:
    @pytest.mark.parametrize(
        ("asked", "right", "wrong"),
        [
            (EVERY_SHAPE[0], {"chosen": "0"}, {"chosen": "2"}),
            (EVERY_SHAPE[1], {"chosen": "0"}, {"chosen": "1"}),
            (SHORT_ANSWER, {"text": "ida  brandt"}, {"text": "Karl Ode"}),
            (ORDER, {"p0": "2", "p1": "1", "p2": "0"}, {"p0": "0", "p1": "1", "p2": "2"}),
        ],
        ids=["choice", "true_false", "short_answer", "order"],
    )
    def test_every_shape_is_asked_graded_and_comes_back(
        self,
        student: Persona,
        article: Article,
        store: Store,
        asked: Asked,
        right: dict[str, str],
        wrong: dict[str, str],
    ) -> None:
        card = missed(store, student, article, asked)
        page = student.get("/reviews")
        assert page.words(COUNT) == "1 question"
        assert asked.stem in page.words(".review-form")
        assert "Only you see this, and it changes no mark." in page.words()
        page = answer(student, card, **wrong)
        assert page.words(".verdict").startswith("✗ Wrong:")
        assert "Right is:" in page.words(".solution")
        assert "It comes back tomorrow." in page.words()
        assert not page.has(COUNT)
        store.change(card, due_at=day_of(utcnow()), reviewed_at=utcnow() - DAY)
        page = answer(student, card, **right)
        assert page.words(".verdict").startswith("✓ Right:")
        assert not page.has(".solution")
        assert "Explanation 1 says so." in page.words()
        block = article.blocks[0].anchor
        assert page.one(".show-in-article")["href"] == f"{url(article)}#{block}"
        assert "That was all for today." in page.words()

    def test_a_right_answer_is_planned_by_the_scheduler(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        assert "It comes back in 2 days." in answer(student, card, chosen="0").words()
        plan = next_plan(card.card, utcnow(), is_right=True)
        after = store.get(card)
        assert (after.due_at, after.card) == (plan.due_at, plan.memory)
        assert after.reviewed_at is not None

    def test_the_oldest_question_comes_first_and_one_leads_to_the_next(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        first, second = quiz.questions[1], quiz.questions[0]
        card = factories.make_card(store, first.id, student.user, missed=3 * DAY)
        factories.make_card(store, second.id, student.user)
        assert "Question 2" in student.get("/reviews").words(".review-form")
        page = answer(student, card, chosen="1")
        assert "Next question (1 left)" in page.words()
        assert "Question 1" in student.get("/reviews").words(".review-form")

    def test_who_does_not_know_is_told_and_asked_again_tomorrow(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        page = answer(student, card, unknown="1")
        assert page.words(".verdict") == "✗ Not answered."
        assert OPTIONS[0] in page.words(".solution")
        assert store.get(card).due_at == day_of(utcnow()) + DAY

    @pytest.mark.parametrize(
        ("asked", "fields", "fault"),
        [
            (EVERY_SHAPE[0], {}, "Answer the question first"),
            (EVERY_SHAPE[0], {"chosen": "4"}, "Answer the question first"),
            (EVERY_SHAPE[0], {"chosen": "x"}, "Answer the question first"),
            (SHORT_ANSWER, {"text": "  "}, "Answer the question first"),
            (ORDER, {"p0": "", "p1": "", "p2": ""}, "Answer the question first"),
            (ORDER, {"p0": "1", "p1": "1", "p2": "0"}, "a place of its own"),
            (ORDER, {"p0": "1"}, "a place of its own"),
        ],
    )
    def test_what_is_no_answer_yet_is_asked_again_and_kept(
        self,
        student: Persona,
        article: Article,
        store: Store,
        asked: Asked,
        fields: dict[str, str],
        fault: str,
    ) -> None:
        card = missed(store, student, article, asked)
        page = answer(student, card, **fields)
        assert fault in page.errors
        assert asked.stem in page.words(".review-form")
        places = [str(tag["value"]) for tag in page.all("select [selected]")]
        assert places == [value for value in fields.values() if value and asked is ORDER]
        after = store.get(card)
        assert (after.card, after.due_at, after.reviewed_at) == (card.card, card.due_at, None)

    def test_the_second_of_two_clicks_changes_nothing_and_says_so_kindly(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        answer(student, card, chosen="0")
        once = store.get(card)
        page = answer(student, card, chosen="1")
        assert "You had answered this question today already." in page.words(".note")
        assert page.words(".verdict").startswith("✗ Wrong:")
        assert "It comes back in 2 days." in page.words()
        twice = store.get(card)
        assert (twice.card, twice.due_at) == (once.card, once.due_at)
        assert twice.reviewed_at == once.reviewed_at

    @pytest.mark.parametrize("reviewed", [None, 1])
    def test_what_is_not_due_is_not_answered_and_keeps_its_key(
        self, student: Persona, article: Article, store: Store, reviewed: int | None
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        day = utcnow() - reviewed * DAY if reviewed else None
        store.change(card, due_at=day_of(utcnow()) + DAY, reviewed_at=day)
        page = answer(student, card, chosen="1")
        assert page.status == 409
        assert "It comes back another day." in page.words()
        assert "Explanation" not in page.text
        assert OPTIONS[0] not in page.text

    def test_it_is_due_from_the_first_moment_of_its_day(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        store.change(card, due_at=day_of(utcnow()))
        assert student.get("/reviews").words(COUNT) == "1 question"
        store.change(card, due_at=day_of(utcnow()) + DAY)
        assert not student.get("/reviews").has(COUNT)

    def test_a_passage_that_an_edit_took_away_is_quoted_without_a_link(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        store.change(store.one(QuestionVersion), evidence_anchor="gone")
        page = answer(student, card, unknown="1")
        assert not page.has(".show-in-article")
        assert "The passage has changed since. It said: “The council" in page.words()

    def test_nothing_of_it_changes_a_mark(
        self, student: Persona, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 0, 3, 2)
        [card] = kept(store)
        store.change(card, due_at=day_of(utcnow()))
        before = student.get(url(article)).words(".score")
        answer(student, card, chosen="1")
        assert student.get(url(article)).words(".score") == before == "2 / 3 right"
        assert store.one(Attempt).score == 2
        assert store.count(Answer, is_right=False) == 1


class TestNewVersions:
    def follow(self, store: Store, question_id: int) -> None:
        """What was right becomes wrong, in a version of other words."""
        store.add(
            QuestionVersion(
                question_id=question_id,
                number=2,
                stem="How long did the bridge take?",
                options=["two years", "nineteen months"],
                key=1,
                explanation="Newly explained.",
                evidence_anchor="gone",
                evidence_start=0,
                evidence_end=3,
                evidence_text="It took nineteen months.",
            )
        )

    def test_the_newest_version_is_asked(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        self.follow(store, card.question_id)
        assert "How long did the bridge take?" in student.get("/reviews").words(".review-form")
        page = answer(student, card, 2, chosen="1")
        assert page.words(".verdict") == "✓ Right: nineteen months"
        assert "Newly explained." in page.words()

    @pytest.mark.parametrize("how", [{"chosen": "1"}, {"unknown": "1"}])
    def test_an_answer_to_an_older_one_is_not_graded_and_the_new_one_is_asked(
        self, student: Persona, article: Article, store: Store, how: dict[str, str]
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        self.follow(store, card.question_id)
        page = answer(student, card, 1, **how)
        assert "changed in the meantime" in page.errors
        assert "How long did the bridge take?" in page.words(".review-form")
        assert "Newly explained." not in page.text
        assert store.get(card).reviewed_at is None

    def test_what_was_answered_today_tells_nothing_of_a_newer_version(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        card = missed(store, student, article, EVERY_SHAPE[0])
        answer(student, card, chosen="0")
        self.follow(store, card.question_id)
        page = answer(student, card, 1, chosen="0")
        assert page.status == 409
        assert "Newly explained." not in page.text


class TestWhoIsAsked:
    @pytest.fixture
    def card(self, student: Persona, quiz: Quiz, store: Store) -> ReviewCard:
        """The student's, due today."""
        return factories.make_card(store, quiz.questions[0].id, student.user)

    def silent(self, student: Persona, card: ReviewCard) -> bool:
        """Whether nothing tells of the card any more."""
        page = student.get("/reviews")
        sent = answer(student, card, unknown="1")
        is_gone = not page.has(COUNT) and not page.has(".review-form") and sent.status == 404
        return is_gone and student.submit(f"/reviews/{card.id}/drop").status == 404

    def test_a_question_that_was_dropped_withdrawn_or_voided_does_not_come_up(
        self, student: Persona, card: ReviewCard, quiz: Quiz, store: Store
    ) -> None:
        question = quiz.questions[0]
        for change, back in (
            ({"status": QuestionStatus.DROPPED}, {"status": QuestionStatus.APPROVED}),
            ({"status": QuestionStatus.DRAFT}, {"status": QuestionStatus.APPROVED}),
            ({"voided_at": utcnow()}, {"voided_at": None}),
        ):
            store.change(question, **change)
            assert self.silent(student, card), change
            store.change(question, **back)
            assert student.get("/reviews").has(".review-form")

    def test_nor_does_one_whose_article_or_quiz_was_withdrawn(
        self, student: Persona, card: ReviewCard, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(article, status=ArticleStatus.DRAFT)
        assert self.silent(student, card)
        store.change(article, status=ArticleStatus.PUBLISHED)
        store.change(quiz, status=QuizStatus.READY)
        assert self.silent(student, card)

    @pytest.mark.parametrize("is_open", [False, True])
    def test_nor_for_who_left_the_club(
        self, student: Persona, card: ReviewCard, store: Store, world: World, is_open: bool
    ) -> None:
        store.change(world.club, is_open=is_open)
        with store.session() as session:
            session.execute(delete(Membership).where(Membership.user_id == student.user.id))
        assert self.silent(student, card)

    def test_a_suspension_from_the_discussion_leaves_it_as_it_leaves_the_quiz(
        self, student: Persona, leader: Persona, card: ReviewCard, store: Store, world: World
    ) -> None:
        factories.make_sanction(
            store, world.club, student.user, SanctionKind.SUSPEND, by=leader.user
        )
        assert student.get("/reviews").words(COUNT) == "1 question"

    @pytest.mark.parametrize("name", ["other_student", "moderator", "leader", "administrator"])
    def test_nobody_else_sees_or_answers_it(
        self, cast: dict[str, Persona], card: ReviewCard, store: Store, name: str
    ) -> None:
        assert not cast[name].get("/reviews").has(".review-form")
        assert answer(cast[name], card, unknown="1").status == 404
        assert cast[name].submit(f"/reviews/{card.id}/drop").status == 404
        assert store.get(card).reviewed_at is None

    def test_the_list_and_the_permission_agree_about_everybody_and_every_state(
        self, app: Flask, cast: dict[str, Persona], article: Article, quiz: Quiz, store: Store
    ) -> None:
        question, closing = quiz.questions[0], utcnow()
        ids: list[int] = []
        people = [persona.user for name, persona in cast.items() if name != "anonymous"]
        for user in people:
            ids.append(factories.make_card(store, question.id, user).id)
        states: list[tuple[Question | Quiz | Article, dict[str, Any]]] = [
            (question, {"status": QuestionStatus.APPROVED}),
            *[(question, {"status": status}) for status in QuestionStatus],
            (question, {"status": QuestionStatus.APPROVED, "voided_at": closing}),
            (question, {"voided_at": None}),
            *[(quiz, {"status": status}) for status in QuizStatus],
            (quiz, {"status": QuizStatus.APPROVED}),
            *[(quiz, {"feedback": one, "closes_at": closing + DAY}) for one in Feedback],
            *[(quiz, {"feedback": one, "closes_at": closing - DAY}) for one in Feedback],
            *[(quiz, {"feedback": one, "closes_at": None}) for one in Feedback],
            (article, {"status": ArticleStatus.DRAFT}),
        ]
        seen = []
        for row, change in states:
            store.change(row, **change)
            with app.app_context():
                for user in people:
                    viewer = viewer_of(user, utcnow())
                    listed = set(db.session.scalars(queries.cards_of(viewer, ReviewCard.id)))
                    cards = [db.session.scalars(queries.card(id_)).one() for id_ in ids]
                    allowed = {one.id for one in cards if can(viewer, "card.review", one)}
                    assert listed == allowed, (change, user.name)
                    seen.append(len(listed))
        assert set(seen) == {0, 1}


class TestDropping:
    def test_who_does_not_want_to_be_asked_is_asked_no_more(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 0, 3, 2)
        [card] = kept(store)
        store.change(card, due_at=day_of(utcnow()))
        page = student.get("/reviews")
        assert page.all("main form.post-button")[0]["action"] == f"/reviews/{card.id}/drop"
        page = student.submit(f"/reviews/{card.id}/drop")
        assert "You will not be asked this again" in page.messages
        assert not page.has(".review-form")
        assert kept(store) == []
        assert not student.get(url(article)).has(".coming-back")
        take(student, article, 0, 3, 2)
        assert len(kept(store)) == 1


class TestRulings:
    """The key of the first question is another one after a contest."""

    def rule(self, student: Persona, leader: Persona, store: Store, **ruling: str) -> None:
        mine = select(Answer).join(Answer.attempt).where(Attempt.user_id == student.user.id)
        contested = store.all(mine.order_by(Answer.id))[0]
        form = {"submission": "a" * 32, "text": "It says otherwise."}
        student.submit(f"/answers/{contested.id}/contest", form)
        number = store.one(Contest).id
        fields = {"words": "So it is.", "decide": "1", **ruling}
        assert "Decided" in leader.submit(f"/contests/{number}/decision", fields).messages

    def cards(self, store: Store, quiz: Quiz) -> list[int]:
        """Who has a card on the first question."""
        return [one.user_id for one in kept(store) if one.question_id == quiz.questions[0].id]

    @pytest.fixture(autouse=True)
    def _taken(
        self, student: Persona, other_student: Persona, article: Article, quiz: Quiz
    ) -> None:
        """The student missed the first question, the other one knew it."""
        take(student, article, 1, 1, 2)
        take(other_student, article, 0, 1, 2)

    def test_who_is_right_after_all_is_asked_no_more_and_who_is_wrong_is_asked(
        self, student: Persona, other_student: Persona, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        assert self.cards(store, quiz) == [student.user.id]
        self.rule(student, leader, store, status="amended", key="1")
        assert self.cards(store, quiz) == [other_student.user.id]
        [card] = kept(store)
        assert (card.due_at, card.reviewed_at) == (day_of(utcnow()) + DAY, None)

    def test_what_was_reviewed_already_stays(
        self, student: Persona, other_student: Persona, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        store.change(kept(store)[0], reviewed_at=utcnow())
        self.rule(student, leader, store, status="amended", key="1")
        assert self.cards(store, quiz) == sorted([student.user.id, other_student.user.id])

    def test_what_was_missed_in_another_attempt_stays(
        self,
        student: Persona,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
    ) -> None:
        take(student, article, 2, 1, 2)
        self.rule(student, leader, store, status="amended", key="1")
        assert student.user.id in self.cards(store, quiz)

    def test_who_had_it_dropped_is_not_asked_for_what_was_wrong_before(
        self, student: Persona, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        student.submit(f"/reviews/{kept(store)[0].id}/drop")
        self.rule(student, leader, store, status="amended", key="2")
        assert student.user.id not in self.cards(store, quiz)

    def test_a_void_question_comes_up_no_more(
        self, student: Persona, leader: Persona, store: Store
    ) -> None:
        store.change(kept(store)[0], due_at=day_of(utcnow()))
        assert student.get("/reviews").has(".review-form")
        self.rule(student, leader, store, status="void")
        assert not student.get("/reviews").has(".review-form")

    def test_the_amended_question_is_asked_with_what_is_right_now(
        self, student: Persona, other_student: Persona, leader: Persona, store: Store
    ) -> None:
        self.rule(student, leader, store, status="amended", key="1")
        [card] = kept(store)
        store.change(card, due_at=day_of(utcnow()))
        page = answer(other_student, card, 2, chosen="1")
        assert page.words(".verdict") == f"✓ Right: {OPTIONS[1]}"
