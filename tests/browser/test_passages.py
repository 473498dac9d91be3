"""Comments on passages and their preview, by mouse, touch and keyboard, and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from discuss.models import Article, Comment
from tests import factories
from tests.browser.conftest import Browse, with_scripts
from tests.browser.steps import faults, sign_in, tab_to, width_of
from tests.factories import PARAGRAPHS
from tests.personas import World
from tests.store import Store

LONG = "Nobody counted the walkers. " * 25
SELECT = """([first, from, last, to]) => {
  const all = document.querySelectorAll(".paragraph > p");
  document.getSelection().setBaseAndExtent(
    all[first].firstChild, from, all[last].firstChild, to);
}"""


@pytest.fixture
def page(browse: Browse, *, has_scripts: bool) -> Page:
    """A browser of one's own."""
    return browse(java_script_enabled=has_scripts, has_touch=True)


@pytest.fixture
def article(store: Store, world: World) -> Article:
    """An article whose paragraphs hold signs that scripts and servers count differently."""
    paragraphs = ("🦉🦉 " + PARAGRAPHS[1] + " Nobody minded the wait.", PARAGRAPHS[0], LONG.strip())
    return factories.make_article(store, world.club, world.users["leader"], paragraphs=paragraphs)


def open_article(page: Page, server: str, article: Article, query: str = "") -> None:
    sign_in(page, server, "student")
    page.goto(f"{server}/clubs/readers/articles/{article.slug}{query}")


def post(page: Page, words: str) -> None:
    page.get_by_label("Your comment").fill(words)
    page.get_by_role("button", name="Post comment").click()
    expect(page.locator(".discussion .comment-body", has_text=words)).to_be_visible()


@with_scripts
def test_a_reader_selects_by_mouse_and_keyboard_and_finds_the_passage_again(
    page: Page, live_server: str, article: Article, store: Store, *, has_scripts: bool
) -> None:
    open_article(page, live_server, article)
    page.locator(".paragraph > p").first.scroll_into_view_if_needed()
    page.get_by_label("Your comment").fill("Typed before.")
    box = page.evaluate(
        """() => {
          const words = document.querySelector(".paragraph > p").firstChild;
          const range = document.createRange();
          const at = words.data.indexOf("nineteen");
          range.setStart(words, at); range.setEnd(words, at + 8);
          const box = range.getBoundingClientRect();
          window.scrollBy(0, box.top - 200);
          const {x, y, width, height} = range.getBoundingClientRect();
          return {x: x + width / 2, y: y + height / 2};
        }"""
    )
    page.mouse.dblclick(box["x"], box["y"])
    page.keyboard.press("Control+Shift+ArrowRight")
    page.keyboard.press("Control+Shift+ArrowRight")
    button = page.get_by_role("button", name="Comment on this passage")
    expect(button).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    assert faults(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your comment")).to_be_focused()
    expect(page.get_by_label("Your comment")).to_have_value("Typed before.")
    expect(page.locator(".passage-chosen")).to_contain_text("nineteen months")
    page.keyboard.type(" And after.")
    page.get_by_role("button", name="Post comment").click()
    expect(page.locator(".comment .passage-quote")).to_have_text("nineteen months to")
    assert store.one(Comment).passage_text == "nineteen months to"
    page.locator(".comment").get_by_role("link", name="Show in article").click()
    expect(page.locator("mark")).to_be_in_viewport()
    assert page.locator("mark").evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    assert faults(page) == []


@with_scripts
def test_a_reader_selects_by_touch_across_paragraphs_and_is_told_what_is_taken(
    page: Page, live_server: str, article: Article, store: Store, *, has_scripts: bool
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_article(page, live_server, article)
    page.evaluate(SELECT, [0, 7, 1, 20])
    offer = page.locator(".passage-offer")
    expect(offer).to_contain_text("Only the part in the first paragraph is taken.")
    assert width_of(page) <= 390
    offer.get_by_role("button").tap()
    post(page, "By finger.")
    assert store.one(Comment).passage_text == article.blocks[0].text[3:]


@with_scripts
def test_the_offer_closes_by_escape_and_says_when_a_selection_is_too_long(
    page: Page, live_server: str, article: Article, store: Store, *, has_scripts: bool
) -> None:
    open_article(page, live_server, article)
    page.evaluate(SELECT, [2, 0, 2, 600])
    offer = page.locator(".passage-offer")
    expect(offer).to_contain_text("Only the first 500 characters are taken.")
    page.keyboard.press("Escape")
    expect(offer).to_have_count(0)
    page.evaluate(SELECT, [2, 0, 2, 600])
    offer.get_by_role("button").click()
    page.get_by_role("button", name="Comment without the passage").click()
    expect(page.locator(".passage-chosen")).to_be_hidden()
    post(page, "About everything.")
    assert store.one(Comment).passage_text == ""


def test_a_reader_comments_on_a_sentence_without_selecting_anything(
    page: Page, live_server: str, article: Article, store: Store, *, has_scripts: bool
) -> None:
    open_article(page, live_server, article)
    tab_to(page, page.get_by_role("link", name="Comment on this paragraph").first)
    page.keyboard.press("Enter")
    beside = page.get_by_role("region", name="On this paragraph")
    expect(beside.get_by_label("The whole paragraph")).to_be_checked()
    if has_scripts:
        assert faults(page) == []
    beside.get_by_label("Nobody minded the wait.").check()
    post(page, "I would have.")
    assert store.one(Comment).passage_text == "Nobody minded the wait."
    page.get_by_role("link", name="1 comment on this paragraph").click()
    expect(beside.locator(".comment-body")).to_have_text("I would have.")
    beside.get_by_role("link", name="Show in article").click()
    expect(page.locator("mark")).to_be_in_viewport()


def test_a_writer_sees_the_comment_before_it_is_posted(
    page: Page, live_server: str, article: Article, store: Store, *, has_scripts: bool
) -> None:
    open_article(page, live_server, article)
    page.get_by_label("Your comment").fill("Is this **bold**, @leader?")
    page.get_by_role("button", name="Preview").click()
    preview = page.get_by_role("region", name="Preview")
    expect(preview.locator("strong")).to_have_text("bold")
    expect(preview.locator(".mention")).to_have_text("@leader")
    expect(page.get_by_label("Your comment")).to_have_value("Is this **bold**, @leader?")
    assert store.count(Comment) == 0
    if has_scripts:
        assert faults(page) == []
        page.get_by_label("Your comment").fill("x" * 10_003)
        expect(page.locator(".comment-count")).to_have_text("Characters too many: 3")
        page.get_by_role("button", name="Preview").click()
        expect(preview).to_contain_text("at most 10,000 characters")


def test_marks_that_overlap_are_shown_in_full(
    page: Page, live_server: str, article: Article, store: Store, world: World, *, has_scripts: bool
) -> None:
    block = article.blocks[1]
    for start, end in ((4, 21), (12, 33)):
        factories.make_comment(store, article, world.users["student"], passage=(block, start, end))
    open_article(page, live_server, article, f"#{block.anchor}-4-21")
    marks = page.locator("mark")
    expect(marks).to_have_count(3)
    assert "".join(marks.all_inner_texts()) == block.text[4:33]
    if has_scripts:
        lines = marks.evaluate_all("all => all.map(one => getComputedStyle(one).outlineStyle)")
        assert lines == ["solid", "solid", "none"]
