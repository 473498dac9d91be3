"""A reader is told of an answer, reads it, chooses mails, and finds it again; with and without
JavaScript.
"""

import pytest
from playwright.sync_api import Page, expect

from discuss.models import Article, Comment
from tests import factories
from tests.browser.conftest import Browse
from tests.browser.steps import faults, sign_in, tab_to, width_of
from tests.personas import World
from tests.store import Store

ANSWER = "Nineteen months is not long for a bridge."


@pytest.fixture
def page(browse: Browse, *, has_scripts: bool) -> Page:
    """A telephone of one's own."""
    return browse(java_script_enabled=has_scripts, viewport={"width": 390, "height": 844})


def answer(page: Page, server: str, article: Article) -> None:
    sign_in(page, server, "other_student")
    page.goto(f"{server}/clubs/readers/articles/{article.slug}")
    page.get_by_role("link", name="Reply").first.click()
    page.get_by_label("Your comment").last.fill(ANSWER)
    page.get_by_role("button", name="Reply", exact=True).click()
    expect(page.get_by_text(ANSWER)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()


def sound(page: Page, *, has_scripts: bool) -> None:
    """No accessibility fault, and nothing wider than the telephone."""
    if has_scripts:
        assert faults(page) == []
        assert width_of(page) <= 390


def test_a_student_hears_of_an_answer_and_reads_it_by_keyboard(
    page: Page, live_server: str, article: Article, comment: Comment, *, has_scripts: bool
) -> None:
    answer(page, live_server, article)
    sign_in(page, live_server, "student")
    link = page.get_by_role("link", name="Notices 1 unread")
    tab_to(page, link)
    page.keyboard.press("Enter")
    line = page.get_by_role("button", name="Other Student replied to you")
    expect(page.locator(".notice.is-new")).to_contain_text("New")
    expect(page.locator(".notice.is-new")).to_contain_text(ANSWER)
    sound(page, has_scripts=has_scripts)
    tab_to(page, line)
    page.keyboard.press("Enter")
    expect(page.locator(".comment:target")).to_contain_text(ANSWER)
    page.get_by_role("link", name="Notices", exact=True).click()
    expect(page.locator(".notice")).to_have_count(1)
    expect(page.locator(".notice.is-new")).to_have_count(0)


def test_a_student_marks_everything_as_read_and_wants_no_mails(
    page: Page, live_server: str, article: Article, comment: Comment, *, has_scripts: bool
) -> None:
    answer(page, live_server, article)
    sign_in(page, live_server, "student")
    page.goto(f"{live_server}/notices")
    page.get_by_role("button", name="Mark all as read").click()
    expect(page.locator(".notice.is-new")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Settings").click()
    page.get_by_label("No mails").check()
    page.get_by_label("Comments in threads that you follow").uncheck()
    sound(page, has_scripts=has_scripts)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    expect(page.get_by_label("No mails")).to_be_checked()
    expect(page.get_by_label("Comments in threads that you follow")).not_to_be_checked()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_student_finds_a_comment_again(
    page: Page,
    live_server: str,
    article: Article,
    store: Store,
    world: World,
    *,
    has_scripts: bool,
    colours: str,
) -> None:
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    factories.make_comment(store, article, world.users["leader"], ANSWER)
    sign_in(page, live_server, "student")
    box = page.get_by_role("searchbox", name="Search articles and comments")
    box.fill('"not long" bri')
    box.press("Enter")
    expect(page.locator(".found-comment mark").first).to_have_text("not long")
    sound(page, has_scripts=has_scripts)
    page.get_by_role("link", name="Leader wrote").click()
    expect(page.locator(".comment:target")).to_contain_text(ANSWER)
