"""Questions that people write, edit and approve."""

import pytest
from sqlalchemy import select

from discuss.domain.vocabulary import LogAction, QuestionStatus
from discuss.models import Answer, Article, LogEntry, Question, QuestionVersion, Quiz
from tests import factories
from tests.factories import EVERY_SHAPE, PARAGRAPHS
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store

FORM = {
    "number": "1",
    "shape": "choice",
    "stem": "How long did the bridge take to build?",
    "right": "nineteen months",
    "others": "eleven weeks\n\n  fourteen   months\nsixteen months",
    "evidence": "Engineer Ida Brandt said the bridge took nineteen months to build.",
    "explanation": "Nineteen, she said.",
}


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def edit(persona: Persona, quiz: Quiz, **changes: str) -> Page:
    return persona.submit(f"/questions/{quiz.questions[0].id}/edit", FORM | changes)


def add(persona: Persona, article: Article, **changes: str) -> Page:
    return persona.submit(url(article) + "/quiz/questions", FORM | changes)


def newest(store: Store) -> QuestionVersion:
    found: QuestionVersion = store.all(select(QuestionVersion).order_by(QuestionVersion.id))[-1]
    return found


class TestEditing:
    def test_leader_edits_and_a_new_version_follows(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = edit(leader, quiz)
        assert "Saved" in page.messages
        version = newest(store)
        assert (version.number, version.stem) == (2, FORM["stem"])
        assert version.right.words == ("nineteen months",)
        assert version.options == [
            "eleven weeks",
            "fourteen months",
            "sixteen months",
            "nineteen months",
        ]
        assert version.evidence_text == PARAGRAPHS[1]
        assert version.evidence_anchor == article.blocks[1].anchor
        entry = store.one(LogEntry, action=LogAction.QUESTION_EDIT)
        assert entry.details == {"stem": FORM["stem"]}
        assert FORM["stem"] in page.words(f"#question-{quiz.questions[0].id}")

    def test_attempts_that_were_begun_keep_their_words(
        self, student: Persona, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        student.submit(url(article) + "/quiz/attempts")
        edit(leader, quiz)
        page = student.get(url(article))
        assert quiz.questions[0].versions[0].stem in page.words("#quiz")
        done = student.submit(str(page.one(".quiz-form")["action"]), {"submit": "1"})
        assert "Amended" not in done.words("#quiz")
        again = student.submit(url(article) + "/quiz/attempts")
        assert FORM["stem"] in again.words("#quiz")
        assert store.count(Answer) == 6

    @pytest.mark.parametrize("number", range(len(EVERY_SHAPE)))
    def test_a_question_saved_as_it_was_opened_says_the_same(
        self, leader: Persona, article: Article, store: Store, number: int
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=EVERY_SHAPE)
        question = quiz.questions[number]
        page = leader.get(f"/questions/{question.id}/edit")
        names = ("number", "stem", "right", "others", "evidence", "explanation")
        form = {name: page.value(name).strip() for name in names}
        chosen = page.one("[name=shape][checked]")["value"]
        leader.submit(f"/questions/{question.id}/edit", {**form, "shape": chosen, "anyway": "1"})
        before, after = question.versions[0], newest(store)
        assert after.number == 2
        assert (after.stem, after.evidence_text) == (before.stem, before.evidence_text)
        assert after.right.words == before.right.words
        assert sorted(after.options) == sorted(before.options)
        assert after.accepted == before.accepted

    def test_somebody_else_changed_it_meanwhile(
        self, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        edit(leader, quiz)
        page = edit(leader, quiz, stem="How many months did it take to build the bridge?")
        assert "Somebody changed this question" in page.errors
        assert "How many months" in page.value("stem")
        assert newest(store).number == 2

    def test_a_void_question_stays_as_it_was_decided_about(
        self, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz.questions[0], voided_at=quiz.created_at)
        assert edit(leader, quiz).status == 403

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"evidence": "The moon is made of green cheese, they said."}, "does not say this"),
            ({"evidence": "took nineteen months"}, "at least five words"),
            ({"right": ""}, "Give the right answer"),
            ({"others": "Nineteen months"}, "are the same"),
            ({"stem": " "}, "Write the question"),
            ({"shape": "riddle"}, "Not a valid choice"),
        ],
    )
    def test_what_cannot_be_kept_is_refused_and_what_was_typed_stays(
        self, leader: Persona, quiz: Quiz, store: Store, changes: dict[str, str], message: str
    ) -> None:
        page = edit(leader, quiz, **changes)
        assert message in page.errors
        assert page.value("explanation").strip() == FORM["explanation"]
        assert newest(store).number == 1


class TestWarnings:
    def test_the_checks_warn_and_a_leader_may_keep_it_all_the_same(
        self, leader: Persona, quiz: Quiz, store: Store
    ) -> None:
        flawed = {"stem": "Which of these did the bridge not take to build?"}
        page = edit(leader, quiz, **flawed)
        assert "The stem is positive" in page.words(".warnings")
        assert newest(store).number == 1
        edit(leader, quiz, **flawed, anyway="1")
        assert newest(store).stem == flawed["stem"]

    def test_all_of_the_above_and_the_longest_key_are_told(
        self, leader: Persona, quiz: Quiz
    ) -> None:
        page = edit(
            leader,
            quiz,
            right="nineteen months of hard work by many people in the cold river",
            others="two weeks\none year\nall of the above",
        )
        words = page.words(".warnings")
        assert "No option joins the others" in words
        assert "1.5 times the median length" in words


class TestAdding:
    def test_leader_adds_a_draft_and_approves_it_alone(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        assert "Added as a draft" in add(leader, article).messages
        question = newest(store).question_id
        kept = store.one(Question, id=question)
        assert (kept.status, kept.written_by_id) == (QuestionStatus.DRAFT, leader.user.id)
        leader.submit(f"/questions/{question}/approve")
        assert store.one(Question, id=question).status is QuestionStatus.APPROVED
        entry = store.one(LogEntry, action=LogAction.QUESTION_APPROVE)
        assert entry.actor_id == leader.user.id

    def test_student_suggests_one_and_nobody_meets_it_before_a_leader_approved_it(
        self,
        student: Persona,
        other_student: Persona,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
    ) -> None:
        assert "A leader reads your question" in add(student, article).messages
        question = store.one(Question, id=newest(store).question_id)
        review = leader.get(url(article) + "/quiz").words(f"#question-{question.id}")
        assert "Suggested" in review
        assert "written by Student" in review
        leader.submit(url(article) + "/quiz/approve")
        assert store.one(Question, id=question.id).status is QuestionStatus.DRAFT
        page = other_student.submit(url(article) + "/quiz/attempts")
        assert FORM["stem"] not in page.text
        leader.submit(f"/questions/{question.id}/approve")
        assert not store.one(Question, id=question.id).is_suggested
        page = leader.submit(url(article) + "/quiz/attempts")
        assert FORM["stem"] in page.words("#quiz")

    def test_student_must_cite_a_sentence(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = add(student, article, evidence="")
        assert "Cite the sentence" in page.errors
        assert store.count(Question) == 3

    def test_stranger_suggests_nothing(
        self, stranger: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        assert add(stranger, article).status == 404
        assert store.count(Question) == 3
