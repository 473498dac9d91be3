import pytest
from flask import Flask

from discuss import quizgen
from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.models import Article, LogEntry, Quiz
from discuss.quizzes import jobs, wording
from discuss.quizzes.left_out import MOST, by_reason, fair_share
from tests import factories
from tests.factories import EVERY_SHAPE, OPTIONS, ORDER, SHORT_ANSWER, STEPS, Asked
from tests.personas import Persona, World
from tests.store import Store


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz"


def ready(store: Store, article: Article) -> Quiz:
    return factories.make_quiz(store, article, status=QuizStatus.READY)


def test_leader_sees_every_question_with_key_and_evidence(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    page = leader.get(url(article))
    assert len(page.all(".review-question")) == 3
    question = f"#question-{quiz.questions[1].id}"
    assert OPTIONS[1] in page.words(f"{question} .is-key")
    assert quiz.questions[1].versions[0].evidence_text in page.words(question)


def test_leader_approves_and_students_see_the_quiz(
    leader: Persona, student: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    page = leader.submit(url(article) + "/approve")
    assert "Approved." in page.messages
    assert store.get(quiz).status is QuizStatus.APPROVED
    entry = store.one(LogEntry)
    assert (entry.action, entry.details) == (
        LogAction.QUIZ_APPROVE,
        {"article": article.title, "questions": "3"},
    )
    assert "Take the quiz" in student.get(f"/clubs/readers/articles/{article.slug}").text


def test_leader_drops_a_question_and_takes_it_back(
    leader: Persona, article: Article, store: Store
) -> None:
    question = ready(store, article).questions[0]
    leader.submit(f"/questions/{question.id}/drop")
    assert store.get(question).status is QuestionStatus.DROPPED
    leader.submit(f"/questions/{question.id}/take-back")
    assert store.get(question).status is QuestionStatus.DRAFT
    with store.session() as session:
        actions = [entry.action for entry in session.query(LogEntry).order_by(LogEntry.id)]
    assert actions == [LogAction.QUESTION_DROP, LogAction.QUESTION_TAKE_BACK]


def test_a_dropped_question_stays_dropped_when_the_rest_is_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    leader.submit(f"/questions/{quiz.questions[0].id}/drop")
    leader.submit(url(article) + "/approve")
    states = [store.get(question).status for question in quiz.questions]
    assert states == [QuestionStatus.DROPPED, QuestionStatus.APPROVED, QuestionStatus.APPROVED]


def test_a_quiz_of_dropped_questions_cannot_be_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    for question in quiz.questions:
        store.change(question, status=QuestionStatus.DROPPED)
    page = leader.submit(url(article) + "/approve")
    assert "no question to approve" in page.text
    assert store.get(quiz).status is QuizStatus.READY


def test_a_quiz_that_is_still_being_written_cannot_be_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.WRITING)
    leader.submit(url(article) + "/approve")
    assert store.get(quiz).status is QuizStatus.WRITING


def test_leader_waits_with_a_page_that_looks_again_by_itself(
    leader: Persona, article: Article, store: Store
) -> None:
    factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)
    page = leader.get(url(article))
    assert page.has("meta[http-equiv=refresh], script[src*=refresh]")
    assert page.has("[role=status]")


def test_leader_is_told_why_no_quiz_could_be_written(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.FAILED)
    store.change(quiz, note="The article is too short.")
    page = leader.get(url(article))
    assert "The article is too short." in page.words()


class TestApprovingOneByOne:
    """The quiz opens when its leader opens it, and the page says that it is not open yet."""

    def approve(self, leader: Persona, quiz: Quiz, count: int) -> None:
        for question in quiz.questions[:count]:
            leader.submit(f"/questions/{question.id}/approve")

    def test_the_quiz_opens_with_what_was_approved(
        self, leader: Persona, student: Persona, article: Article, store: Store
    ) -> None:
        quiz = ready(store, article)
        self.approve(leader, quiz, 2)
        page = leader.get(url(article))
        assert "2 questions are approved, and the quiz is not open yet." in page.words(
            ".review-head"
        )
        assert "One draft is left." in page.words(".review-head")
        assert not student.get(f"/clubs/readers/articles/{article.slug}").has(
            '[action*="attempts"]'
        )
        assert "Open." in leader.submit(url(article) + "/open").messages
        assert store.get(quiz).status is QuizStatus.APPROVED
        entry = store.one(LogEntry, action=LogAction.QUIZ_APPROVE)
        assert entry.details["questions"] == "2"
        assert len(student.submit(url(article) + "/attempts").all(".quiz .question")) == 2
        page = leader.get(url(article))
        assert "One draft waits for you" in page.words(".review-head")
        assert not page.has('[action$="/open"]')

    def test_when_no_draft_is_left_the_page_says_how_to_go_on(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        self.approve(leader, ready(store, article), 3)
        page = leader.get(url(article))
        assert "No draft is left." in page.words(".review-head")
        assert "Open the quiz to students with these 3" in page.words('[action$="/open"]')
        assert not page.has('[action$="/quiz/approve"]')

    def test_a_quiz_without_an_approved_question_does_not_open(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = ready(store, article)
        assert not leader.get(url(article)).has('[action$="/open"]')
        assert leader.submit(url(article) + "/open").status == 409
        assert store.get(quiz).status is QuizStatus.READY

    def test_opened_twice_it_is_logged_once(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        leader.submit(url(article) + "/open")
        assert store.count(LogEntry) == 0


class TestBesideTheArticle:
    def test_what_each_question_rests_on_is_marked_in_the_article(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        first, second, dropped = ready(store, article).questions
        store.change(dropped, status=QuestionStatus.DROPPED)
        page = leader.get(url(article))
        marks = [mark.get_text() for mark in page.all(".review-article mark")]
        assert marks == list(factories.PARAGRAPHS[:2])
        link = page.one(f"#question-{second.id} .review-evidence a")
        assert page.has(f".review-article {link['href']}")
        assert page.one(f"#question-{first.id}")["data-evidence"] == f"evidence-{first.id}"
        assert not page.has(f"#question-{dropped.id} .review-evidence a")

    def test_every_key_is_a_button_too(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        question = ready(store, article).questions[0]
        page = leader.get(url(article))
        keys = [tag["data-key"] for tag in page.all(f"#question-{question.id} [data-key]")]
        shown = [tag.get_text() for tag in page.all("#keys kbd")]
        assert shown == ["j", "k", *keys, "?"]
        assert keys == ["a", "e", "r", "d"]

    def test_the_checks_warn_beside_questions_whoever_wrote_them(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        asked = [Asked("number", "Which is not never so?", OPTIONS, 0), SHORT_ANSWER]
        quiz = factories.make_quiz(store, article, asked=asked, status=QuizStatus.READY)
        flawed, sound = quiz.questions
        page = leader.get(url(article))
        assert "The stem is positive" in page.words(f"#question-{flawed.id} .note")
        assert not page.has(f"#question-{sound.id} .note")
        store.change(flawed, status=QuestionStatus.DROPPED)
        assert not leader.get(url(article)).has(f"#question-{flawed.id} .note")


class TestApprovedByTheClubsRule:
    @pytest.fixture
    def waiting(self, store: Store, article: Article) -> Quiz:
        """A quiz that is to be written."""
        return factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)

    def write(self, app: Flask, quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
        evidence = quizgen.Evidence(0, 0, 3, "The")
        found = quizgen.Question(
            quizgen.Kind.CLOZE, "Which?", OPTIONS, 0, evidence, "by hand", 0.5, 0.9, ""
        )
        written = quizgen.Quiz("Title", factories.PARAGRAPHS, (found,), (), 10, "")
        monkeypatch.setattr(quizgen, "write_quiz", lambda *_, **__: written)
        with app.app_context():
            jobs.write(quiz.id)

    def test_the_quiz_is_there_at_once_by_the_rule_and_the_leader_is_told(
        self,
        app: Flask,
        leader: Persona,
        student: Persona,
        article: Article,
        waiting: Quiz,
        store: Store,
        world: World,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        store.change(world.club, approves_quizzes=True)
        self.write(app, waiting, monkeypatch)
        assert store.get(waiting).status is QuizStatus.APPROVED
        entry = store.one(LogEntry)
        assert (entry.action, entry.actor_id) == (LogAction.QUIZ_APPROVE, None)
        assert "By the club’s rule" in leader.get(url(article)).words(".review-head .note")
        assert "A rule of the club" in leader.get("/clubs/readers/log").words()
        assert "Take the quiz" in student.get(f"/clubs/readers/articles/{article.slug}").text

    def test_without_the_rule_it_waits_for_a_leader(
        self, app: Flask, waiting: Quiz, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.write(app, waiting, monkeypatch)
        assert store.get(waiting).status is QuizStatus.READY
        assert store.count(LogEntry) == 0

    def test_leader_reads_a_warning_chooses_it_and_members_are_told(
        self, leader: Persona, student: Persona, store: Store, world: World
    ) -> None:
        assert "before any of you has read it" in leader.get("/clubs/readers/rules").words()
        unchanged = {"newcomer_comments": "0", "links_allowed": "3", "reports_to_hide": "3"}
        ticked = dict.fromkeys(("holds_repeats", "slows_heat", "approves_quizzes"), "y")
        leader.submit("/clubs/readers/rules", unchanged | ticked)
        assert store.get(world.club).approves_quizzes
        details = {"rule": "approves_quizzes", "before": "no", "after": "yes"}
        assert store.one(LogEntry).details == details
        assert "before anybody has read its questions" in student.get("/clubs/readers/conduct").text


def test_other_leader_does_not_know_of_the_question(
    other_leader: Persona, quiz: Quiz, store: Store
) -> None:
    question = quiz.questions[0]
    assert other_leader.submit(f"/questions/{question.id}/drop").status == 404
    assert store.get(question).status is QuestionStatus.APPROVED


class TestEveryShape:
    def test_leader_sees_what_is_right_in_every_shape(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=EVERY_SHAPE, status=QuizStatus.READY)
        page = leader.get(url(article))
        _, true_false, short, order = (f"#question-{one.id}" for one in quiz.questions)
        assert "True Key" in page.words(f"{true_false} .is-key")
        wordings = [tag.get_text() for tag in page.all(f"{short} .accepted li")]
        assert wordings == list(SHORT_ANSWER.accepted)
        steps = [tag.get_text() for tag in page.all(f"{order} ol.in-order li")]
        assert steps == [STEPS[number] for number in ORDER.order]

    def test_the_kind_stands_there_in_words(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        kinds = {kind: Asked(kind, "Why?", OPTIONS, 0) for kind in wording.KINDS}
        quiz = factories.make_quiz(store, article, asked=list(kinds.values()))
        page = leader.get(url(article))
        for question in quiz.questions:
            words = page.words(f"#question-{question.id} .review-words > .meta")
            assert words == f"Approved {wording.KINDS[question.kind]}"

    def test_every_kind_of_the_writer_has_a_name(self) -> None:
        assert set(wording.KINDS) == set(quizgen.Kind)


class TestWhyAQuestionIsThere:
    @pytest.mark.parametrize(
        ("confidence", "difficulty", "words"),
        [
            (0.9, 0.1, "very sure of it (90 %). Its difficulty is easy (10 %)"),
            (0.7, 0.5, "fairly sure of it (70 %). Its difficulty is medium (50 %)"),
            (0.4, 0.9, "less sure of it (40 %). Its difficulty is hard (90 %)"),
        ],
    )
    def test_leader_reads_why_and_how_sure_the_writer_is(
        self,
        leader: Persona,
        article: Article,
        store: Store,
        confidence: float,
        difficulty: float,
        words: str,
    ) -> None:
        question = ready(store, article).questions[0]
        store.change(
            question, confidence=confidence, difficulty=difficulty, rule="who said these words"
        )
        why = leader.get(url(article)).words(f"#question-{question.id} .why")
        assert why.startswith("Why this question?")
        assert words in why
        assert "quotes somebody who is named" in why
        assert "It passed the checks" in why
        assert "Its options differ" in why

    def test_nothing_is_said_of_options_where_there_are_none(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=[SHORT_ANSWER], status=QuizStatus.READY)
        why = leader.get(url(article)).words(f"#question-{quiz.questions[0].id} .why")
        assert "It passed the checks" in why
        assert "options" not in why


class TestWhatWasLeftOut:
    def test_leader_reads_what_was_left_out_by_reason(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        ready(store, article)
        page = leader.get(url(article))
        assert page.words(".candidates summary") == "Left out (3)"
        reasons = [" ".join(tag.get_text().split()) for tag in page.all(".candidates h3")]
        assert reasons == ["It is vague (2)", "It is like another (1)"]
        entry = page.all(".candidates li")[0].get_text(" ")
        for part in ("number 0?", "a footbridge", "by hand", factories.PARAGRAPHS[0]):
            assert part in entry

    def test_a_quiz_that_left_nothing_out_says_nothing_of_it(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        store.change(ready(store, article), left_out=[])
        assert not leader.get(url(article)).has(".candidates")

    def test_students_read_nothing_of_it(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = student.submit(url(article) + "/attempts")
        assert page.has(".quiz-form")
        assert "left out" not in page.text

    def test_where_it_is_too_much_each_reason_keeps_its_first(self) -> None:
        evidence = quizgen.Evidence(0, 0, 3, "The")
        dropped = [
            quizgen.Dropped(f"Stem {number}?", "it", "rule", reason, evidence)
            for reason, count in (("it is long", 500), ("it is vague", 3), ("it is odd", 1))
            for number in range(count)
        ]
        rows = fair_share(dropped)
        assert len(rows) == MOST
        counts = {group.reason: group.count for group in by_reason(rows)}
        assert counts == {"It is long": MOST - 4, "It is vague": 3, "It is odd": 1}
