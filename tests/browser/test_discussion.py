"""A discussion in a browser: long and deep, while others write, when the connection drops."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from discuss.models import Article, Comment, Endorsement, Visit
from tests import factories
from tests.browser.conftest import Browse, with_scripts
from tests.browser.steps import faults, sign_in, width_of
from tests.personas import World
from tests.store import Store
from tests.talk import deep_thread, many_threads

DROPPED = re.compile(r"net::ERR_INTERNET_DISCONNECTED")


@pytest.fixture
def page(browse: Browse, *, has_scripts: bool) -> Page:
    """A browser of one's own, which may lose the connection."""
    return browse(excused=DROPPED, java_script_enabled=has_scripts)


def address(server: str, article: Article, query: str = "") -> str:
    return f"{server}/clubs/readers/articles/{article.slug}{query}"


def shown(page: Page, comment: Comment) -> Locator:
    return page.locator(f"#comment-{comment.id}")


def top_of(thing: Locator) -> float:
    box = thing.bounding_box()
    assert box is not None
    return box["y"]


def test_a_reader_loads_more_and_closes_a_thread(
    page: Page, live_server: str, article: Article, store: Store, world: World, *, has_scripts: bool
) -> None:
    other = world.users["other_student"]
    first, second, _ = deep_thread(store, article, [other], 3)
    many_threads(store, article, other, 60)
    last = store.one(Comment, body="Number 60.")
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    expect(page.locator(".thread > .comment")).to_have_count(40)
    toggle = shown(page, first).locator(".toggle")
    expect(toggle).to_contain_text("2 replies")
    toggle.click()
    expect(shown(page, second)).to_be_hidden()
    page.get_by_text("Load more").click()
    expect(shown(page, last)).to_be_visible()
    if has_scripts:
        expect(page.locator(".thread > .comment")).to_have_count(63)
        assert faults(page) == []
        page.reload()
        expect(shown(page, second)).to_be_hidden()
    else:
        page.get_by_text("Earlier comments").click()
        expect(shown(page, second)).to_be_hidden()
    shown(page, first).locator(".toggle").click()
    expect(shown(page, second)).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_twenty_levels_are_readable_on_a_telephone(
    page: Page,
    live_server: str,
    article: Article,
    store: Store,
    world: World,
    *,
    has_scripts: bool,
    width: int,
) -> None:
    people = [world.users["student"], world.users["other_student"]]
    thread = deep_thread(store, article, people)
    page.set_viewport_size({"width": width, "height": 800})
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    deepest = shown(page, thread[-1])
    box = deepest.locator(".comment-body").bounding_box()
    assert box is not None
    assert box["width"] > 0.75 * width
    assert box["x"] + box["width"] <= width
    expect(deepest.get_by_role("link", name="in reply to Student", exact=True)).to_be_visible()
    shown(page, thread[10]).get_by_role("link", name="Open this thread").click()
    page.locator(".ancestors summary").click()
    expect(page.locator(".ancestors li")).to_have_count(10)
    expect(shown(page, thread[-1])).to_be_visible()
    if has_scripts:
        assert width_of(page) <= width


def test_a_reader_endorses_and_follows(
    page: Page,
    live_server: str,
    article: Article,
    store: Store,
    world: World,
    *,
    has_scripts: bool,
) -> None:
    comment = factories.make_comment(store, article, world.users["other_student"])
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    shown(page, comment).get_by_role("button", name="Endorse").click()
    expect(shown(page, comment)).to_contain_text("1 endorsement")
    shown(page, comment).get_by_role("button", name="Follow").click()
    expect(shown(page, comment).get_by_role("button", name="Stop following")).to_be_visible()
    assert store.count(Endorsement, comment_id=comment.id) == 1
    shown(page, comment).get_by_role("button", name="Endorse").click()
    expect(shown(page, comment)).not_to_contain_text("endorsement")
    if has_scripts:
        expect(shown(page, comment).get_by_role("button", name="Endorse")).to_be_focused()


@with_scripts
def test_replies_of_others_come_in_while_one_reads_and_writes(
    page: Page, live_server: str, article: Article, store: Store, world: World, *, has_scripts: bool
) -> None:
    other = world.users["other_student"]
    first, second = (factories.make_comment(store, article, other, words) for words in "ab")
    many_threads(store, article, other, 30)
    page.clock.install()
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    shown(page, second).get_by_role("link", name="Reply").click()
    field = shown(page, second).get_by_label("Your comment")
    field.fill("I am still writing")
    before = top_of(field)
    reply = factories.make_comment(store, article, other, "While you were reading.", parent=first)
    page.clock.run_for(61_000)
    expect(shown(page, reply)).to_be_visible()
    expect(shown(page, reply).locator(".badge-new")).to_have_text("New")
    expect(page.locator("#said")).to_have_text("New comments have come.")
    expect(field).to_have_value("I am still writing")
    assert abs(top_of(field) - before) < 1
    place = shown(page, first).evaluate("e => e.nextElementSibling.id")
    assert place == f"comment-{reply.id}"


@with_scripts
def test_a_reply_is_posted_without_loading_the_page_again(
    page: Page, live_server: str, article: Article, comment: Comment, *, has_scripts: bool
) -> None:
    sign_in(page, live_server, "other_student")
    page.goto(address(live_server, article))
    page.evaluate("window.isSamePage = true")
    shown(page, comment).get_by_role("link", name="Reply").click()
    form = shown(page, comment).locator("form.comment-form")
    form.get_by_label("Your comment").fill("A quick answer.")
    assert faults(page) == []
    form.get_by_role("button", name="Reply").click()
    expect(page.locator(".comment.depth-1")).to_contain_text("A quick answer.")
    expect(form).to_have_count(0)
    assert page.evaluate("window.isSamePage")
    page.reload()
    expect(page.locator(".comment.depth-1")).to_contain_text("A quick answer.")
    expect(page.get_by_text("Your draft was kept")).to_have_count(0)


@with_scripts
def test_nothing_is_lost_when_the_connection_drops(
    page: Page,
    live_server: str,
    article: Article,
    store: Store,
    *,
    has_scripts: bool,
) -> None:
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    page.get_by_label("Your comment").fill("Written in a tunnel.")
    page.context.set_offline(offline=True)
    page.get_by_role("button", name="Post comment").click()
    expect(page.get_by_text("Your text is kept on this device.")).to_be_visible()
    page.context.set_offline(offline=False)
    page.reload()
    expect(page.get_by_text("Your draft was kept.")).to_be_visible()
    expect(page.get_by_label("Your comment")).to_have_value("Written in a tunnel.")
    page.get_by_role("button", name="Post comment").click()
    expect(page.locator(".comment")).to_contain_text("Written in a tunnel.")
    assert store.count(Comment) == 1
    page.get_by_label("Your comment").fill("Left behind.")
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, live_server, "student")
    page.goto(address(live_server, article))
    expect(page.get_by_label("Your comment")).to_have_value("")


@with_scripts
def test_a_discussion_that_was_on_screen_was_seen(
    page: Page,
    live_server: str,
    article: Article,
    comment: Comment,
    store: Store,
    *,
    has_scripts: bool,
) -> None:
    sign_in(page, live_server, "other_student")
    with page.expect_response("**/visit"):
        page.goto(address(live_server, article, "#discussion"))
    assert store.count(Visit) == 1
