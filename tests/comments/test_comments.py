import uuid

import pytest
from bs4 import Tag

from discuss.domain.vocabulary import CommentState
from discuss.models import Article, Comment, CommentVersion
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store


def url(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def post(persona: Persona, article: Article, body: str, **changes: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body, **changes}
    return persona.submit(url(article, "/comments"), form)


def shown(page: Page, comment: Comment) -> Tag:
    return page.one(f"#comment-{comment.id}")


class TestPosting:
    def test_student_posts_and_lands_at_the_comment(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        page = post(student, article, "I **noticed** the ferry.")
        comment = store.one(Comment)
        assert page.url == url(article)
        assert "I noticed the ferry." in " ".join(shown(page, comment).get_text(" ").split())
        assert page.words(".comment-body strong") == "noticed"
        assert page.words(".comment-author") == "Student"

    def test_student_replies_below_a_comment(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        form = student.get(url(article, f"?reply={comment.id}"))
        assert form.one("main form [name=parent_id]")["value"] == str(comment.id)
        page = post(student, article, "And I reply.", parent_id=str(comment.id))
        reply = store.one(Comment, parent_id=comment.id)
        assert "depth-1" in shown(page, reply)["class"]

    def test_the_same_form_sent_twice_makes_one_comment(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        mark = uuid.uuid4().hex
        first = post(student, article, "Once.", submission=mark)
        second = post(student, article, "Once.", submission=mark)
        assert store.count(Comment) == 1
        assert first.url == second.url

    def test_two_people_may_happen_on_the_same_mark(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        mark = uuid.uuid4().hex
        post(student, article, "Mine.", submission=mark)
        post(other_student, article, "Also mine.", submission=mark)
        assert store.count(Comment) == 2

    @pytest.mark.parametrize("body", ["", "   ", "\n\n", "\x00"])
    def test_an_empty_comment_is_refused_with_a_reason(
        self, student: Persona, article: Article, store: Store, body: str
    ) -> None:
        assert "Write something first" in post(student, article, body).errors
        assert store.count(Comment) == 0

    def test_a_comment_that_is_too_long_is_refused_and_its_text_kept(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        page = post(student, article, "w" * 10_001)
        assert "at most 10,000 characters" in page.errors
        assert page.value("body").strip() == "w" * 10_001
        assert store.count(Comment) == 0

    def test_a_comment_of_the_greatest_length_is_posted(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        post(student, article, "ü" * 10_000)
        assert store.count(Comment) == 1

    def test_a_reply_that_is_too_long_stays_a_reply(
        self, student: Persona, article: Article, comment: Comment
    ) -> None:
        page = post(student, article, "w" * 10_001, parent_id=str(comment.id))
        assert page.one(f"#comment-{comment.id} form [name=parent_id]")["value"] == str(comment.id)

    @pytest.mark.parametrize(
        "parent", ["999999", "x", "-1", "9" * 18, "9" * 40, "1; DROP TABLE comment"]
    )
    def test_a_reply_to_what_is_not_there_is_refused(
        self, student: Persona, article: Article, store: Store, parent: str
    ) -> None:
        assert post(student, article, "To nobody.", parent_id=parent).status in {200, 404}
        assert store.count(Comment) == 0

    def test_a_reply_to_a_comment_on_another_article_is_refused(
        self, student: Persona, store: Store, world: World, comment: Comment
    ) -> None:
        other = factories.make_article(store, world.club, world.users["leader"])
        assert post(student, other, "Lost.", parent_id=str(comment.id)).status == 404
        assert store.count(Comment) == 1

    @pytest.mark.parametrize("mark", ["", "x", "Z" * 32, "0" * 33])
    def test_a_form_with_a_made_up_mark_is_refused(
        self, student: Persona, article: Article, store: Store, mark: str
    ) -> None:
        assert post(student, article, "Words.", submission=mark).has("[role=alert]")
        assert store.count(Comment) == 0

    def test_a_link_in_a_comment_gives_nothing_away(
        self, student: Persona, article: Article
    ) -> None:
        page = post(student, article, "[there](https://example.org/)")
        assert page.one(".comment-body a")["rel"] == ["nofollow", "noopener", "noreferrer", "ugc"]

    def test_control_characters_and_marks_that_turn_the_text_are_dropped(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        post(student, article, "no\x00thing\x1b[31m is \u202eturned\u202c\r\nhere")
        assert store.one(Comment).body == "nothing[31m is turned\nhere"

    def test_a_comment_in_any_script_survives(self, student: Persona, article: Article) -> None:
        words = "日本語 العربية 🦉 e\u0301 \u2028 end"
        assert "🦉" in post(student, article, words).words(".comment-body")


class TestEditing:
    def test_author_edits_and_the_history_is_kept(
        self, student: Persona, comment: Comment, store: Store
    ) -> None:
        form = student.get(f"/comments/{comment.id}/edit")
        assert form.value("body").strip() == comment.body
        fields = {
            "submission": comment.submission,
            "revision": form.value("revision"),
            "body": "Better.",
        }
        page = student.submit(f"/comments/{comment.id}/edit", fields)
        assert page.words(".comment-body") == "Better."
        assert store.one(CommentVersion).body == comment.body
        history = student.get(f"/comments/{comment.id}/history")
        assert [" ".join(tag.get_text().split()) for tag in history.all(".comment-body")] == [
            "Better.",
            comment.body,
        ]

    def test_unchanged_words_are_no_edit(
        self, student: Persona, comment: Comment, store: Store
    ) -> None:
        fields = {"submission": comment.submission, "revision": "1", "body": comment.body}
        student.submit(f"/comments/{comment.id}/edit", fields)
        assert store.get(comment).edited_at is None
        assert store.count(CommentVersion) == 0

    def test_author_with_a_stale_form_is_told_and_keeps_the_typed_text(
        self, student: Persona, comment: Comment, store: Store
    ) -> None:
        fields = {"submission": comment.submission, "revision": "1"}
        student.submit(f"/comments/{comment.id}/edit", fields | {"body": "First."})
        page = student.submit(f"/comments/{comment.id}/edit", fields | {"body": "Second."})
        assert "changed in another window" in page.errors
        assert page.value("body").strip() == "Second."
        assert page.value("revision") == "2"
        assert store.get(comment).body == "First."

    def test_others_may_not_edit(self, leader: Persona, comment: Comment, store: Store) -> None:
        fields = {"submission": comment.submission, "revision": "1", "body": "Put in their mouth."}
        assert leader.submit(f"/comments/{comment.id}/edit", fields).status == 403
        assert store.get(comment).body == comment.body

    def test_a_hidden_comment_cannot_be_edited(
        self, student: Persona, comment: Comment, store: Store
    ) -> None:
        store.change(comment, state=CommentState.HIDDEN)
        assert student.get(f"/comments/{comment.id}/edit").status == 403


class TestDeleting:
    def test_author_deletes_and_a_tombstone_keeps_the_replies(
        self,
        student: Persona,
        other_student: Persona,
        article: Article,
        comment: Comment,
        store: Store,
    ) -> None:
        reply = factories.make_comment(
            store, article, other_student.user, "A reply.", parent=comment
        )
        student.submit(f"/comments/{comment.id}/delete")
        page = other_student.get(url(article))
        assert page.words(f"#comment-{comment.id} .tombstone") == "Deleted by its author."
        assert "A reply." in shown(page, reply).get_text()
        assert "depth-1" in shown(page, reply)["class"]

    def test_nobody_reads_the_words_of_a_deleted_comment(
        self, student: Persona, administrator: Persona, article: Article, store: Store
    ) -> None:
        comment = factories.make_comment(store, article, student.user, "Regretted words.")
        student.submit(f"/comments/{comment.id}/delete")
        for persona in (student, administrator):
            for page in (url(article), f"/comments/{comment.id}/history", "/clubs/readers"):
                assert "Regretted" not in persona.get(page).text

    def test_deleting_is_asked_about_first(
        self, student: Persona, comment: Comment, store: Store
    ) -> None:
        page = student.get(f"/comments/{comment.id}/delete")
        assert comment.body in page.words()
        assert store.get(comment).state is CommentState.VISIBLE

    def test_a_deleted_comment_cannot_be_answered(
        self, other_student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        store.change(comment, state=CommentState.DELETED)
        assert post(other_student, article, "Late.", parent_id=str(comment.id)).status == 409


class TestHidden:
    def test_others_do_not_see_a_hidden_comments_words(
        self, other_student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        store.change(comment, state=CommentState.HIDDEN)
        page = other_student.get(url(article))
        assert page.words(f"#comment-{comment.id}") == "Hidden by a moderator."
        assert comment.body not in page.text
        assert other_student.get(f"/comments/{comment.id}/history").status == 403

    @pytest.mark.parametrize("name", ["student", "moderator", "leader", "administrator"])
    def test_author_and_staff_see_it_marked(
        self, cast: dict[str, Persona], article: Article, comment: Comment, store: Store, name: str
    ) -> None:
        store.change(comment, state=CommentState.HIDDEN)
        page = cast[name].get(url(article))
        assert comment.body in page.words(f"#comment-{comment.id}")
        assert page.has(f"#comment-{comment.id} .badge-hidden")


class TestPages:
    def test_a_link_to_a_comment_opens_the_page_on_which_it_stands(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        store.add_all(
            [factories.comment_row(article, student.user, f"Number {n}.") for n in range(150)]
        )
        last = store.one(Comment, body="Number 149.")
        page = student.get(f"/comments/{last.id}")
        assert page.url == url(article, "?page=4")
        assert page.has(f"#comment-{last.id}")
        assert page.has("a[rel=prev]")
        assert not page.has("a[rel=next]")

    @pytest.mark.parametrize("number", ["0", "-3", "99999", "x", "9" * 40, "1' OR '1'='1"])
    def test_a_page_that_is_not_there_shows_the_nearest(
        self, student: Persona, article: Article, comment: Comment, number: str
    ) -> None:
        page = student.get(url(article, f"?page={number}&reply={number}"))
        assert page.has(f"#comment-{comment.id}")

    def test_a_thread_of_300_levels_is_shown(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        parent = None
        with store.session() as session:
            for level in range(300):
                parent = factories.comment_row(
                    article, student.user, f"Level {level}.", parent=parent
                )
                session.add(parent)
                session.flush()
        assert parent is not None
        page = student.get(f"/comments/{parent.id}")
        assert page.url == url(article, "?page=8")
        assert "Level 299." in shown(page, parent).get_text()
