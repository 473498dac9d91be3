import uuid
from collections.abc import Sequence

import pytest
from flask import Flask

from discuss.comments.markdown import handles_in, render
from discuss.comments.mentions import MOST, members_mentioned
from discuss.models import Article, Comment
from tests import factories
from tests.personas import Persona, World
from tests.store import Store


def handles(users: Sequence[object]) -> list[str]:
    return [str(user.username) for user in users]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@anna", ["anna"]),
        ("Hi @Anna, and (@bob): @carl's.", ["anna", "bob", "carl"]),
        ("_@anna_ **@bob** ~~@carl~~ > @dora", ["anna", "bob", "carl", "dora"]),
        ("> @anna\n- @bob", ["anna", "bob"]),
        ("@anna-", ["anna"]),
        ("@Émile @李雷", ["émile", "李雷"]),
        ("anna@example.org", []),
        ("me+you@anna, @anna@example.org", []),
        ("https://example.org/@anna", []),
        ("`@anna`\n\n    @bob\n\n```\n@carl\n```", []),
        ("[@anna](https://example.org) <https://example.org/@bob>", []),
        ("@ anna, @@anna, @", []),
        ("@" + "a" * 60, []),
    ],
)
def test_a_mention_is_an_at_sign_and_a_handle_in_plain_words(text: str, found: list[str]) -> None:
    assert list(handles_in(text)) == found


def test_only_handles_that_are_known_are_shown_as_mentions() -> None:
    html = render("@Anna and @bob", {"anna"})
    assert html == '<p><span class="mention">@Anna</span> and @bob</p>\n'


def test_a_writer_cannot_make_a_mention_by_hand() -> None:
    assert "<span" not in render('<span class="mention">@leader</span>')


class TestInAComment:
    def post(self, persona: Persona, article: Article, body: str) -> None:
        form = {"submission": uuid.uuid4().hex, "body": body}
        persona.submit(f"/clubs/readers/articles/{article.slug}/comments", form)

    def test_members_of_the_club_are_mentioned_and_others_are_not(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        self.post(student, article, "@leader @other_leader @stranger @nobody")
        html = store.one(Comment).body_html
        assert html.count("mention") == 1
        assert '<span class="mention">@leader</span> @other_leader' in html

    def test_an_edit_mentions_anew(
        self, student: Persona, article: Article, comment: Comment, store: Store
    ) -> None:
        fields = {"submission": comment.submission, "revision": "1", "body": "Now @leader."}
        student.submit(f"/comments/{comment.id}/edit", fields)
        assert '<span class="mention">@leader</span>' in store.get(comment).body_html

    def test_where_names_are_hidden_only_the_staff_is_mentioned(
        self, student: Persona, article: Article, store: Store
    ) -> None:
        store.change(article, hides_names=True)
        self.post(student, article, "@other_student @moderator")
        html = store.one(Comment).body_html
        assert '@other_student <span class="mention">@moderator</span>' in html

    def test_at_most_twenty_count(
        self, app: Flask, article: Article, store: Store, world: World
    ) -> None:
        names = [f"pupil{number:02}" for number in range(30)]
        for name in names:
            factories.make_member(store, world.club, handle=name)
        with app.test_request_context():
            text = " ".join(f"@{name}" for name in [*names, *names])
            assert handles(members_mentioned(text, article)) == names[:MOST]
            assert members_mentioned("Nobody here.", article) == ()
