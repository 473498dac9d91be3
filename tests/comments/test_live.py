"""What scripts of the discussion are told."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState
from discuss.models import Article, Comment, Endorsement, Following, User
from tests import factories
from tests.comments.test_comments import post, url
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store
from tests.talk import many_threads

FOR_A_SCRIPT: dict[str, Any] = {"headers": {"Accept": "application/json"}}
MINUTE = timedelta(minutes=1)


def since(persona: Persona, article: Article, after: datetime) -> Page:
    return persona.get(url(article, "/comments/since"), query_string={"after": after.isoformat()})


def data(page: Page) -> Any:
    return page.response.get_json()


class TestSince:
    def test_what_others_wrote_is_told_with_its_place(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        first = factories.make_comment(store, article, student.user, "First.")
        factories.make_comment(store, article, student.user, "Second.")
        reply = factories.make_comment(store, article, other_student.user, "Re.", parent=first)
        last = factories.make_comment(store, article, other_student.user, "Last.")
        told = data(since(student, article, utcnow() - MINUTE))["arrivals"]
        assert [(one["id"], one["parent"]) for one in told] == [
            (reply.id, first.id),
            (last.id, None),
        ]
        assert told[0]["after"] == first.id
        assert f'id="comment-{reply.id}"' in told[0]["html"]

    def test_nothing_new_is_no_content(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        factories.make_comment(store, article, other_student.user)
        assert since(student, article, utcnow() + MINUTE).status == 204
        factories.make_comment(store, article, student.user, "One's own.")
        factories.make_comment(store, article, other_student.user, state=CommentState.WAITING)
        assert since(student, article, utcnow() + MINUTE).status == 204

    @pytest.mark.parametrize(
        "after", ["", "x", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-12:00", "2026-01-01"]
    )
    def test_a_moment_that_makes_no_sense_is_answered_with_nothing(
        self, student: Persona, article: Article, comment: Comment, after: str
    ) -> None:
        address = url(article, "/comments/since")
        assert student.get(address, query_string={"after": after}).status == 204

    def test_more_than_fifty_are_not_told_one_by_one(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        many_threads(store, article, other_student.user, 51, shown_at=utcnow())
        told = data(since(student, article, utcnow() - MINUTE))
        assert told["is_more"]
        assert told["arrivals"] == []


class TestPosting:
    def test_a_script_is_told_where_the_comment_stands(
        self, student: Persona, article: Article, comment: Comment
    ) -> None:
        form = {"submission": uuid.uuid4().hex, "body": "Quick.", "parent_id": str(comment.id)}
        page = student.submit(url(article, f"/comments?closed={comment.id}"), form, **FOR_A_SCRIPT)
        assert page.status == 201
        (told,) = data(page)["arrivals"]
        assert told["after"] == comment.id
        assert "Quick." in told["html"]
        assert "badge-new" not in told["html"]

    def test_a_script_is_told_what_is_wrong(self, student: Persona, article: Article) -> None:
        form = {"submission": uuid.uuid4().hex, "body": " "}
        page = student.submit(url(article, "/comments"), form, **FOR_A_SCRIPT)
        assert page.status == 422
        assert data(page)["errors"] == ["Write something first."]


class TestEndorsing:
    def press(self, persona: Persona, comment: Comment, on: str, **options: Any) -> Page:
        return persona.submit(f"/comments/{comment.id}/endorse", {"on": on}, **options)

    def test_endorsing_twice_counts_once_and_can_be_taken_back(
        self, other_student: Persona, comment: Comment, store: Store
    ) -> None:
        for on, count in (("1", 1), ("1", 1), ("0", 0), ("0", 0)):
            self.press(other_student, comment, on)
            assert store.count(Endorsement, comment_id=comment.id) == count

    def test_the_count_is_said_in_words(
        self, other_student: Persona, moderator: Persona, student: Persona, comment: Comment
    ) -> None:
        self.press(other_student, comment, "1")
        page = self.press(moderator, comment, "1", **FOR_A_SCRIPT)
        assert "2 endorsements" in data(page)["html"]
        own = student.get(f"/comments/{comment.id}")
        assert "2 endorsements" in own.words(f"#comment-{comment.id}")
        assert not own.has(".endorse button")

    def test_one_does_not_endorse_oneself(self, student: Persona, comment: Comment) -> None:
        assert self.press(student, comment, "1").status == 403


class TestFollowing:
    def is_on(self, store: Store, thread: Comment, user: User) -> bool:
        return store.one(Following, thread_id=thread.id, user_id=user.id).is_on

    def test_writing_in_a_thread_follows_it(
        self, student: Persona, other_student: Persona, article: Article, store: Store
    ) -> None:
        post(student, article, "A thread.")
        thread = store.one(Comment)
        post(other_student, article, "A reply.", parent_id=str(thread.id))
        assert self.is_on(store, thread, student.user)
        assert self.is_on(store, thread, other_student.user)

    def test_who_stopped_following_is_not_made_to_follow_again(
        self, other_student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        other_student.submit(f"/comments/{comment.id}/follow", {"on": "1"})
        other_student.submit(f"/comments/{comment.id}/follow", {"on": "0"})
        post(other_student, article, "A reply.", parent_id=str(comment.id))
        assert not self.is_on(store, comment, other_student.user)
        assert "Follow" in other_student.get(url(article)).words(f"#comment-{comment.id} .follow")

    def test_following_from_a_reply_follows_the_whole_thread(
        self, other_student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        reply = factories.make_comment(store, article, other_student.user, parent=comment)
        page = other_student.submit(f"/comments/{reply.id}/follow", {"on": "1"}, **FOR_A_SCRIPT)
        assert "Stop following" in data(page)["html"]
        assert self.is_on(store, comment, other_student.user)
