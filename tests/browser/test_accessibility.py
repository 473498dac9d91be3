"""Pages as a browser shows them: no accessibility fault, no error of a script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, expect

from discuss.models import Article, Comment, Quiz
from tests.factories import PASSWORD

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def page(page: Page) -> Page:
    """A page on which every error of a script or of the content policy fails the test."""
    page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    page.on("console", fail_on_error)
    return page


# What a browser writes when a form that a script sent was refused, which is no fault.
REFUSED = re.compile(r"the server responded with a status of (409|422)\b")


def fail_on_error(said: ConsoleMessage) -> None:
    if said.type == "error" and not REFUSED.search(said.text):
        pytest.fail(said.text)


def sign_in(page: Page, server: str, handle: str) -> None:
    page.goto(f"{server}/sign-in")
    page.get_by_label("E-mail or handle").fill(handle)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def faults(page: Page) -> list[str]:
    result = Axe().run(page, options=RULES)
    return [
        f"{fault['id']}: {node['target']}"
        for fault in result.response["violations"]
        for node in fault["nodes"]
    ]


def test_the_front_page_has_no_accessibility_fault(page: Page, live_server: str) -> None:
    page.goto(live_server)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_article_page_has_no_accessibility_fault(
    page: Page, live_server: str, article: Article, quiz: Quiz, comment: Comment, colours: str
) -> None:
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    sign_in(page, live_server, "leader")
    page.goto(f"{live_server}/clubs/readers/articles/{article.slug}")
    assert faults(page) == []
    page.get_by_role("button", name="Take the quiz").click()
    assert faults(page) == []
    page.get_by_role("button", name="Submit answers").click()
    page.get_by_role("link", name="Show in article").first.click()
    assert faults(page) == []


def test_nothing_is_wider_than_a_small_telephone(
    page: Page, live_server: str, article: Article, quiz: Quiz, comment: Comment
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    sign_in(page, live_server, "leader")
    for url in (
        "/",
        "/clubs/readers",
        "/clubs/readers/members",
        "/clubs/readers/queue",
        f"/clubs/readers/articles/{article.slug}",
        f"/clubs/readers/articles/{article.slug}/quiz",
    ):
        page.goto(live_server + url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, url
