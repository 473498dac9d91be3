import uuid

import pytest

from discuss.domain.vocabulary import CommentState
from discuss.models import Article, ArticleBlock, Comment
from tests import factories
from tests.factories import PARAGRAPHS
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store


def url(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def post(persona: Persona, article: Article, **fields: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": "A thought on this.", **fields}
    return persona.submit(url(article, "/comments"), form)


def chosen(block: ArticleBlock, first: int, last: int, **changes: str) -> dict[str, str]:
    fields = {"anchor": block.anchor, "start": str(first), "end": str(last)}
    return {**fields, "text": block.text[first:last], **changes}


def edit(leader: Persona, article: Article, store: Store, *paragraphs: str) -> None:
    revision = str(store.get(article).revision)
    form = {"submission": uuid.uuid4().hex, "revision": revision, "title": "A bridge for Marlow"}
    page = leader.submit(url(article, "/edit"), {**form, "body": "\n\n".join(paragraphs)})
    assert "Saved." in page.messages


def marked(page: Page) -> list[str]:
    return [tag.get_text() for tag in page.all(".article-body mark")]


class TestChoosing:
    def test_student_comments_on_selected_words_and_the_comment_shows_them(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        page = post(student, article, **chosen(article.blocks[0], 4, 21))
        comment = store.one(Comment)
        assert (comment.passage_anchor, comment.passage_start) == (article.blocks[0].anchor, 4)
        assert page.words(f"#comment-{comment.id} .passage-quote") == "council of Marlow"
        target = page.one(f"#comment-{comment.id} .show-in-article")["href"]
        assert page.words(f"{target} + mark") == "council of Marlow"

    def test_white_space_may_differ_from_the_articles(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        post(student, article, **chosen(article.blocks[0], 4, 21, text="council \n of\tMarlow"))
        assert store.one(Comment).passage_text == "council of Marlow"

    @pytest.mark.parametrize(
        "changes",
        [
            {"text": "council of Marlowe"},
            {"text": "COUNCIL OF MARLOW"},
            {"anchor": "p-00000000"},
            {"start": "5"},
            {"end": "9999999"},
            {"start": "21", "end": "4"},
        ],
        ids=str,
    )
    def test_words_that_are_not_there_are_refused_and_what_was_typed_is_kept(
        self, student: Persona, article: Article, store: Store, changes: dict[str, str]
    ) -> None:
        page = post(student, article, **chosen(article.blocks[0], 4, 21, **changes))
        assert "has changed since you chose it" in page.errors
        assert page.value("body").strip() == "A thought on this."
        assert store.count(Comment) == 0

    @pytest.mark.parametrize("changes", [{"start": "x"}, {"end": "-1"}, {"anchor": "p" * 21}])
    def test_a_form_that_was_tampered_with_is_refused(
        self, student: Persona, article: Article, store: Store, changes: dict[str, str]
    ) -> None:
        assert post(student, article, **chosen(article.blocks[0], 4, 21, **changes)).errors
        assert store.count(Comment) == 0

    def test_a_passage_of_more_than_500_characters_is_refused_unless_it_is_the_paragraph(
        self, student: Persona, store: Store, world: World
    ) -> None:
        leader = world.users["leader"]
        long = factories.make_article(store, world.club, leader, paragraphs=["word " * 120 + "end"])
        page = post(student, long, **chosen(long.blocks[0], 0, 501))
        assert "at most 500 characters" in page.errors
        post(student, long, **chosen(long.blocks[0], 0, len(long.blocks[0].text)))
        assert store.one(Comment).passage_text == long.blocks[0].text

    def test_a_heading_cannot_be_commented_on(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article.blocks[0], kind="heading")
        assert post(student, article, **chosen(article.blocks[0], 4, 21)).errors
        assert store.count(Comment) == 0

    def test_student_without_scripts_chooses_a_sentence_from_a_list(
        self, student: Persona, store: Store, world: World
    ) -> None:
        two = factories.make_article(
            store, world.club, world.users["leader"], paragraphs=["It rained. Nobody came."]
        )
        link = student.get(url(two)).one(".paragraph-comment")
        page = student.get(str(link["href"]))
        values = [tag["value"] for tag in page.all("[name=sentence]")]
        assert values == ["0-23", "0-10", "11-23", ""]
        assert page.one("[name=sentence][checked]")["value"] == "0-23"
        post(student, two, anchor=two.blocks[0].anchor, sentence="11-23")
        assert store.one(Comment).passage_text == "Nobody came."

    def test_a_sentence_chosen_before_an_edit_is_refused_and_may_be_left_out(
        self, student: Persona, leader: Persona, article: Article, store: Store
    ) -> None:
        anchor = article.blocks[0].anchor
        edit(leader, article, store, "Something new.", *PARAGRAPHS[1:])
        page = post(student, article, anchor=anchor, sentence="0-72")
        assert "has changed since you chose it" in page.errors
        assert page.value("body").strip() == "A thought on this."
        post(student, article, anchor=anchor, sentence="")
        assert store.one(Comment).passage_text == ""

    def test_an_empty_comment_on_a_sentence_keeps_the_choice(
        self, student: Persona, article: Article
    ) -> None:
        page = post(student, article, body="", anchor=article.blocks[0].anchor, sentence="")
        assert page.one("[name=sentence][checked]")["value"] == ""
        assert page.has(".beside form")

    def test_a_paragraph_that_is_not_there_is_passed_over(
        self, student: Persona, article: Article
    ) -> None:
        page = student.get(url(article, "?passage=p-nothing"))
        assert page.has(".discussion form")
        assert not page.has(".beside")

    def test_who_may_not_comment_is_offered_nothing(
        self, anonymous: Persona, store: Store, world: World, article: Article
    ) -> None:
        store.change(world.club, is_open=True)
        comment = factories.make_comment(
            store, article, world.users["student"], passage=(article.blocks[0], 4, 21)
        )
        page = anonymous.get(url(article, f"?passage={comment.passage_anchor}"))
        assert not page.has(".paragraph-tools, .beside, mark, #passage-offer")


class TestShown:
    def test_comments_on_a_paragraph_are_counted_and_shown_beside_it(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        block = article.blocks[1]
        factories.make_comment(store, article, student.user, "One.", passage=(block, 0, 8))
        factories.make_comment(store, article, student.user, "Two.", passage=(block, 0, 8))
        page = student.get(url(article))
        assert page.words(".paragraph-count") == "2 comments on this paragraph"
        beside = student.get(str(page.one(".paragraph-count")["href"]))
        words = [tag.get_text(strip=True) for tag in beside.all(".beside .comment-body")]
        assert words == ["One.", "Two."]

    def test_marks_that_overlap_and_evidence_are_all_there(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        block = article.blocks[1]
        for start, end in ((0, 19), (9, 24), (0, 19)):
            factories.make_comment(store, article, student.user, passage=(block, start, end))
        page = student.get(url(article))
        assert marked(page) == ["Engineer ", "Ida Brandt", " said"]
        assert page.words(f"#{block.anchor}") == block.text
        assert len(page.all(".article-body span.passage")) == 2

    @pytest.mark.parametrize("name", ["other_student", "moderator", "leader"])
    @pytest.mark.parametrize("state", [s for s in CommentState if s is not CommentState.VISIBLE])
    def test_what_not_all_can_read_marks_nothing(
        self,
        cast: dict[str, Persona],
        article: Article,
        store: Store,
        name: str,
        state: CommentState,
    ) -> None:
        block = article.blocks[0]
        author = cast["student"].user
        factories.make_comment(store, article, author, "w", state=state, passage=(block, 4, 21))
        page = cast[name].get(url(article, f"?passage={block.anchor}"))
        assert not page.has("mark, .paragraph-count, .beside-comments")

    def test_others_marks_are_not_shown_before_ones_own_comment_is_written(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article, is_write_first=True)
        block = article.blocks[0]
        factories.make_comment(store, article, student.user, "First.", passage=(block, 4, 21))
        page = other_student.get(url(article, f"?passage={block.anchor}"))
        assert not page.has("mark, .paragraph-count, .beside-comments")
        post(other_student, article)
        assert marked(other_student.get(url(article))) == ["council of Marlow"]


class TestEdits:
    @pytest.fixture
    def comment(self, store: Store, article: Article, world: World) -> Comment:
        passage = (article.blocks[1], 0, 19)  # Engineer Ida Brandt
        return factories.make_comment(store, article, world.users["student"], passage=passage)

    def test_a_passage_goes_with_its_words(
        self, leader: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        edit(leader, article, store, PARAGRAPHS[0], "On Friday Engineer Ida Brandt spoke.")
        assert marked(leader.get(url(article))) == ["Engineer Ida Brandt"]
        assert store.get(comment).passage_start == 10

    def test_a_passage_whose_words_went_is_marked_as_changed_until_they_come_back(
        self, leader: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        edit(leader, article, store, PARAGRAPHS[0], "Somebody said so.")
        page = leader.get(url(article))
        shown = page.words(f"#comment-{comment.id} .passage")
        assert shown == "Engineer Ida Brandt This passage was changed since."
        assert not page.has("mark, .paragraph-count")
        first = store.get(comment).passage_changed_at
        assert first is not None
        edit(leader, article, store, PARAGRAPHS[0], "Nobody said so.")
        assert store.get(comment).passage_changed_at == first
        edit(leader, article, store, *PARAGRAPHS)
        assert store.get(comment).passage_changed_at is None
        assert marked(leader.get(url(article))) == ["Engineer Ida Brandt"]

    def test_an_edit_that_is_refused_moves_nothing(
        self, leader: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        form = {"submission": uuid.uuid4().hex, "revision": "7", "title": "T", "body": "Gone."}
        assert leader.submit(url(article, "/edit"), form).errors
        assert store.get(comment).passage_changed_at is None
