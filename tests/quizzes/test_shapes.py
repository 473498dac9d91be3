"""Taking questions of every shape: choices, short answers, things to put in order."""

from collections.abc import Mapping, Sequence

import pytest

from discuss.domain.grading import LONGEST_ANSWER
from discuss.models import Answer, Article, Attempt, QuestionVersion, Quiz
from tests import factories
from tests.factories import EVERY_SHAPE, ORDER, SHORT_ANSWER, STEPS
from tests.pages import Page, steady
from tests.personas import Persona
from tests.store import Store


@pytest.fixture
def quiz(store: Store, article: Article) -> Quiz:
    """An approved quiz: a choice, true or false, a short answer and an order."""
    return factories.make_quiz(store, article, asked=EVERY_SHAPE)


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def start(persona: Persona, article: Article) -> Page:
    return persona.submit(url(article) + "/quiz/attempts")


def fields(page: Page, text: str = "", places: Sequence[int | str] = ()) -> dict[str, str]:
    """What the form sends: a browser sends every text field and every select."""
    typed = str(page.one(".quiz-form [type=text]")["name"])
    selects = [str(tag["name"]) for tag in page.all(".quiz-form select")]
    padded = [*places, *[""] * (len(selects) - len(places))]
    return {typed: text} | {name: str(place) for name, place in zip(selects, padded, strict=True)}


def send(persona: Persona, page: Page, answers: Mapping[str, str], how: str = "submit") -> Page:
    action = str(page.one(".quiz-form")["action"])
    return persona.submit(action, {**answers, how: "1"})


def verdicts(page: Page) -> list[str]:
    return [" ".join(tag.get_text(" ").split()) for tag in page.all(".verdict")]


def solutions(page: Page) -> list[str]:
    return [" ".join(tag.get_text(" ").split()) for tag in page.all(".solution")]


def right_order() -> list[int]:
    """The place of each step."""
    return [list(ORDER.order).index(number) for number in range(len(STEPS))]


class TestTaking:
    def test_student_meets_every_shape(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        assert [len(page.all(f".quiz-form {what}")) for what in ("fieldset", "select")] == [3, 3]
        typed = page.one(".quiz-form [type=text]")
        assert page.words(f"label[for={typed['id']}]") == SHORT_ANSWER.stem
        assert (typed["autocomplete"], typed["maxlength"]) == ("off", str(LONGEST_ANSWER))
        for select, step in zip(page.all("select"), STEPS, strict=True):
            assert page.words(f"label[for={select['id']}]") == step
            shown = [option.get_text() for option in select.select("option")]
            assert shown == ["Place", "1st", "2nd", "3rd"]

    def test_everything_right_is_said_to_be_right(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        radios = list(dict.fromkeys(str(tag["name"]) for tag in page.all("[type=radio]")))
        chosen = dict.fromkeys(radios, "0")
        result = send(student, page, chosen | fields(page, "ida  BRANT", right_order()))
        assert store.one(Attempt).score == 4
        assert verdicts(result) == [
            "✓ Right: nineteen months",
            "✓ Right: True",
            "✓ Right: Ida Brandt",
            "✓ Right: The ferry fails. Work begins. The bridge opens.",
        ]
        assert result.has(".verdict ol.in-order")

    def test_what_was_wrong_is_shown_beside_what_is_right(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        result = send(student, page, fields(page, "<b>Karl Ode</b>", [0, 1, 2]))
        assert verdicts(result)[2:] == [
            "✗ Wrong: <b>Karl Ode</b>",
            "✗ Wrong: The bridge opens. Work begins. The ferry fails.",
        ]
        assert solutions(result)[2:] == [
            "Right is: Ida Brandt",
            "Right is: The ferry fails. Work begins. The bridge opens.",
        ]
        assert store.one(Attempt).score == 0

    def test_what_was_left_blank_is_not_answered(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        assert verdicts(send(student, page, fields(page, "   "))) == ["✗ Not answered."] * 4

    def test_an_accepted_variant_is_right_and_the_first_wording_is_shown(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        assert verdicts(send(student, page, fields(page, "Engineer")))[2] == "✓ Right: Ida Brandt"


class TestSaving:
    def test_what_was_typed_and_placed_is_there_on_another_device(
        self, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = start(student, article)
        send(student, page, fields(page, 'I. "B" <x>', [2, "", 0]), "save")
        again = student.get(url(article))
        assert again.one(".quiz-form [type=text]")["value"] == 'I. "B" <x>'
        chosen = [tag.find_parent("select")["id"] for tag in again.all("[selected]")]  # type: ignore[index]
        selects = again.all("select")
        assert chosen == [selects[0]["id"], selects[2]["id"]]
        assert [tag["value"] for tag in again.all("[selected]")] == ["2", "0"]
        assert "no place yet" in again.words(".order-message")

    def test_what_was_typed_can_be_taken_back(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, fields(page, "Ida", [0, 1, 2]), "save")
        send(student, page, fields(page, "", []), "save")
        again = student.get(url(article))
        assert again.one(".quiz-form [type=text]")["value"] == ""
        assert not again.has("[selected]")
        assert again.words(".order-message") == ""

    def test_a_field_that_was_not_sent_leaves_its_answer_as_it_was(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, fields(page, "Ida", [0, 1, 2]), "save")
        send(student, page, {}, "save")
        assert student.get(url(article)).one(".quiz-form [type=text]")["value"] == "Ida"
        assert store.one(Answer, position=3).placed == [0, 1, 2]

    def test_two_things_at_one_place_are_kept_and_not_submitted(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        result = send(student, page, fields(page, "Ida", [1, 1, 0]))
        assert "question 4 is not in order" in result.messages
        assert "the same place" in result.words(".order-message")
        assert [tag["value"] for tag in result.all("[selected]")] == ["1", "1", "0"]
        assert store.one(Attempt).submitted_at is None
        assert send(student, result, fields(result, "Ida", right_order())).has(".score")

    def test_an_order_with_a_gap_is_not_submitted(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        assert "not in order" in send(student, page, fields(page, "", [1, 0])).messages
        assert store.one(Attempt).submitted_at is None

    @pytest.mark.parametrize("place", ["3", "-1", "x", "1.0", "9" * 30])
    def test_a_place_that_does_not_exist_is_no_place(
        self, student: Persona, article: Article, quiz: Quiz, store: Store, place: str
    ) -> None:
        page = start(student, article)
        send(student, page, fields(page, "", [place, 1, 2]), "save")
        assert store.one(Answer, position=3).placed == [None, 1, 2]

    def test_places_of_things_that_do_not_exist_are_not_kept(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        answer = store.one(Answer, position=3)
        extra = {f"answer-{answer.id}-{number}": "0" for number in (7, 99, 999_999_999)}
        send(student, page, fields(page, "", [0, 1, 2]) | extra, "save")
        assert store.one(Answer, position=3).placed == [0, 1, 2]

    def test_what_is_typed_is_cut_and_cleaned(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = start(student, article)
        send(student, page, fields(page, " a\x00\u202eb\r\n c " + "x" * 5000), "save")
        text = store.one(Answer, position=2).text
        assert text.startswith("ab c x")
        assert len(text) == LONGEST_ANSWER

    def test_an_answer_of_another_shape_is_not_kept(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        start(student, article)
        ids = [store.one(Answer, position=number).id for number in range(4)]
        wrong = {f"answer-{ids[0]}": "words", f"answer-{ids[1]}-0": "1", f"answer-{ids[3]}": "1"}
        send(student, start(student, article), wrong, "save")
        given = [store.one(Answer, position=number).given for number in (0, 1, 3)]
        assert all((one.chosen, one.text, one.placed) == (None, "", ()) for one in given)


class TestWhatIsRightStaysOnTheServer:
    def test_pages_before_the_submission_are_the_same_whatever_is_right(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        start(student, article)
        shown = {self.page_without_tokens(student, article)}
        first, second, third, fourth = (question.versions[0] for question in quiz.questions)
        for number in (0, 1):
            store.change(first, key=3 - number)
            store.change(second, key=number)
            store.change(third, accepted=["Karl Ode", "the mayor"][number:])
            store.change(fourth, right_order=[[0, 1, 2], [1, 2, 0]][number])
            shown.add(self.page_without_tokens(student, article))
        assert len(shown) == 1

    def test_no_accepted_wording_is_on_the_page_before_the_submission(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        with store.session() as session:
            version = session.query(QuestionVersion).filter(QuestionVersion.key.is_(None)).first()
            assert version is not None
            version.accepted = ["Zanzibar", "Xanadu"]
        page = start(student, article)
        send(student, page, fields(page, "Zanzi", [0, 0, 1]))
        text = student.get(url(article)).text
        assert "Zanzibar" not in text
        assert "Xanadu" not in text

    def page_without_tokens(self, persona: Persona, article: Article) -> str:
        text = persona.get(url(article)).text
        return steady(text)
