"""Pages as a browser shows them: no accessibility fault, no error of a script."""

import pytest
from playwright.sync_api import Page, expect

from discuss.models import Article, Comment, Quiz
from tests.browser.conftest import with_scripts
from tests.browser.steps import faults, sign_in, width_of


@with_scripts
def test_the_front_page_has_no_accessibility_fault(page: Page, live_server: str) -> None:
    page.goto(live_server)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert faults(page) == []


@with_scripts
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


@with_scripts
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
        "/reviews",
        f"/clubs/readers/articles/{article.slug}",
        f"/clubs/readers/articles/{article.slug}/quiz",
    ):
        page.goto(live_server + url)
        assert width_of(page) <= 320, url
