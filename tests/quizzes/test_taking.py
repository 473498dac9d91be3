from typing import Any

import pytest
from bs4 import Tag

from discuss.domain.vocabulary import ArticleStatus, QuestionStatus, QuizStatus
from discuss.models import Answer, Article, Attempt, QuestionVersion, Quiz
from tests import factories
from tests.factories import OPTIONS, PARAGRAPHS
from tests.pages import Page, steady
from tests.personas import Persona, World
from tests.store import Store

KEYS = (0, 1, 2)


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def start(persona: Persona, article: Article) -> Page:
    return persona.submit(url(article) + "/quiz/attempts")


def form_of(page: Page) -> Tag:
    return page.one(".quiz-form")


def names(page: Page) -> list[str]:
    """The names of the questions' fields, in order."""
    return list(dict.fromkeys(str(tag["name"]) for tag in page.all(".quiz-form [type=radio]")))


def send(
    persona: Persona,
    page: Page,
    chosen: tuple[int | str | None, ...],
    how: str = "submit",
    **options: Any,
) -> Page:
    fields = {
        name: str(option)
        for name, option in zip(names(page), chosen, strict=True)
        if option is not None
    }
    return persona.submit(str(form_of(page)["action"]), fields | {how: "1"}, **options)


class TestStarting:
    def test_student_takes_the_quiz(self, student: Persona, article: Article, quiz: Quiz) -> None:
        assert "Take the quiz" in student.get(url(article)).words("#quiz")
        page = start(student, article)
        assert len(page.all(".quiz-form fieldset")) == len(KEYS)
        assert [tag.get_text() for tag in page.all("fieldset")[0].select("label")] == list(OPTIONS)

    def test_starting_twice_goes_on_with_the_same_attempt(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        assert names(start(student, article)) == names(start(student, article))
        assert store.count(Attempt) == 1

    @pytest.mark.parametrize("status", [s for s in QuizStatus if s is not QuizStatus.APPROVED])
    def test_student_does_not_know_of_a_quiz_that_is_not_approved(
        self, student: Persona, article: Article, store: Store, status: QuizStatus
    ) -> None:
        factories.make_quiz(store, article, status=status)
        assert "no quiz" in student.get(url(article)).words("#quiz")
        assert start(student, article).status == 404

    def test_dropped_questions_are_not_asked(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz.questions[1], status=QuestionStatus.DROPPED)
        stems = [tag.get_text() for tag in start(student, article).all("legend")]
        assert stems == [quiz.questions[n].versions[0].stem for n in (0, 2)]

    def test_a_quiz_without_any_question_left_says_so(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        for question in quiz.questions:
            store.change(question, status=QuestionStatus.DRAFT)
        page = start(student, article)
        assert page.status == 409
        assert "no questions" in page.words()

    def test_questions_that_were_approved_later_do_not_enter_an_open_attempt(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        store.change(quiz.questions[1], status=QuestionStatus.DRAFT)
        first = names(start(student, article))
        store.change(quiz.questions[1], status=QuestionStatus.APPROVED)
        assert names(start(student, article)) == first


class TestTheKeyStaysOnTheServer:
    def test_pages_before_the_submission_are_the_same_whatever_the_key_is(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        start(student, article)
        shown = []
        for key in range(len(OPTIONS)):
            with store.session() as session:
                session.query(QuestionVersion).update({"key": key})
            page = student.get(url(article))
            shown.append(steady(page.text))
        assert len(set(shown)) == 1

    def test_neither_explanation_nor_evidence_is_shown_before_the_submission(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        for text in (page.text, str(page.response.headers)):
            assert "Explanation" not in text
            assert "by hand" not in text
        assert not page.has("mark, .evidence")

    def test_saving_in_the_background_answers_nothing(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        saved = send(student, page, KEYS, "save", headers={"Accept": "application/json"})
        assert (saved.status, saved.text) == (204, "")

    def test_student_cannot_open_the_review(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = student.get(url(article) + "/quiz")
        assert page.status == 403
        assert OPTIONS[0] not in page.text


class TestAnswering:
    def test_answers_are_kept_for_another_device(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, (3, None, 1), "save")
        again = student.get(url(article))
        assert [tag["value"] for tag in again.all("[checked]")] == ["3", "1"]
        assert store.one(Attempt).submitted_at is None

    def test_student_is_told_what_was_right_and_why(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = send(student, start(student, article), (0, 3, None))
        assert "1 of 3" in page.messages
        assert page.words(".score").startswith("1 / 3")
        verdicts = [" ".join(tag.get_text(" ").split()) for tag in page.all(".verdict")]
        assert verdicts == [f"✓ Right: {OPTIONS[0]}", f"✗ Wrong: {OPTIONS[3]}", "✗ Not answered."]
        assert "Explanation 2" in page.words(".quiz")
        attempt = store.one(Attempt)
        assert attempt.score == 1
        assert attempt.submitted_at is not None

    def test_student_is_shown_the_evidence_in_the_article(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = send(student, start(student, article), KEYS)
        targets = [str(tag["href"]) for tag in page.all(".show-in-article")]
        assert [page.words(f".article-body {target} + mark") for target in targets] == list(
            PARAGRAPHS
        )

    def test_pressing_the_button_twice_shows_the_result_twice(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        for _press in range(2):
            assert "3 of 3" in send(student, page, KEYS).messages
        assert store.one(Attempt).score == 3

    def test_submitting_other_answers_later_changes_nothing(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, KEYS)
        again = send(student, page, (3, 3, 3))
        assert again.status == 409
        assert "submitted already" in again.words()
        assert store.one(Attempt).score == 3

    def test_answers_cannot_be_saved_after_the_submission(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, (3, 3, 3))
        send(student, page, KEYS, "save")
        assert store.count(Answer, chosen=3) == 3

    def test_student_takes_it_again(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        send(student, start(student, article), (3, 3, 3))
        send(student, start(student, article), KEYS)
        with store.session() as session:
            marks = session.query(Attempt.number, Attempt.score).order_by(Attempt.number).all()
        assert [tuple(row) for row in marks] == [(1, 0), (2, 3)]

    def test_an_attempt_is_graded_against_the_version_that_was_shown(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        old = quiz.questions[0].versions[0]
        store.add(
            QuestionVersion(
                question_id=old.question_id,
                number=2,
                stem="Changed?",
                options=["yes", "no"],
                key=1,
                evidence_anchor=old.evidence_anchor,
                evidence_start=0,
                evidence_end=3,
                evidence_text="The",
            )
        )
        result = send(student, page, KEYS)
        assert old.stem in result.words(".quiz")
        assert store.one(Attempt).score == 3

    @pytest.mark.parametrize(
        "option", ["4", "-1", "99999999999999999999", "x", "", "1.0", "9" * 5000]
    )
    def test_an_option_that_does_not_exist_is_no_answer(
        self, student: Persona, article: Article, quiz: Quiz, store: Store, option: str
    ) -> None:
        send(student, start(student, article), (option, 1, 2), "save")
        assert store.count(Answer, chosen=None) == 1

    def test_another_persons_attempt_is_not_found(
        self,
        student: Persona,
        other_student: Persona,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
    ) -> None:
        page = start(student, article)
        for persona in (other_student, leader):
            assert send(persona, page, KEYS).status == 404
        assert store.one(Attempt).submitted_at is None

    def test_anothers_answers_cannot_be_written_through_the_own_attempt(
        self, student: Persona, other_student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        theirs, mine = start(student, article), start(other_student, article)
        fields = dict.fromkeys(names(theirs), "3")
        other_student.submit(str(form_of(mine)["action"]), fields | {"save": "1"})
        assert store.count(Answer, chosen=None) == 6

    @pytest.mark.parametrize("attempt", ["999999", "0", "99999999999999999999999"])
    def test_an_attempt_that_is_not_there_is_not_found(
        self, student: Persona, attempt: str
    ) -> None:
        assert student.submit(f"/attempts/{attempt}", {"submit": "1"}).status == 404

    def test_a_withdrawn_article_takes_no_answers(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        store.change(article, status=ArticleStatus.DRAFT)
        assert send(student, page, KEYS).status in {403, 404}
        assert store.one(Attempt).submitted_at is None

    def test_somebody_who_left_the_club_cannot_answer(
        self,
        student: Persona,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        world: World,
    ) -> None:
        page = start(student, article)
        leader.submit(f"/clubs/readers/members/{student.user.id}/remove")
        assert send(student, page, KEYS).status in {403, 404}
        assert store.one(Attempt).submitted_at is None


class TestOneIsShownWhatAnotherIsNot:
    def test_a_result_is_its_owners_alone(
        self, student: Persona, other_student: Persona, article: Article, quiz: Quiz
    ) -> None:
        send(student, start(student, article), KEYS)
        page = other_student.get(url(article))
        assert "Explanation" not in page.text
        assert not page.has("mark, .score")
