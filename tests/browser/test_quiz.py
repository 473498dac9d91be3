"""A quiz with questions of every shape, by keyboard alone, with and without JavaScript."""

import pytest
from playwright.sync_api import Locator, Page, expect

from discuss.models import Article, Quiz
from tests import factories
from tests.browser.conftest import Browse, with_scripts
from tests.browser.steps import faults, sign_in, tab_to, width_of
from tests.factories import EVERY_SHAPE, ORDER, SHORT_ANSWER, STEPS
from tests.store import Store


@pytest.fixture
def page(browse: Browse, *, has_scripts: bool) -> Page:
    """A browser of one's own."""
    return browse(java_script_enabled=has_scripts)


@pytest.fixture
def quiz(store: Store, article: Article) -> Quiz:
    """A choice, true or false, a short answer and an order."""
    return factories.make_quiz(store, article, asked=EVERY_SHAPE)


def begin(page: Page, server: str, article: Article) -> None:
    sign_in(page, server, "student")
    page.goto(f"{server}/clubs/readers/articles/{article.slug}")
    tab_to(page, page.get_by_role("button", name="Take the quiz"))
    page.keyboard.press("Enter")
    expect(page.locator(".quiz .question")).to_have_count(4)


def place(page: Page, step: str, number: str) -> Locator:
    """Tab to a step and type its place, as the list's own search takes it."""
    select = page.get_by_label(step)
    tab_to(page, select)
    page.keyboard.type(number)
    return select


def submit(page: Page) -> None:
    tab_to(page, page.get_by_role("button", name="Submit answers"))
    page.keyboard.press("Enter")


def test_a_student_answers_every_shape_by_keyboard(
    page: Page, live_server: str, article: Article, quiz: Quiz, *, has_scripts: bool
) -> None:
    begin(page, live_server, article)
    for stem in (EVERY_SHAPE[0].stem, EVERY_SHAPE[1].stem):
        tab_to(page, page.get_by_role("group", name=stem).get_by_role("radio").first)
        page.keyboard.press("Space")
    tab_to(page, page.get_by_label(SHORT_ANSWER.stem))
    page.keyboard.type("ida brant")
    for number in ORDER.order[:-1]:
        place(page, STEPS[number], "1")
    message = page.get_by_role("group", name=ORDER.stem).locator(".order-message")
    if has_scripts:
        expect(message).to_contain_text("the same place")
        assert faults(page) == []
    submit(page)
    expect(message).to_contain_text("the same place")
    expect(page.get_by_label(SHORT_ANSWER.stem)).to_have_value("ida brant")
    if has_scripts:
        assert faults(page) == []
    for position, number in enumerate(ORDER.order, start=1):
        place(page, STEPS[number], str(position))
    if has_scripts:
        expect(message).to_be_hidden()
    submit(page)
    expect(page.locator(".score")).to_contain_text("4 / 4")
    steps = page.locator(".in-order li").all_inner_texts()
    assert steps == [STEPS[number] for number in ORDER.order]
    if has_scripts:
        assert faults(page) == []


@with_scripts
def test_what_is_typed_is_saved_while_one_goes_on(
    page: Page, live_server: str, article: Article, quiz: Quiz, *, has_scripts: bool
) -> None:
    begin(page, live_server, article)
    page.get_by_label(SHORT_ANSWER.stem).press_sequentially("Ida")
    expect(page.locator(".quiz-saved")).to_have_text("Saved")
    page.reload()
    expect(page.get_by_label(SHORT_ANSWER.stem)).to_have_value("Ida")


@with_scripts
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_review_has_no_accessibility_fault(
    page: Page, live_server: str, article: Article, quiz: Quiz, *, has_scripts: bool, colours: str
) -> None:
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(page, live_server, "leader")
    page.goto(f"{live_server}/clubs/readers/articles/{article.slug}/quiz")
    for summary in page.locator("summary").all():
        summary.click()
    expect(page.get_by_text("It passed the checks").first).to_be_visible()
    expect(page.get_by_text("What was left out as number 0?")).to_be_visible()
    assert faults(page) == []
    assert width_of(page) <= 390
