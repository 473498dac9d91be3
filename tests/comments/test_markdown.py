import time
import uuid

import pytest

from discuss.comments.forms import LONGEST
from discuss.comments.markdown import count_links, handles_in, has_words, render
from discuss.models import Article, Comment
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store

HEAVY = {
    name: (unit * LONGEST)[:LONGEST]
    for name, unit in {
        "open brackets": "[",
        "images": "![",
        "links": "[a](b)",
        "half links": "[](",
        "links in links": "[[a](b)",
        "autolinks": "<http://a.b>",
        "quotes": "> ",
        "quoted lines": ">>>>>>>>x\n",
        "lists": "- ",
        "list items": "- x\n",
        "quotes in lists": "- > x\n",
        "stars": "a**b",
        "stars and lines": "*_",
        "backticks": "`a",
        "mentions": "@a ",
        "at signs": "@",
        "entities": "&#x301;",
        "lines": "a\n",
        "one word": "w",
    }.items()
}
HEAVY["closed brackets"] = "[" * (LONGEST // 2) + "]" * (LONGEST // 2)
HEAVY["quotes ever deeper"] = "\n".join(">" * n + "x" for n in range(1, 139))
HEAVY["lists ever deeper"] = "\n".join("  " * n + "- x" for n in range(97))


@pytest.mark.parametrize("name", HEAVY)
def test_no_comment_takes_longer_than_a_third_of_a_second(name: str) -> None:
    assert min(seconds(HEAVY[name] + " " * number) for number in range(3)) < 0.3


def seconds(text: str) -> float:
    """The processor's time for all that is done with a comment once; the quickest tells of us."""
    started = time.process_time()
    count_links(text)
    has_words(text)
    render(text, set(handles_in(text)))
    return time.process_time() - started


@pytest.mark.parametrize(("mark", "tag"), [("> ", "blockquote"), ("- ", "ul"), ("1. ", "ol")])
def test_nesting_ends_at_five_and_no_word_is_lost(mark: str, tag: str) -> None:
    html = render(mark * 30 + "the end")
    assert html.count(f"<{tag}>") == 5
    assert "the end" in html


def test_every_level_of_a_deep_list_can_be_read() -> None:
    html = render("\n".join("  " * level + f"- level {level}." for level in range(30)))
    assert all(f"level {level}." in html for level in range(30))


def test_lists_and_quotes_are_as_people_know_them() -> None:
    assert render("- a\n- b").count("<ul>") == 1
    assert render("> a\n> b").count("<blockquote>") == 1
    assert render("text\n- a\n> b").count("<p>") == 2


def test_a_definition_of_a_link_is_shown_rather_than_hidden() -> None:
    assert render("[a]: /x") == "<p>[a]: /x</p>\n"


def test_a_sign_written_as_an_entity_is_cleaned_like_a_typed_one() -> None:
    assert render("&#x202e;evil&#x200b; a&#x301;&#x301;&#x301;&#x301;&#x301;") == (
        "<p>evil á\u0301\u0301</p>\n"
    )


def post(persona: Persona, article: Article, body: str) -> Page:
    form = {"submission": uuid.uuid4().hex, "body": body}
    return persona.submit(f"/clubs/readers/articles/{article.slug}/comments", form)


@pytest.mark.parametrize("link", ["[a](https://b.example) ", "https://b.example ", "<http://b.c> "])
def test_a_comment_of_more_than_twenty_links_is_refused_and_kept(
    student: Persona, article: Article, store: Store, link: str
) -> None:
    page = post(student, article, link * 21)
    assert "at most 20 links" in page.errors
    assert page.value("body").strip() == (link * 21).strip()
    post(student, article, link * 20)
    assert store.count(Comment) == 1


@pytest.mark.parametrize("body", ["w" * 100_000, "[a](https://b.example)" * 10_000, "[" * 100_000])
def test_far_too_much_is_refused_at_once_and_kept(
    student: Persona, article: Article, store: Store, body: str
) -> None:
    page = post(student, article, body)
    assert "at most 10,000 characters" in page.errors
    assert page.value("body").strip() == body
    assert store.count(Comment) == 0


@pytest.mark.parametrize("body", ["***", "> ", "&nbsp;", "&#8203;", "```\n```", "\u200d", "\u3164"])
def test_a_comment_without_a_word_is_refused(
    student: Persona, article: Article, store: Store, body: str
) -> None:
    assert "Write something first" in post(student, article, body).errors
    assert store.count(Comment) == 0
