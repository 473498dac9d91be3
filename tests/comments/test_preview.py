import uuid
from collections.abc import Callable

from flask import Flask

from discuss.models import Article, Comment
from tests import factories
from tests.personas import Persona, World
from tests.store import Store


def url(article: Article, ending: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{ending}"


def fields(body: str, **more: str) -> dict[str, str]:
    return {"submission": uuid.uuid4().hex, "body": body, **more}


def test_student_sees_the_comment_before_it_is_posted(
    student: Persona, article: Article, store: Store
) -> None:
    typed = fields("Is this **bold**, @leader?", preview="1")
    page = student.submit(url(article, "/comments"), typed)
    assert page.words(".comment-preview strong") == "bold"
    assert page.words(".comment-preview .mention") == "@leader"
    assert page.value("body").strip() == typed["body"]
    assert page.value("submission") == typed["submission"]
    assert store.count(Comment) == 0


def test_a_preview_keeps_what_it_answers_and_what_it_is_about(
    student: Persona, article: Article, comment: Comment
) -> None:
    reply = fields("Yes.", preview="1", parent_id=str(comment.id))
    page = student.submit(url(article, "/comments"), reply)
    assert page.has(f"#comment-{comment.id} .comment-preview .comment-body")
    block = article.blocks[0]
    typed = fields(
        "Yes.", preview="1", anchor=block.anchor, start="4", end="21", text="council of Marlow"
    )
    page = student.submit(url(article, "/comments"), typed)
    assert page.words(".beside .passage-quote") == "council of Marlow"
    assert page.value("start") == "4"


def test_author_sees_an_edit_before_it_is_saved(
    student: Persona, comment: Comment, store: Store
) -> None:
    form = fields("Now *better*.", preview="1", revision="1")
    page = student.submit(f"/comments/{comment.id}/edit", form)
    assert page.words(".comment-preview em") == "better"
    assert store.get(comment).body == comment.body


def test_what_cannot_be_posted_is_not_previewed_but_explained(
    student: Persona, article: Article
) -> None:
    page = student.submit(url(article, "/comments"), fields("", preview="1"))
    assert "Write something first" in page.errors
    assert page.one(".comment-preview").has_attr("hidden")


def test_the_script_gets_the_html_or_what_is_wrong(
    student: Persona, article: Article, store: Store
) -> None:
    page = student.submit(url(article, "/comments/preview"), fields("**bold** <b>"))
    assert page.response.json == {"html": "<p><strong>bold</strong> &lt;b&gt;</p>\n"}
    page = student.submit(url(article, "/comments/preview"), fields("x" * 10_001))
    assert "at most 10,000 characters" in str(page.response.json)
    assert store.count(Comment) == 0


def test_previews_are_limited_for_each_account(
    make_app: Callable[..., Flask], world: World, article: Article
) -> None:
    braked = make_app(rate_limits="yes")
    ask = url(article, "/comments/preview")
    eager = Persona(braked, world.users["student"])
    assert {eager.submit(ask, fields("Again.")).status for _ in range(60)} == {200}
    assert eager.submit(ask, fields("And again.")).status == 429
    neighbour = Persona(braked, world.users["other_student"])
    assert neighbour.submit(ask, fields("Mine.")).status == 200


def test_a_reply_has_no_passage_to_choose(
    student: Persona, article: Article, comment: Comment, store: Store
) -> None:
    factories.make_comment(store, article, student.user, passage=(article.blocks[0], 4, 21))
    page = student.get(url(article, f"?reply={comment.id}"))
    assert not page.has("[name=anchor]")
