"""What leaders read of first attempts; the class of the worked example is that of the domain tests.

        q1 q2 q3 q4   right
A        1  1  1  1     4
B        1  1  1  0     3
C        1  1  0  0     2
D        1  0  0  0     1
E        0  0  1  0     1
"""

import time
from random import Random

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import QuestionStatus, Role
from discuss.models import Article, Question, QuestionVersion, Quiz
from tests import factories
from tests.factories import EVERY_SHAPE, OPTIONS
from tests.pages import Page
from tests.personas import Persona, World
from tests.query_count import count_statements
from tests.statistics.class_of import NOT_ASKED, Choices, attempt_row, take
from tests.store import Store

WORKED = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]
"""Which of four questions with the key 1 each of five students had right; who had not chose 0."""

FIGURES = ".person-figures"


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz/statistics"


def four(store: Store, article: Article) -> Quiz:
    return factories.make_quiz(store, article, keys=(1, 1, 1, 1))


def said(page: Page, question: Question, part: str = "") -> str:
    return page.words(f"#question-{question.id}{part}")


def figures(page: Page, question: Question) -> dict[str, str]:
    """The figures of a question, by their names."""
    names = page.all(f"#question-{question.id} .statistics-facts dt")
    values = page.all(f"#question-{question.id} .statistics-facts dd")
    return {
        name.get_text(): " ".join(value.get_text(" ").split())
        for name, value in zip(names, values, strict=True)
    }


def chosen(page: Page, question: Question) -> list[str]:
    """How often each option was chosen."""
    cells = page.all(f"#question-{question.id} .chosen")
    return [" ".join(cell.get_text(" ").split()) for cell in cells]


class TestTheWorkedExample:
    def test_leader_reads_how_hard_each_question_was_and_what_was_chosen(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED)
        page = leader.get(url(article))
        shares = [figures(page, one)["Facility"].split(" %")[0] for one in quiz.questions]
        assert shares == ["80", "60", "60", "20"]
        assert chosen(page, quiz.questions[0]) == ["1 (20 %)", "4 (80 %)", "0 (0 %)", "0 (0 %)"]
        [key] = page.all(f"#question-{quiz.questions[0].id} tr.is-key")
        assert key.get_text(" ").split()[:3] == ["B.", *OPTIONS[1].split()]
        assert "Key" in key.get_text()

    def test_twice_the_class_is_enough_to_say_what_the_questions_tell(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED * 2)
        page = leader.get(url(article))
        # 27 % of 10 is 2.7, so a group is 3 students: two A and half of each B; all of D and E,
        # of whom 3 / 4 count each. q1: 1 - 3 * 1 / 2 / 3 = 1/2. q3, by domain tests: 0.08.
        assert figures(page, quiz.questions[0])["Discrimination"].startswith("0.50 It tells very")
        assert figures(page, quiz.questions[2])["With the rest"] == "0.08"
        # KR-20 is 28/51; the error is the root of 1.36 * 10/9 * 23/51.
        assert "Reliability 0.55: doubtful" in page.words()
        assert "within 0.8 questions of their score" in page.words()
        assert "This is KR-20" in page.words()
        assert "10 attempts with the same 4 questions" in page.words()
        assert page.words(FIGURES) == "First attempts 10 Right on average 55 % Reliability 0.55"

    def test_the_picture_of_the_scores_says_the_same_as_its_table(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        take(store, world.club, four(store, article), WORKED)
        page = leader.get(url(article))
        rows = [row.get_text(" ").split() for row in page.all(".histogram tbody tr")]
        assert rows == [["0", "0"], ["1", "2"], ["2", "1"], ["3", "1"], ["4", "1"]]
        heights = [float(str(bar["height"])) for bar in page.all(".histogram-bar")]
        assert heights == [0, 130, 65, 65, 65]
        assert "2.2 of 4 right on average (55\u00a0%)" in str(
            page.one(".histogram svg")["aria-label"]
        )


class TestWhoCounts:
    def test_only_first_attempts_that_were_submitted_count(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        [first] = take(store, world.club, quiz, [[1, 1, 0, 0]])
        store.add(attempt_row(quiz, first.user_id, [1, 1, 1, 1], number=2))
        [still_open] = take(store, world.club, quiz, [[1, 1, 1, 1]])
        store.change(still_open, submitted_at=None)
        page = leader.get(url(article))
        assert page.words(FIGURES) == "First attempts 1 Right on average 50 %"

    def test_staff_and_people_who_left_do_not_count_and_the_page_says_so(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        for role in (Role.LEADER, Role.MODERATOR, None):
            take(store, world.club, quiz, [[1, 1, 1, 1]], role=role)
        page = leader.get(url(article))
        assert "Nobody has submitted a first attempt yet." in page.words()
        assert "3 first attempts of leaders, moderators and people who" in page.words()
        take(store, world.club, quiz, [[0, 0, 0, 0]])
        page = leader.get(url(article))
        assert page.words(FIGURES) == "First attempts 1 Right on average 0 %"
        assert "3 first attempts" in page.words()

    def test_an_empty_page_says_what_will_be_there(
        self, leader: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = leader.get(f"/clubs/readers/articles/{article.slug}/quiz")
        assert url(article) in [a["href"] for a in page.all(".article-tools a")]
        assert "Nobody has submitted a first attempt yet." in leader.get(url(article)).words(
            ".empty"
        )

    def test_of_few_students_the_page_says_what_it_cannot_say(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED)
        page = leader.get(url(article))
        assert "Not enough attempts yet. From 10 on" in page.words()
        assert "There are 5." in page.words()
        assert "once 10 students have met it" in page.words()
        discrimination = figures(page, quiz.questions[0])["Discrimination"]
        assert discrimination == "Not enough attempts yet: 5 of 10."

    def test_where_all_did_equally_well_nothing_is_claimed(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, [[1, 0, 1, 0]] * 12)
        page = leader.get(url(article))
        assert "It cannot be said." in page.words()
        assert figures(page, quiz.questions[0])["Discrimination"] == "–"
        assert figures(page, quiz.questions[0])["With the rest"] == "–"


class TestWhatToLookAt:
    def test_a_wrong_key_is_named_at_the_top_and_beside_the_question(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        rows: list[Choices] = [[2, 1, number % 2, 0] for number in range(12)]
        take(store, world.club, quiz, rows)
        page = leader.get(url(article))
        words = "Nearly everybody chose C: is the key right?"
        assert page.words(".statistics-remarked").startswith(f"Question 1 : {words}")
        assert words in said(page, quiz.questions[0])

    def test_skipped_questions_are_counted_and_remarked_on(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, [[None, 1, 0, 1]] * 3 + [[1, 0, 1, 1]] * 9)
        page = leader.get(url(article))
        assert figures(page, quiz.questions[0])["Skipped"] == "3"
        assert "Many skipped this" in said(page, quiz.questions[0])

    def test_a_quiz_without_a_fault_says_so(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        rows = [[1] * right + [0, 2, 3][: 3 - right] for right in (0, 0, 1, 1, 2, 2, 2, 3, 3, 3)]
        take(store, world.club, factories.make_quiz(store, article, keys=(1, 1, 1)), rows)
        assert "No question stands out." in leader.get(url(article)).words()

    def test_typed_and_ordered_answers_have_no_options_to_count(
        self, student: Persona, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, asked=EVERY_SHAPE)
        page = student.submit(f"/clubs/readers/articles/{article.slug}/quiz/attempts")
        fields = {str(tag["name"]): "Ida Brandt" for tag in page.all(".quiz-form [type=text]")}
        student.submit(str(page.one(".quiz-form")["action"]), fields | {"submit": "1"})
        page = leader.get(url(article))
        typed, ordered = quiz.questions[2], quiz.questions[3]
        assert figures(page, typed)["Facility"] == "100 % 1 of 1 student right"
        assert figures(page, ordered)["Skipped"] == "1"
        assert "The ferry fails. → Work begins. → The bridge opens." in said(page, ordered)
        assert not chosen(page, typed)


class TestQuestionsThatChanged:
    def version(self, store: Store, question: Question, **values: object) -> QuestionVersion:
        """A newer version of a question, the same but for these values."""
        before = question.versions[-1]
        names = (
            "stem", "options", "key", "explanation",
            "evidence_anchor", "evidence_start", "evidence_end", "evidence_text",
        )  # fmt: skip
        row = {name: getattr(before, name) for name in names} | values
        return store.add(QuestionVersion(question_id=question.id, number=before.number + 1, **row))

    def test_a_better_explanation_or_another_order_of_options_changes_nothing(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED)
        turned = list(reversed(OPTIONS))
        self.version(store, quiz.questions[0], options=turned, key=2, explanation="Better.")
        page = leader.get(url(article))
        assert chosen(page, quiz.questions[0]) == ["0 (0 %)", "0 (0 %)", "4 (80 %)", "1 (20 %)"]
        assert "earlier version" not in page.words()

    @pytest.mark.parametrize(
        "change", [{"stem": "How long was it?"}, {"options": [*OPTIONS[:3], "a day"]}, {"key": 3}]
    )
    def test_answers_to_other_words_are_left_out_of_the_question_but_not_of_the_scores(
        self,
        leader: Persona,
        article: Article,
        store: Store,
        world: World,
        change: dict[str, object],
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED)
        self.version(store, quiz.questions[0], **change)
        page = leader.get(url(article))
        assert "No student has met it in these words yet." in said(page, quiz.questions[0])
        assert "5 answers to earlier versions are not counted" in said(page, quiz.questions[0])
        assert page.words(FIGURES) == "First attempts 5 Right on average 55 %"

    def test_a_contest_that_gave_another_key_counts_as_it_ended(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        attempts = take(store, world.club, quiz, WORKED)
        self.version(store, quiz.questions[0], key=0, is_ruling=True)
        for attempt, row in zip(attempts, WORKED, strict=True):
            store.change(attempt.answers[0], is_right=not row[0])
        page = leader.get(url(article))
        assert figures(page, quiz.questions[0])["Facility"] == "20 % 1 of 5 students right"
        assert "A." in page.words(f"#question-{quiz.questions[0].id} .is-key th")
        assert "earlier version" not in page.words()

    def test_a_void_question_is_shown_as_such_and_counts_for_nothing(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, WORKED)
        store.change(quiz.questions[0], voided_at=utcnow())
        page = leader.get(url(article))
        assert quiz.questions[0].versions[0].stem in page.words(".statistics-void")
        assert not page.has(f"#question-{quiz.questions[0].id}")
        # Without q1 the five have 3, 2, 1, 0 and 1 of 3.
        assert "1.4 of 3 right on average (47 %)" in page.words()

    def test_a_question_that_was_dropped_since_is_shown_if_it_was_asked(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, [[1, 0, 1, NOT_ASKED]] * 3)
        for question in (quiz.questions[0], quiz.questions[3]):
            store.change(question, status=QuestionStatus.DROPPED)
        page = leader.get(url(article))
        assert "Dropped It was asked before." in said(page, quiz.questions[0])
        assert not page.has(f"#question-{quiz.questions[3].id}")


class TestPools:
    def test_a_question_of_a_pool_is_judged_by_those_who_were_asked_it(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        drawn: list[Choices] = [[1, 1, NOT_ASKED, NOT_ASKED]] * 6
        drawn += [[NOT_ASKED, 0, 1, NOT_ASKED]] * 3 + [[NOT_ASKED, 0, NOT_ASKED, 0]] * 3
        take(store, world.club, quiz, drawn)
        page = leader.get(url(article))
        asked = [figures(page, one)["Facility"].split("% ", 1)[1] for one in quiz.questions]
        assert asked == [
            "6 of 6 students right",
            "6 of 12 students right",
            "3 of 3 students right",
            "0 of 3 students right",
        ]
        assert figures(page, quiz.questions[1])["Discrimination"].startswith("1.00 ")
        assert (
            figures(page, quiz.questions[2])["Discrimination"]
            == "Not enough attempts yet: 3 of 10."
        )

    def test_the_scores_of_a_pool_are_relied_on_by_kr21(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        drawn: list[Choices] = [[1, 1, NOT_ASKED, NOT_ASKED]] * 6
        drawn += [[NOT_ASKED, 0, 1, NOT_ASKED]] * 3 + [[NOT_ASKED, 0, NOT_ASKED, 0]] * 3
        take(store, world.club, quiz, drawn)
        # totals of 2: six 2, three 1, three 0, of mean 5/4 and variance 27/12 - 25/16 = 11/16:
        # 2/1 * (1 - 5/4 * 3/4 / (2 * 11/16)) = 2 * (1 - 15/22) = 7/11
        page = leader.get(url(article))
        assert "Reliability 0.64: moderate" in page.words()
        assert "This is KR-21" in page.words()
        assert "12 attempts with 2 questions each" in page.words()

    def test_where_some_were_asked_more_scores_are_shown_in_tenths(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, [[1, 1, NOT_ASKED, NOT_ASKED], [1, 0, 0, 0], [0, 0, 0, 0]])
        page = leader.get(url(article))
        rows = [" ".join(row.get_text(" ").split()) for row in page.all(".histogram tbody tr")]
        assert [rows[0], rows[2], rows[9]] == ["0–9 % 1", "20–29 % 1", "90–100 % 1"]
        assert "42 % right on average" in page.words()

    def test_most_who_were_asked_the_same_are_judged_by_themselves(
        self, leader: Persona, article: Article, store: Store, world: World
    ) -> None:
        quiz = four(store, article)
        take(store, world.club, quiz, [*WORKED * 2, [1, 1, NOT_ASKED, NOT_ASKED]])
        page = leader.get(url(article))
        assert "Reliability 0.55" in page.words()
        assert "10 attempts with the same 4 questions" in page.words()


def test_student_cannot_read_the_statistics(student: Persona, article: Article, quiz: Quiz) -> None:
    assert student.get(url(article)).status == 403


def test_a_large_class_costs_no_more_statements_and_is_quick(
    leader: Persona, article: Article, store: Store, world: World
) -> None:
    quiz = factories.make_quiz(store, article, keys=[1] * 20)
    chance = Random(7)
    few = [[chance.randrange(4) for _ in range(20)] for _ in range(2)]
    take(store, world.club, quiz, few)
    with count_statements(store.engine) as before:
        leader.get(url(article))
    take(store, world.club, quiz, [[chance.randrange(4) for _ in range(20)] for _ in range(498)])
    with count_statements(store.engine) as after:
        began = time.perf_counter()
        page = leader.get(url(article))
        took = time.perf_counter() - began
    assert page.words(FIGURES).startswith("First attempts 500 ")
    assert len(after) == len(before)
    assert took < 5
