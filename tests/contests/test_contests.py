"""A question is contested, decided, and everybody is graded anew."""

import pytest
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.domain.vocabulary import ContestStatus, Feedback, LogAction, NoticeKind
from discuss.models import (
    Answer,
    Article,
    Attempt,
    Contest,
    ContestMessage,
    LogEntry,
    Notice,
    Question,
    QuestionVersion,
    Quiz,
    Regrade,
)
from tests import factories
from tests.factories import EVERY_SHAPE, OPTIONS
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store

SUBMISSION = "a" * 32
EVIDENCE = ("evidence_anchor", "evidence_start", "evidence_end", "evidence_text")
WORDS = (
    "stem",
    "explanation",
    "evidence_anchor",
    "evidence_start",
    "evidence_end",
    "evidence_text",
)


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def take(persona: Persona, article: Article, chosen: int, *, submit: bool = True) -> Page:
    """Begin the quiz, choose this option everywhere, and submit."""
    page = persona.submit(url(article) + "/quiz/attempts")
    names = {str(tag["name"]): str(chosen) for tag in page.all(".quiz-form [type=radio]")}
    return persona.submit(
        str(page.one(".quiz-form")["action"]), names | {"submit" if submit else "save": "1"}
    )


def first_answer(store: Store, persona: Persona) -> Answer:
    statement = (
        select(Answer)
        .join(Answer.attempt)
        .where(Attempt.user_id == persona.user.id)
        .order_by(Answer.position)
    )
    found: Answer = store.all(statement)[0]
    return found


def contest(persona: Persona, store: Store, text: str = "It says seven years.") -> Page:
    answer = first_answer(store, persona)
    return persona.submit(f"/answers/{answer.id}/contest", {"submission": SUBMISSION, "text": text})


def decide(persona: Persona, store: Store, how: str = "decide", **fields: str) -> Page:
    number = store.all(select(Contest).order_by(Contest.id))[0].id
    form = {"words": "You are right.", "key": "0", **fields, how: "1"}
    return persona.submit(f"/contests/{number}/decision", form)


def scores(store: Store) -> dict[int, int | None]:
    """The score of everybody's newest attempt, by the person."""
    attempts = store.all(select(Attempt).order_by(Attempt.id))
    return {attempt.user_id: attempt.score for attempt in attempts}


class TestContesting:
    def test_student_contests_from_the_result_and_the_leader_finds_it(
        self, student: Persona, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = take(student, article, 1)
        link = page.all(".contest-link")[0]
        assert str(first_answer(store, student).id) in str(link["href"])
        page = contest(student, store, "It says **seven**.")
        assert "The leaders of the club will look at it" in page.messages
        assert page.words("#thread .comment-body strong") == "seven"
        assert "Contests (1)" in leader.get("/clubs/readers").text
        listed = leader.get("/clubs/readers/contests").words(".contests")
        assert "To decide" in listed
        assert "Question 1" in listed
        assert "Your contest" in student.get(url(article)).words("#quiz")

    def test_contesting_twice_opens_the_first_contest(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1)
        contest(student, store)
        contest(student, store, "Once more.")
        assert store.count(Contest) == 1
        assert store.one(ContestMessage).body == "It says seven years."

    @pytest.mark.parametrize("text", ["", "x" * 5001])
    def test_a_contest_needs_words_and_keeps_them(
        self, student: Persona, article: Article, quiz: Quiz, store: Store, text: str
    ) -> None:
        take(student, article, 1)
        page = contest(student, store, text)
        assert page.errors
        assert page.value("text").strip() == text
        assert store.count(Contest) == 0

    def test_nobody_contests_before_the_result_is_shown(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1, submit=False)
        assert contest(student, store).status == 403
        assert store.count(Contest) == 0

    def test_other_students_do_not_know_of_it(
        self, student: Persona, other_student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1)
        contest(student, store)
        assert other_student.get(f"/contests/{store.one(Contest).id}").status == 404

    def test_leader_and_student_write_to_each_other(
        self, student: Persona, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(student, article, 1)
        contest(student, store)
        number = store.one(Contest).id
        form = {"submission": "b" * 32, "text": "Which sentence?"}
        for _ in range(2):
            leader.submit(f"/contests/{number}/messages", form)
        assert store.count(ContestMessage) == 2
        assert "Which sentence?" in student.get(f"/contests/{number}").words("#thread")
        assert "A leader wrote about the question" in student.get("/notices").text


class TestDeciding:
    @pytest.fixture(autouse=True)
    def _contested(
        self, student: Persona, other_student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        """The student chose the second option everywhere, the other one the first."""
        take(student, article, 1)
        take(other_student, article, 0)
        contest(student, store)

    def test_a_preview_says_whose_marks_change_and_changes_none(
        self, leader: Persona, store: Store, student: Persona, other_student: Persona
    ) -> None:
        before = scores(store)
        page = decide(leader, store, "preview", status="amended", key="1")
        table = page.words(".regrade")
        assert "2 marks would change" in table
        assert "Student 1 1 / 3 2 / 3" in table
        assert "Other Student 1 1 / 3 0 / 3" in table
        assert scores(store) == before
        assert store.one(Contest).status is ContestStatus.OPEN
        assert store.count(QuestionVersion) == 3
        assert page.value("words").strip() == "You are right."

    def test_another_key_grades_everybody_anew_tells_them_and_is_logged(
        self,
        leader: Persona,
        student: Persona,
        other_student: Persona,
        article: Article,
        store: Store,
    ) -> None:
        page = decide(
            leader, store, status="amended", key="1", explanation="Seven, says paragraph two."
        )
        assert "2 marks were changed" in page.messages
        assert scores(store) == {student.user.id: 2, other_student.user.id: 0}
        result = student.get(url(article)).words("#quiz")
        assert "2 / 3" in result
        assert "Amended after a contest" in result
        assert "Seven, says paragraph two." in result
        assert f"Right: {OPTIONS[1]}" in result
        assert "was 1/3 and is now 2/3" in student.get("/notices").text
        assert "was 1/3 and is now 0/3" in other_student.get("/notices").text
        assert "was amended" in student.get("/notices").text
        entry = store.one(LogEntry, action=LogAction.QUESTION_AMEND)
        assert (entry.reason, entry.details["marks changed"]) == ("You are right.", "2")
        assert store.count(Regrade) == 2

    def test_a_second_right_option_takes_nothing_from_anybody(
        self, leader: Persona, student: Persona, other_student: Persona, store: Store
    ) -> None:
        decide(leader, store, status="amended", key="0", also_right="1")
        assert scores(store) == {student.user.id: 2, other_student.user.id: 1}

    def test_the_words_of_an_old_attempt_stay_as_they_were(
        self, leader: Persona, student: Persona, store: Store
    ) -> None:
        before = first_answer(store, student).question_version_id
        decide(leader, store, status="amended", key="1")
        assert first_answer(store, student).question_version_id == before
        versions = store.all(select(QuestionVersion).order_by(QuestionVersion.id))
        assert [(one.number, one.key, one.is_ruling) for one in versions] == [
            (1, 0, False),
            (1, 1, False),
            (1, 2, False),
            (2, 1, True),
        ]

    @pytest.mark.parametrize(("status", "mine"), [("upheld", 1), ("amended", 2)])
    def test_answers_to_other_words_keep_their_grade_and_new_attempts_the_new_words(
        self,
        leader: Persona,
        student: Persona,
        other_student: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        status: str,
        mine: int,
    ) -> None:
        """A leader has turned the options round since; the other student answers those."""
        first = quiz.questions[0]
        old = first.versions[0]
        edited = {name: getattr(old, name) for name in (*EVIDENCE, "stem")} | {
            "options": old.options[::-1],
            "key": 3,
            "number": 2,
            "question_id": first.id,
        }
        store.add(QuestionVersion(**edited))
        take(other_student, article, 3)
        before = scores(store)[other_student.user.id]
        decide(leader, store, status=status, key="1")
        assert scores(store) == {student.user.id: mine, other_student.user.id: before}
        page = student.submit(url(article) + "/quiz/attempts")
        shown = [tag.get_text(strip=True) for tag in page.all("#quiz fieldset")[0].select("label")]
        assert shown == old.options[::-1]

    def test_a_void_question_counts_for_nobody_and_is_asked_no_more(
        self,
        leader: Persona,
        student: Persona,
        other_student: Persona,
        article: Article,
        store: Store,
    ) -> None:
        decide(leader, store, status="void")
        assert scores(store) == {student.user.id: 1, other_student.user.id: 0}
        result = student.get(url(article)).words("#quiz")
        assert "1 / 2" in result
        assert "counts for nobody" in result
        assert len(student.submit(url(article) + "/quiz/attempts").all(".question")) == 2
        assert store.all(select(Question).order_by(Question.id))[0].voided_at is not None

    def test_an_upheld_question_changes_no_mark_and_the_student_is_told_why(
        self, leader: Persona, student: Persona, store: Store
    ) -> None:
        before = scores(store)
        page = decide(leader, store, status="upheld", words="Paragraph two says nineteen months.")
        assert "No mark changes" in page.messages
        assert scores(store) == before
        told = student.get("/notices").text
        assert "stands as it is" in told
        assert "Paragraph two says nineteen months." in told
        assert store.one(Notice, user_id=student.user.id).kind is NoticeKind.CONTEST

    def test_all_open_contests_of_the_question_are_decided_together(
        self, leader: Persona, other_student: Persona, store: Store
    ) -> None:
        answer = first_answer(store, other_student)
        form = {"submission": SUBMISSION, "text": "I think so too."}
        other_student.submit(f"/answers/{answer.id}/contest", form)
        decide(leader, store, status="void")
        assert {one.status for one in store.all(select(Contest))} == {ContestStatus.VOID}

    def test_an_attempt_under_way_is_graded_by_the_ruling(
        self, leader: Persona, moderator: Persona, article: Article, store: Store
    ) -> None:
        page = take(moderator, article, 1, submit=False)
        decide(leader, store, status="amended", key="1")
        done = moderator.submit(str(page.one(".quiz-form")["action"]), {"submit": "1"})
        assert done.words(".score strong") == "2"

    def test_a_contest_is_decided_once(self, leader: Persona, store: Store) -> None:
        decide(leader, store, status="void")
        assert decide(leader, store, status="upheld").status == 403
        assert store.one(Contest).status is ContestStatus.VOID

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"status": "", "words": "So."}, "Choose one of the three"),
            ({"status": "void", "words": " "}, "Say why"),
            ({"status": "amended", "key": "7"}, "Choose the option that is right"),
            ({"status": "amended", "key": ""}, "Choose the option that is right"),
        ],
    )
    def test_a_decision_that_makes_no_sense_is_refused_and_kept(
        self, leader: Persona, store: Store, fields: dict[str, str], message: str
    ) -> None:
        page = decide(leader, store, **fields)
        assert message in page.text
        assert store.one(Contest).status is ContestStatus.OPEN
        assert store.count(LogEntry) == 0

    def test_moderators_and_students_decide_nothing(
        self, student: Persona, moderator: Persona, store: Store
    ) -> None:
        assert decide(student, store, status="void").status == 403
        assert decide(moderator, store, status="void").status == 404
        assert store.one(Contest).status is ContestStatus.OPEN


class TestOwnCase:
    def test_leader_does_not_decide_about_a_contest_of_their_own(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        take(leader, article, 1)
        contest(leader, store)
        assert decide(leader, store, status="void").status == 403
        assert store.one(Contest).status is ContestStatus.OPEN


class TestOtherShapes:
    def test_a_wording_that_was_missing_counts_after_the_decision(
        self, student: Persona, leader: Persona, article: Article, store: Store
    ) -> None:
        factories.make_quiz(store, article, asked=[factories.SHORT_ANSWER])
        page = student.submit(url(article) + "/quiz/attempts")
        field = str(page.one(".quiz-form [type=text]")["name"])
        action = str(page.one(".quiz-form")["action"])
        student.submit(action, {field: "Ms Brandt's daughter", "submit": "1"})
        contest(student, store)
        wordings = "Ida Brandt\n Ms Brandt's  daughter \n\n"
        decide(leader, store, status="amended", accepted=wordings)
        assert scores(store) == {student.user.id: 1}
        assert store.all(select(QuestionVersion))[-1].accepted == [
            "Ida Brandt",
            "Ms Brandt's daughter",
        ]

    def test_another_order_is_right_after_the_decision(
        self, student: Persona, leader: Persona, article: Article, store: Store
    ) -> None:
        factories.make_quiz(store, article, asked=[factories.ORDER])
        page = student.submit(url(article) + "/quiz/attempts")
        places = {
            str(tag["name"]): str(number)
            for number, tag in enumerate(page.all(".quiz-form select"))
        }
        student.submit(str(page.one(".quiz-form")["action"]), places | {"submit": "1"})
        contest(student, store)
        assert "place of its own" in decide(leader, store, status="amended", order="0 0 1").text
        decide(leader, store, status="amended", order="0 1 2")
        assert scores(store) == {student.user.id: 1}

    def test_every_shape_has_its_page(
        self, student: Persona, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=EVERY_SHAPE)
        store.change(quiz, feedback=Feedback.AT_END, closes_at=None)
        take(student, article, 0)
        for answer in store.all(select(Answer)):
            page = student.submit(
                f"/answers/{answer.id}/contest", {"submission": f"{answer.id:032x}", "text": "No."}
            )
            assert page.status == 200
        for one in store.all(select(Contest)):
            assert "Decide" in leader.get(f"/contests/{one.id}").text

    def test_results_that_wait_are_not_contested(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        later = utcnow().replace(year=utcnow().year + 1)
        store.change(quiz, feedback=Feedback.AFTER_CLOSE, closes_at=later)
        take(student, article, 1)
        assert contest(student, store).status == 403
