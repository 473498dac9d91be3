"""Pages as a browser shows them: no accessibility fault, no error of a script."""

import pytest
from playwright.sync_api import Page, expect

from discuss.models import Article, Comment, Quiz
from tests.browser.conftest import with_scripts
from tests.browser.steps import faults, sign_in, width_of
from tests.personas import World
from tests.statistics.class_of import take
from tests.store import Store


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
    expect(page.get_by_role("button", name="Submit answers")).to_be_visible()
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
        f"/clubs/readers/articles/{article.slug}/quiz/statistics",
        f"/clubs/readers/articles/{article.slug}/quiz/export",
        f"/clubs/readers/articles/{article.slug}/quiz/import",
    ):
        page.goto(live_server + url)
        assert width_of(page) <= 320, url


def test_what_leaders_read_of_a_quiz_has_no_accessibility_fault(
    page: Page, live_server: str, article: Article, quiz: Quiz, store: Store, world: World
) -> None:
    take(store, world.club, quiz, [[0, 1, 1], [0, 0, 2]] * 6)
    sign_in(page, live_server, "leader")
    page.goto(f"{live_server}/clubs/readers/articles/{article.slug}/quiz")
    page.get_by_role("link", name="Statistics").click()
    expect(page.get_by_role("img", name="right on average")).to_be_visible()
    page.get_by_text("The same as a table").click()
    assert faults(page) == []
    page.get_by_role("link", name="Review the quiz").click()
    page.get_by_role("link", name="Import questions").click()
    page.get_by_label("Or paste it").fill("Who built it? { =Ida Brandt ~Jo Fry }")
    page.get_by_role("button", name="Preview").click()
    page.get_by_label("Evidence").fill("Nobody said this sentence in here.")
    page.get_by_role("button", name="Add these questions").click()
    expect(page.get_by_role("alert").first).to_contain_text("Nothing was added yet")
    assert faults(page) == []
