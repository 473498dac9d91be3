import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from werkzeug.test import TestResponse

from discuss.clock import utcnow
from discuss.domain.vocabulary import QuestionStatus, QuizStatus
from discuss.exchange import gift, moodle
from discuss.models import Article, Quiz
from tests import factories
from tests.factories import EVERY_SHAPE, PARAGRAPHS
from tests.pages import Page
from tests.personas import Persona
from tests.query_count import count_statements
from tests.store import Store

FILES = {
    "gift": ("gift.txt", "text/plain; charset=utf-8"),
    "moodle-xml": ("moodle.xml", "application/xml; charset=utf-8"),
    "qti21": ("qti21.zip", "application/zip"),
    "qti12": ("qti12.xml", "application/xml; charset=utf-8"),
    "anki": ("apkg", "application/octet-stream"),
    "json": ("json", "application/json"),
}


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz/export"


def stems(persona: Persona, article: Article) -> list[str]:
    """What the quiz asks where it arrives."""
    sent = persona.get(url(article) + "/gift").response.data
    return [question.stem for question in gift.read(sent).quiz.questions]


def file(persona: Persona, article: Article, form: str) -> TestResponse:
    """The file itself, of which not every format is text."""
    return persona.client.get(f"{url(article)}/{form}")


def stays(page: Page) -> list[str]:
    return [" ".join(tag.get_text(" ").split()) for tag in page.all(".stays-here li")]


def test_leader_finds_every_format_behind_the_review(
    leader: Persona, article: Article, quiz: Quiz
) -> None:
    review = leader.get(f"/clubs/readers/articles/{article.slug}/quiz")
    assert url(article) in [a["href"] for a in review.all(".article-tools a")]
    page = leader.get(url(article))
    assert page.words(".lead").startswith("3 questions, with their keys")
    links = {str(a["href"]) for a in page.all(".offers a")}
    assert links == {f"{url(article)}/{form}" for form in FILES}


@pytest.mark.parametrize("form", FILES)
def test_leader_gets_a_file_with_a_name_and_a_type(
    leader: Persona, article: Article, store: Store, form: str
) -> None:
    factories.make_quiz(store, article, asked=EVERY_SHAPE)
    ending, kind = FILES[form]
    headers = file(leader, article, form).headers
    assert headers["Content-Disposition"] == f"attachment; filename={article.slug}.{ending}"
    assert headers["Content-Type"] == kind


def test_what_arrives_is_the_quiz(leader: Persona, article: Article, store: Store) -> None:
    factories.make_quiz(store, article, asked=EVERY_SHAPE)
    as_gift = gift.read(leader.get(url(article) + "/gift").response.data)
    as_xml = moodle.read(leader.get(url(article) + "/moodle-xml").response.data)
    assert as_gift == as_xml
    assert as_gift.left_out == ()
    assert as_gift.quiz.title == article.title
    choice, truth, short, order = as_gift.quiz.questions
    assert (choice.right.key, choice.right.options) == (0, factories.OPTIONS)
    assert (choice.explanation, choice.evidence) == ("Explanation 1 says so.", PARAGRAPHS[0])
    assert truth.is_true_or_false
    assert short.right.accepted == ("Ida Brandt", "the engineer")
    assert order.in_order == ("The ferry fails.", "Work begins.", "The bridge opens.")


def test_json_says_where_in_the_article_the_evidence_stands(
    leader: Persona, article: Article, quiz: Quiz
) -> None:
    content = json.loads(leader.get(url(article) + "/json").text)
    assert content["paragraphs"] == list(PARAGRAPHS)
    evidence = content["questions"][1]["evidence"]
    cited = content["paragraphs"][evidence["paragraph"]][evidence["start"] : evidence["end"]]
    assert cited == evidence["text"] == PARAGRAPHS[1]


def test_archives_hold_one_thing_a_question(leader: Persona, article: Article, quiz: Quiz) -> None:
    with ZipFile(BytesIO(file(leader, article, "qti21").data)) as archive:
        assert len([name for name in archive.namelist() if name.startswith("items/")]) == 3
    with ZipFile(BytesIO(file(leader, article, "anki").data)) as archive:
        assert "collection.anki2" in archive.namelist()


def test_dropped_and_void_questions_stay_here(
    leader: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    store.change(quiz.questions[0], status=QuestionStatus.DROPPED)
    store.change(quiz.questions[1], voided_at=utcnow())
    assert stems(leader, article) == [quiz.questions[2].versions[0].stem]


def test_drafts_go_out_and_the_page_says_how_many_they_are(
    leader: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    store.change(quiz.questions[0], status=QuestionStatus.DRAFT)
    assert "1 of them is a draft" in leader.get(url(article)).words()
    assert len(stems(leader, article)) == 3


def test_what_no_format_could_say_stays_here_with_the_reason(
    leader: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    suggested, with_two_keys, changed = quiz.questions
    store.change(suggested, is_suggested=True)
    store.change(with_two_keys.versions[0], also_right=[3])
    store.change(changed.versions[0], evidence_anchor="gone")
    reasons = ("no leader has taken it up", "after a contest", "does not say its evidence any more")
    page = leader.get(url(article))
    for line, question, reason in zip(stays(page), quiz.questions, reasons, strict=True):
        assert question.versions[0].stem in line
        assert reason in line
    assert "There is no question to take out." in page.words()


def test_the_newest_words_go_out(
    leader: Persona, article: Article, quiz: Quiz, store: Store
) -> None:
    question = quiz.questions[0]
    fields = {
        "number": "1",
        "shape": "choice",
        "stem": "How long did they build?",
        "right": "nineteen months",
        "others": "two weeks",
        "evidence": PARAGRAPHS[1],
        "anyway": "1",
    }
    leader.submit(f"/questions/{question.id}/edit", fields)
    assert stems(leader, article)[0] == "How long did they build?"


def test_a_quiz_without_questions_is_no_file(
    leader: Persona, article: Article, store: Store
) -> None:
    factories.make_quiz(store, article, keys=(), status=QuizStatus.FAILED)
    page = leader.get(url(article) + "/gift")
    assert page.status == 409
    assert "There is no question to take out." in page.words()


def test_a_format_that_nobody_knows_is_not_found(
    leader: Persona, article: Article, quiz: Quiz
) -> None:
    assert leader.get(url(article) + "/docx").status == 404


@pytest.mark.parametrize("form", FILES)
def test_the_key_is_not_for_students(
    student: Persona,
    moderator: Persona,
    other_leader: Persona,
    article: Article,
    quiz: Quiz,
    form: str,
) -> None:
    asked = [one.get(f"{url(article)}/{form}").status for one in (student, moderator, other_leader)]
    assert asked == [403, 403, 404]


def test_a_long_quiz_costs_no_more_statements(
    leader: Persona, article: Article, draft: Article, store: Store
) -> None:
    factories.make_quiz(store, article, keys=(0, 1))
    factories.make_quiz(store, draft, keys=[0] * 40)
    assert leader.token  # asked for once, on a page of its own
    costs = []
    for one in (article, draft):
        with count_statements(store.engine) as statements:
            leader.get(url(one))
            file(leader, one, "gift")
            leader.submit(
                f"/clubs/readers/articles/{one.slug}/quiz/import", {"text": "Q { =a ~b }"}
            )
        costs.append(len(statements))
    assert costs[0] == costs[1]
