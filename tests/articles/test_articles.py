import io
import uuid
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import select
from werkzeug.test import EnvironBuilder

from discuss.domain.vocabulary import ArticleStatus, LogAction, QuestionStatus, QuizStatus
from discuss.models import Article, ArticleBlock, LogEntry, Quiz
from discuss.worker import Queue
from tests import factories
from tests.factories import PARAGRAPHS
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

NEW = "/clubs/readers/articles/new"
SAVE = "/clubs/readers/articles/"
LAST = "The ferryman, who worked the crossing for thirty years, was the first to walk across it."
TEXT = "\n\n".join(["A bridge for Marlow", *PARAGRAPHS, LAST])


def upload(persona: Persona, name: str, content: bytes) -> Page:
    data = {"csrf_token": persona.token, "text": "", "file": (io.BytesIO(content), name)}
    with closing(EnvironBuilder(method="POST", data=data)) as form:
        environ = form.get_environ()
        with environ["wsgi.input"] as stream:
            body = stream.read()
    return Page(persona.client.post(NEW, data=body, content_type=environ["CONTENT_TYPE"]))


def fields(**changes: str) -> dict[str, str]:
    whole = {
        "submission": uuid.uuid4().hex,
        "revision": "1",
        "title": "A bridge for Marlow",
        "body": "\n\n".join(PARAGRAPHS),
    }
    return whole | changes


def url(article: Article, ending: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{ending}"


def blocks(store: Store, article: Article) -> list[ArticleBlock]:
    statement = select(ArticleBlock).filter_by(article_id=article.id)
    return list(store.all(statement.order_by(ArticleBlock.position)))


class TestReading:
    def test_student_reads_the_article_with_an_anchor_at_every_paragraph(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        page = student.get(url(article))
        assert page.heading == article.title
        assert [tag.get_text() for tag in page.all(".article-body p")] == list(PARAGRAPHS)
        anchors = [tag["id"] for tag in page.all(".article-body p")]
        assert anchors == [block.anchor for block in blocks(store, article)]

    def test_stranger_cannot_read_a_draft(self, stranger: Persona, draft: Article) -> None:
        page = stranger.get(url(draft))
        assert page.status == 404
        assert draft.title not in page.text

    def test_student_cannot_read_a_draft(self, student: Persona, draft: Article) -> None:
        assert student.get(url(draft)).status == 404

    def test_anonymous_reads_an_article_of_an_open_club_without_its_comments_and_quiz(
        self, anonymous: Persona, store: Store, world: World, article: Article
    ) -> None:
        store.change(world.club, is_open=True)
        factories.make_quiz(store, article)
        factories.make_comment(store, article, world.users["student"], "Words of a pupil.")
        page = anonymous.get(url(article))
        assert page.heading == article.title
        assert "Words of a pupil" not in page.text
        assert "Student" not in page.text
        assert not page.has(".quiz form, .comment")

    def test_an_article_of_one_club_is_not_found_in_another(
        self, administrator: Persona, article: Article
    ) -> None:
        assert administrator.get(f"/clubs/others/articles/{article.slug}").status == 404

    def test_a_title_that_looks_like_a_tag_is_shown_as_it_was_typed(
        self, leader: Persona, store: Store, world: World
    ) -> None:
        title = "<script>alert(1)</script> & \"more\" '{{ 7 * 7 }}'"
        article = factories.make_article(
            store, world.club, leader.user, title=title, paragraphs=["<b onclick=x>words</b>"]
        )
        page = leader.get(url(article))
        assert page.heading == title
        assert page.words(".article-body p") == "<b onclick=x>words</b>"
        assert not page.has("main script, main b")


class TestImporting:
    def test_leader_pastes_a_text_and_sees_what_was_understood_before_anything_is_saved(
        self, leader: Persona, store: Store
    ) -> None:
        page = leader.submit(NEW, {"text": TEXT})
        assert page.heading == "Is this right?"
        assert page.value("title") == "A bridge for Marlow"
        assert PARAGRAPHS[1] in page.value("body")
        assert store.count(Article) == 0

    @pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
    def test_leader_uploads_a_file(self, leader: Persona, name: str) -> None:
        lines = TEXT.split("\n\n")
        made = {
            "a.txt": TEXT,
            "a.md": f"# {TEXT}",
            "a.html": f"<html><body><article><h1>{lines[0]}</h1><p>"
            + "</p><p>".join(lines[1:])
            + "</p></article></body></html>",
        }
        page = upload(leader, name, made[name].encode())
        assert page.heading == "Is this right?", page.errors
        assert page.value("title") == "A bridge for Marlow"
        assert PARAGRAPHS[1] in page.value("body")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_leader_uploads_a_text_in_whatever_encoding(
        self, leader: Persona, encoding: str
    ) -> None:
        text = (
            TEXT + "\n\n“It’s a café,” said Zoë Müller — naïve, but true of the façade in Marlow."
        )
        page = upload(leader, "a.txt", text.encode(encoding))
        assert page.heading == "Is this right?", page.errors
        assert "Zoë Müller — naïve" in page.value("body")

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.txt", b""),
            ("a.txt", b" \n\n\t "),
            ("a.txt", bytes(range(256)) * 40),
            ("a.html", b"<html></html>"),
            ("a.html", b"\x00\xff" * 500),
            ("a.pdf", b"%PDF-1.7 " + bytes(range(256))),
            ("a.exe", b"MZ" + bytes(900)),
            ("noending", b"words"),
            ("../../etc/passwd", b"words"),
        ],
        ids=lambda value: str(value)[:20],
    )
    def test_leader_is_told_why_a_file_is_no_article(
        self, leader: Persona, store: Store, name: str, content: bytes
    ) -> None:
        page = upload(leader, name, content)
        assert page.status == 200
        assert page.heading == "New article"
        assert page.errors
        assert store.count(Article) == 0

    @pytest.mark.parametrize("text", ["", "   ", "\x00", "\n\n\n"])
    def test_leader_is_told_that_an_empty_text_is_no_article(
        self, leader: Persona, text: str
    ) -> None:
        assert leader.submit(NEW, {"text": text}).errors

    def test_a_single_sentence_can_be_previewed_or_is_refused_with_a_reason(
        self, leader: Persona
    ) -> None:
        page = leader.submit(NEW, {"text": "Only this sentence."})
        assert page.heading == "Is this right?" or page.errors

    def test_a_file_of_ten_megabytes_is_refused_with_a_page(self, leader: Persona) -> None:
        page = upload(leader, "a.txt", b"words " * (10 * 1024 * 1024 // 6))
        assert page.status == 413
        assert "too large" in page.words()

    def test_a_paste_of_two_and_a_half_megabytes_is_refused_with_a_reason(
        self, leader: Persona
    ) -> None:
        page = leader.submit(NEW, {"text": "A title\n\n" + "word " * (500 * 1024)})
        assert page.status in {200, 413}
        assert "2 MB" in page.errors + page.words()


class TestSaving:
    def test_leader_saves_a_draft_whose_quiz_is_asked_for(
        self, leader: Persona, store: Store, queue: Queue
    ) -> None:
        page = leader.submit(SAVE, fields())
        assert page.heading == "Review the quiz"
        article = store.one(Article)
        assert article.status is ArticleStatus.DRAFT
        assert store.one(Quiz).status is QuizStatus.WAITING
        assert len(queue.huey) == 1

    def test_leader_saves_and_publishes_at_once(self, leader: Persona, store: Store) -> None:
        leader.submit(SAVE, fields(publish="1"))
        assert store.one(Article).status is ArticleStatus.PUBLISHED
        assert store.one(LogEntry).action is LogAction.ARTICLE_PUBLISH

    def test_the_same_form_sent_twice_makes_one_article(
        self, leader: Persona, store: Store, queue: Queue
    ) -> None:
        form = fields()
        first, second = leader.submit(SAVE, form), leader.submit(SAVE, form)
        assert first.url == second.url
        assert store.count(Article) == store.count(Quiz) == len(queue.huey) == 1

    def test_two_articles_with_one_title_have_two_addresses(
        self, leader: Persona, store: Store
    ) -> None:
        first, second = leader.submit(SAVE, fields()), leader.submit(SAVE, fields())
        assert first.url != second.url
        assert store.count(Article) == 2

    @pytest.mark.parametrize("title", ["New", "???", "日本語", "x" * 300, "../../x", "a/b"])
    def test_an_article_with_any_title_has_an_address_that_works(
        self, leader: Persona, store: Store, title: str
    ) -> None:
        leader.submit(SAVE, fields(title=title))
        assert leader.get(url(store.one(Article))).heading == title

    @pytest.mark.parametrize(
        "wrong",
        [
            {"title": ""},
            {"title": "x" * 301},
            {"title": "   "},
            {"body": ""},
            {"body": " \n \n"},
            {"standfirst": "x" * 1001},
            {"byline": "x" * 201},
            {"dateline": "x" * 201},
            {"dated_on": "the day before"},
            {"submission": "x" * 100},
            {"submission": ""},
            {"body": "[Figure] a | " + "x" * 301},
        ],
        ids=str,
    )
    def test_leader_keeps_the_typed_text_when_something_is_wrong(
        self, leader: Persona, store: Store, wrong: dict[str, str]
    ) -> None:
        typed = fields(**{"standfirst": "Typed words.", **wrong})
        page = leader.submit(SAVE, typed)
        assert page.has("[role=alert]")
        assert page.value("body").strip() == typed["body"].strip()
        assert store.count(Article) == 0

    def test_leader_corrects_a_preview_and_looks_again(self, leader: Persona, store: Store) -> None:
        page = leader.submit(SAVE, fields(preview="1", body="## A heading\n\nSome words."))
        assert page.words(".article-body h3") == "A heading"
        assert store.count(Article) == 0


class TestEditing:
    def test_leader_edits_and_unchanged_paragraphs_keep_their_anchors(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        before = [block.anchor for block in blocks(store, article)]
        changed = [PARAGRAPHS[0], "Something new.", PARAGRAPHS[2]]
        page = leader.submit(url(article, "/edit"), fields(body="\n\n".join(changed)))
        assert "Saved." in page.messages
        after = [block.anchor for block in blocks(store, article)]
        assert (after[0], after[2]) == (before[0], before[2])
        assert after[1] not in before

    def test_a_question_whose_passage_changed_goes_back_to_review(
        self, leader: Persona, article: Article, quiz: Quiz, store: Store
    ) -> None:
        changed = [PARAGRAPHS[0], "Something new.", PARAGRAPHS[2]]
        leader.submit(url(article, "/edit"), fields(body="\n\n".join(changed)))
        states = [store.get(question).status for question in quiz.questions]
        assert states == [QuestionStatus.APPROVED, QuestionStatus.DRAFT, QuestionStatus.APPROVED]
        page = leader.get(url(article, "/quiz"))
        assert "Passage changed" in page.words(f"#question-{quiz.questions[1].id}")

    def test_paragraphs_can_be_put_in_another_order(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        leader.submit(url(article, "/edit"), fields(body="\n\n".join(reversed(PARAGRAPHS))))
        assert [block.text for block in blocks(store, article)] == list(reversed(PARAGRAPHS))

    def test_leader_with_a_stale_form_is_told_and_keeps_the_typed_text(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        leader.submit(url(article, "/edit"), fields(title="First"))
        page = leader.submit(url(article, "/edit"), fields(title="Second", body="My own words."))
        assert "Somebody changed this article" in page.errors
        assert page.value("body").strip() == "My own words."
        assert page.value("revision") == "2"
        assert store.get(article).title == "First"

    def test_leader_who_saves_again_after_the_warning_succeeds(
        self, leader: Persona, article: Article, store: Store
    ) -> None:
        leader.submit(url(article, "/edit"), fields(title="First"))
        warned = leader.submit(url(article, "/edit"), fields(title="Second"))
        again = fields(title="Second", revision=warned.value("revision"))
        leader.submit(url(article, "/edit"), again)
        assert store.get(article).title == "Second"

    @pytest.mark.parametrize("revision", ["", "abc", "-1", "1.5", "9" * 30, "9" * 5000])
    def test_a_revision_that_makes_no_sense_changes_nothing(
        self, leader: Persona, article: Article, store: Store, revision: str
    ) -> None:
        leader.submit(url(article, "/edit"), fields(title="Changed", revision=revision))
        assert store.get(article).title == article.title


class TestPublishing:
    def test_leader_publishes_a_draft_and_students_read_it(
        self, leader: Persona, student: Persona, draft: Article
    ) -> None:
        leader.submit(url(draft, "/publish"))
        assert student.get(url(draft)).heading == draft.title

    def test_publishing_twice_is_one_decision(
        self, leader: Persona, draft: Article, store: Store
    ) -> None:
        leader.submit(url(draft, "/publish"))
        first = store.get(draft).published_at
        leader.submit(url(draft, "/publish"))
        assert store.get(draft).published_at == first
        assert store.count(LogEntry) == 1

    def test_leader_withdraws_an_article_and_students_no_longer_find_it(
        self, leader: Persona, student: Persona, article: Article, comment: Any, store: Store
    ) -> None:
        leader.submit(url(article, "/withdraw"))
        assert student.get(url(article)).status == 404
        assert student.get(f"/comments/{comment.id}").status == 404
        assert store.one(LogEntry).action is LogAction.ARTICLE_WITHDRAW
