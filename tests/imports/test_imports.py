"""Leaders take questions in: a file, a preview, then all of it at once or nothing."""

import pytest
from sqlalchemy import delete, select

from discuss.domain.grading import Right
from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.exchange import Question as Exchanged
from discuss.exchange import Quiz as ExchangedQuiz
from discuss.exchange import gift, moodle
from discuss.exchange.quiz import TRUTHS
from discuss.models import Article, LogEntry, Question, QuestionVersion, Quiz
from discuss.quizgen.quiz import Kind
from tests import factories
from tests.factories import OPTIONS, ORDER, PARAGRAPHS, SHORT_ANSWER, TRUE_FALSE, Asked
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store

SAYS = "####The article says: “Engineer Ida Brandt said the bridge took nineteen months to build.”"
WITH_EVIDENCE = f"Who spoke? {{ =Ida Brandt ~Jo Fry {SAYS} }}"
WITHOUT = "Who built it? { =Ida Brandt ~Jo Fry }"
CITED = "a ferry that carried about four hundred people a day"
EVERY_KIND = [
    Asked(kind.value, f"What of {kind.value}?", OPTIONS, 0)
    for kind in Kind
    if kind not in {Kind.TRUE_FALSE, Kind.ORDER, Kind.SHORT_ANSWER}
]
EVERY_KIND += [TRUE_FALSE, SHORT_ANSWER, ORDER]
HOSTILE = {
    "too large": (b"x" * 5_000_001, "The file is too large: at most 5 megabytes"),
    "too many": (b"Q { =a ~b }\n\n" * 501, "at most 500 can be read at once"),
    "no UTF-8": ("Où ? { =là }".encode("latin-1"), "not in UTF-8, see line 1"),
    "no XML": (b"<quiz><question>", "no well-formed XML, see line 1"),
    "entities": (
        b'<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "b">]><quiz>&a;</quiz>',
        "declares a document type",
    ),
    "another XML": (b"<?xml version='1.0'?><html/>", "no Moodle XML file"),
    "nothing": (b"", "There is no question in it."),
    "an archive": (b"PK\x03\x04\x14\x00\x00\xff", "not in UTF-8"),
}


def review(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz"


def url(article: Article) -> str:
    return review(article) + "/import"


def hand_in(persona: Persona, article: Article, text: str) -> Page:
    """Paste it, and see the preview."""
    return persona.submit(url(article), {"text": text})


def upload(persona: Persona, article: Article, data: bytes, name: str = "quiz.txt") -> Page:
    """Choose a file and send it; the body is written out, for clients of tests leave files open."""
    parts = [
        b'--mark\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n'
        + persona.token.encode(),
        f'--mark\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        + data,
        b"--mark--\r\n",
    ]
    kind = "multipart/form-data; boundary=mark"
    return Page(persona.client.post(url(article), data=b"\r\n".join(parts), content_type=kind))


def add(persona: Persona, page: Page, **fields: str) -> Page:
    """Press "Add these questions" on a preview, with what its fields hold or these instead."""
    form = page.one("form:has([name=questions])")
    held = {str(tag["name"]): tag.get_text() for tag in form.select("textarea")}
    sent = {"questions": str(page.one("[name=questions]")["value"]), **held, **fields}
    return persona.submit(str(form["action"]), sent, content_type="multipart/form-data")


def stored(store: Store, quiz: Quiz) -> list[Question]:
    statement = select(Question).where(Question.quiz_id == quiz.id).order_by(Question.position)
    return list(store.all(statement))


def words_of(store: Store, question: Question) -> QuestionVersion:
    return store.one(QuestionVersion, question_id=question.id)


def left_out(page: Page) -> str:
    return page.words("section[aria-labelledby=left-out-heading] ul")


class TestTakingIn:
    def test_leader_pastes_previews_and_adds_a_draft(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        assert url(article) in [a["href"] for a in leader.get(review(article)).all("a")]
        page = hand_in(leader, article, WITH_EVIDENCE)
        assert "1 question can be added." in page.words(".lead")
        assert page.words(".imported blockquote") == PARAGRAPHS[1]
        assert len(stored(store, quiz)) == 3
        page = add(leader, page)
        assert "1 question added as a draft." in page.messages
        question = stored(store, quiz)[-1]
        assert (question.position, question.status, question.rule) == (
            3,
            QuestionStatus.DRAFT,
            "imported",
        )
        assert "imported by Leader" in page.words(f"#question-{question.id}")
        version = words_of(store, question)
        assert (version.stem, version.options, version.key) == (
            "Who spoke?",
            ["Ida Brandt", "Jo Fry"],
            0,
        )
        block = article.blocks[1]
        assert version.evidence_anchor == block.anchor
        assert block.text[version.evidence_start : version.evidence_end] == PARAGRAPHS[1]

    def test_leader_uploads_moodle_xml(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        question = Exchanged.of(
            "number", "How long?", Right(("19 months", "2 weeks"), 0), evidence=PARAGRAPHS[1]
        )
        page = upload(
            leader, article, moodle.render(ExchangedQuiz("A bridge", (question,))), "q.xml"
        )
        add(leader, page)
        assert stored(store, quiz)[-1].kind == "number"

    def test_each_question_is_in_the_log(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        add(leader, hand_in(leader, article, WITH_EVIDENCE))
        entry = store.one(LogEntry)
        assert (entry.action, entry.subject_id) == (
            LogAction.QUESTION_ADD,
            stored(store, quiz)[-1].id,
        )
        assert entry.details == {"stem": "Who spoke?", "rule": "imported"}

    def test_a_quiz_that_failed_is_there_to_be_reviewed(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.FAILED)
        store.change(quiz, note="Too short.")
        add(leader, hand_in(leader, article, WITH_EVIDENCE))
        now = store.get(quiz)
        assert (now.status, now.note) == (QuizStatus.READY, "")

    def test_nothing_is_added_while_the_quiz_is_being_written(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.WRITING)
        page = add(leader, hand_in(leader, article, WITH_EVIDENCE))
        assert "still being written" in page.words()
        assert stored(store, quiz) == []

    def test_students_meet_none_of_it_before_it_is_approved(
        self, leader: Persona, student: Persona, article: Article, quiz: Quiz
    ) -> None:
        add(leader, hand_in(leader, article, WITH_EVIDENCE))
        page = student.submit(review(article) + "/attempts")
        assert len(page.all(".quiz-form .question")) == 3

    def test_student_can_neither_preview_nor_add(
        self, student: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        assert hand_in(student, article, WITH_EVIDENCE).status == 403
        assert (
            student.submit(url(article) + "/questions", {"questions": WITH_EVIDENCE}).status == 403
        )
        assert len(stored(store, quiz)) == 3


class TestEvidence:
    def test_leader_cites_the_sentence_of_what_has_none(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = hand_in(leader, article, WITHOUT)
        assert "1 needs its evidence." in page.words(".lead")
        add(leader, page, **{"evidence-0": CITED})
        version = words_of(store, stored(store, quiz)[-1])
        assert version.evidence_text == CITED + "."

    def test_without_a_sentence_the_question_is_left_out(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = add(leader, hand_in(leader, article, f"{WITH_EVIDENCE}\n\n{WITHOUT}"))
        assert "1 question added as a draft. 1 was left out." in page.messages
        assert len(stored(store, quiz)) == 4

    def test_a_sentence_that_the_article_does_not_say_stops_all_of_it_and_stays_typed(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = hand_in(leader, article, f"{WITH_EVIDENCE}\n\n{WITHOUT}")
        page = add(leader, page, **{"evidence-1": "The mayor built it all by herself."})
        assert "Nothing was added yet" in page.errors
        assert "The article does not say this sentence." in page.errors
        assert page.value("evidence-1") == "The mayor built it all by herself."
        assert len(stored(store, quiz)) == 3
        assert store.count(LogEntry) == 0
        add(leader, page, **{"evidence-1": CITED})
        assert len(stored(store, quiz)) == 5

    def test_evidence_of_another_article_is_shown_to_be_replaced(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        foreign = WITHOUT.replace(" }", " ####The article says: “Elms were planted in 1968.” }")
        page = hand_in(leader, article, foreign)
        assert page.value("evidence-0") == "Elms were planted in 1968."
        assert "The article does not say this sentence." in page.words("#evidence-0-help")
        page = add(leader, page)
        assert "0 questions added as drafts. 1 was left out." in page.messages

    @pytest.mark.parametrize(("quoted", "is_found"), [("He left.", True), ("the", False)])
    def test_a_short_sentence_is_evidence_and_a_word_is_not(
        self, leader: Persona, draft: Article, store: Store, quoted: str, is_found: bool
    ) -> None:
        store.change(draft.blocks[0], text="Fry said no. He left. Then the rain came.")
        factories.make_quiz(store, draft, keys=())
        page = hand_in(leader, draft, f"Who left? {{ =Fry ~Lee ####The article says: “{quoted}” }}")
        assert page.has(".imported blockquote") is is_found


class TestWhatIsLeftOut:
    def test_what_cannot_be_taken_whole_is_named_by_its_line_with_the_reason(
        self, leader: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = hand_in(leader, article, f"{WITH_EVIDENCE}\n\nTell us more. {{}}\n\n{WITHOUT}")
        lead = "1 question can be added. 1 needs its evidence. 1 is left out."
        assert page.words(".lead") == lead
        assert left_out(page) == "Line 3 Tell us more. {} It asks for an essay."

    def test_what_is_taken_without_something_is_said(
        self, leader: Persona, article: Article, quiz: Quiz
    ) -> None:
        page = hand_in(leader, article, "Who built it? { =Ida Brandt ~Jo Fry#No, she did not. }")
        notes = page.words("section[aria-labelledby=notes-heading] ul")
        assert notes.endswith("What is said to wrong answers was left out.")

    def test_a_question_that_is_here_already_is_not_added_again(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        sent = leader.get(review(article) + "/export/gift").text
        page = hand_in(leader, article, sent)
        assert "3 are left out." in page.words(".lead")
        assert left_out(page).count("The quiz has this question already.") == 3
        assert "There is nothing to add." in page.words()

    def test_pressing_add_twice_adds_once(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        page = hand_in(leader, article, WITH_EVIDENCE)
        add(leader, page)
        again = add(leader, page)
        assert "0 questions added as drafts. 1 was left out." in again.messages
        assert len(stored(store, quiz)) == 4

    def test_a_question_that_stands_twice_in_the_file_is_taken_once(
        self, leader: Persona, article: Article, quiz: Quiz
    ) -> None:
        turned = f"Who  spoke? {{ ~Jo Fry =Ida Brandt {SAYS} }}"
        page = hand_in(leader, article, f"{WITH_EVIDENCE}\n\n{turned}")
        assert "1 question can be added." in page.words(".lead")
        assert "It stands in the file more than once." in left_out(page)

    @pytest.mark.parametrize(
        ("question", "reason"),
        [
            (
                "Who? { =a " + " ".join(f"~{letter}" for letter in "bcdefghi") + " }",
                "more than eight",
            ),
            ("Who? { =the mayor ~The Mayor! }", "Two of the answers are the same."),
            ("Which order? { =first -> 1 =second -> 2 }", "three to eight"),
            (f"{'Why ' * 130}? {{ =a ~b }}", "at most 500 characters"),
            (f"Who? {{ =a ~{'b' * 501} }}", "An answer has at most 500 characters."),
            (f"Who? {{ =a ~b ####{'c' * 2001} }}", "at most 2,000 characters"),
        ],
    )
    def test_what_could_not_be_written_by_hand_is_left_out(
        self, leader: Persona, article: Article, quiz: Quiz, question: str, reason: str
    ) -> None:
        assert reason in left_out(hand_in(leader, article, question))

    def test_nothing_hidden_comes_in(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        hidden = WITH_EVIDENCE.replace("Jo Fry", "Jo\u202e Fry\u200b").encode()
        add(leader, upload(leader, article, hidden))
        assert words_of(store, stored(store, quiz)[-1]).options == ["Ida Brandt", "Jo Fry"]

    @pytest.mark.parametrize(
        ("kind", "right", "kept"),
        [
            ("who_said", Right(("a", "b"), 0), "who_said"),
            ("riddle", Right(("a", "b"), 0), "multiple_choice"),
            ("order", Right(("a", "b"), 0), "multiple_choice"),
            ("true_false", Right(("Yes", "No"), 0), "multiple_choice"),
            ("true_false", Right(TRUTHS, 1), "true_false"),
            ("number", Right(accepted=("a",)), "short_answer"),
        ],
    )
    def test_a_kind_is_kept_where_it_fits(
        self,
        leader: Persona,
        article: Article,
        quiz: Quiz,
        store: Store,
        kind: str,
        right: Right,
        kept: str,
    ) -> None:
        question = Exchanged.of(kind, "Which?", right, evidence=PARAGRAPHS[1])
        sent = gift.render(ExchangedQuiz("", (question,)))
        add(leader, upload(leader, article, sent))
        assert stored(store, quiz)[-1].kind == kept


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_plain_sentence(
    leader: Persona, article: Article, quiz: Quiz, kind: str
) -> None:
    data, message = HOSTILE[kind]
    page = upload(leader, article, data)
    assert page.status == 200
    assert message in page.errors


def test_a_request_beyond_all_measure_is_not_read(
    leader: Persona, article: Article, quiz: Quiz
) -> None:
    assert upload(leader, article, b"x" * 11_100_000).status == 413


def test_five_hundred_questions_are_taken_at_once(
    leader: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    text = "\n\n".join(WITH_EVIDENCE.replace("spoke", f"spoke {n}") for n in range(500))
    add(leader, upload(leader, article, text.encode()))
    assert len(stored(store, quiz)) == 503


@pytest.mark.parametrize("form", ["gift", "moodle-xml"])
def test_out_and_in_again_is_the_same_quiz(
    leader: Persona, article: Article, store: Store, form: str
) -> None:
    quiz = factories.make_quiz(store, article, asked=EVERY_KIND)
    sent = leader.get(f"{review(article)}/export/{form}").response.data
    before = [row_of(store, question) for question in stored(store, quiz)]
    assert {row["kind"] for row in before} == set(Kind)
    with store.session() as session:
        session.execute(delete(Question).where(Question.quiz_id == quiz.id))
    page = upload(leader, article, sent)
    assert not page.has(".left-out")
    add(leader, page)
    assert [row_of(store, question) for question in stored(store, quiz)] == before
    assert leader.get(f"{review(article)}/export/{form}").response.data == sent


def row_of(store: Store, question: Question) -> dict[str, object]:
    """What makes a question, with things to put in order by their words."""
    version = words_of(store, question)
    names = ("stem", "accepted", "explanation", "evidence_anchor", "evidence_start", "evidence_end")
    in_order = [version.options[number] for number in version.right_order]
    options = in_order or version.options
    return {
        "kind": question.kind,
        "position": question.position,
        "options": options,
        "key": version.key,
        **{name: getattr(version, name) for name in names},
    }
