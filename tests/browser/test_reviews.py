"""Reviewing in a browser: by keyboard, in both colours, without an accessibility fault."""

from playwright.sync_api import Page, expect

from discuss.models import Article
from tests import factories
from tests.browser.steps import faults, sign_in, tab_to, width_of
from tests.personas import World
from tests.store import Store


def sound(page: Page) -> None:
    """No fault in light and dark, and nothing wider than a small telephone."""
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        assert faults(page) == [], colours
    assert width_of(page) <= 320


def test_student_reviews_two_questions_by_keyboard(
    page: Page, live_server: str, article: Article, store: Store, world: World
) -> None:
    asked = (factories.EVERY_SHAPE[0], factories.ORDER)
    for question in factories.make_quiz(store, article, asked=asked).questions:
        factories.make_card(store, question.id, world.users["student"])
    page.set_viewport_size({"width": 320, "height": 700})
    sign_in(page, live_server, "student")
    page.get_by_role("link", name="Review today 2 questions").click()
    expect(page.get_by_text("2 questions that you missed are back today.")).to_be_visible()
    sound(page)
    tab_to(page, page.get_by_label("nineteen months"))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Right: nineteen months")).to_be_visible()
    expect(page.get_by_text("It comes back in 2 days.")).to_be_visible()
    sound(page)
    tab_to(page, page.get_by_role("link", name="Next question (1 left)"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("One question that you missed is back today.")).to_be_visible()
    sound(page)
    tab_to(page, page.get_by_role("button", name="I do not know"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("That was all for today.")).to_be_visible()
    sound(page)
