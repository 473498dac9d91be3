"""A leader reviews a quiz by keyboard, the article beside it."""

from playwright.sync_api import Page, expect

from discuss.domain.vocabulary import QuestionStatus, QuizStatus
from discuss.models import Article
from discuss.worker import Queue
from tests import factories
from tests.browser.steps import faults, sign_in
from tests.factories import PARAGRAPHS
from tests.store import Store


def test_a_quiz_is_reviewed_by_keyboard_beside_its_article(
    page: Page, live_server: str, article: Article, store: Store, queue: Queue
) -> None:
    first, second, third = factories.make_quiz(store, article, status=QuizStatus.READY).questions
    sign_in(page, live_server, "leader")
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(f"{live_server}/clubs/readers/articles/{article.slug}/quiz")
    left = page.locator(".review-article").bounding_box()
    right = page.locator(".review").bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert faults(page) == []

    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(f"#question-{second.id}")).to_be_focused()
    expect(page.locator("mark.is-shown")).to_have_text(PARAGRAPHS[1])
    page.keyboard.press("a")
    expect(page.locator(f"#question-{second.id}")).to_contain_text("Approved")
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(page.locator(f"#question-{third.id}")).to_contain_text("Dropped")
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.keyboard.press("r")
    expect(page.locator(f"#question-{first.id}")).to_contain_text("Another question is being")
    queue.drain()
    expect(page.locator(f"#question-{first.id}")).not_to_contain_text("Another question is being")
    states = [store.get(one).status for one in (second, third)]
    assert states == [QuestionStatus.APPROVED, QuestionStatus.DROPPED]

    page.keyboard.press("?")
    page.get_by_label("Use these keys in this browser").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    expect(page.locator(f"#question-{second.id}")).not_to_be_focused()
