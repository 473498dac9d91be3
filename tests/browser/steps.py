"""What people do in a browser, and what is looked for on every page that they see."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.factories import PASSWORD

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MOST_TABS = 80


def sign_in(page: Page, server: str, handle: str) -> None:
    """Sign in by the form, and wait until the page says so."""
    page.goto(f"{server}/sign-in")
    page.get_by_label("E-mail or handle").fill(handle)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{MOST_TABS} tabs do not reach {target}")


def questions_to_answer(page: Page) -> Locator:
    """The questions of the quiz, when all of them are there.

    The button is below them. Who presses a button does not wait for the page that comes of it, and
    a list taken too early is short without a word.
    """
    expect(page.get_by_role("button", name="Submit answers")).to_be_visible()
    return page.locator(".quiz .question")


def give_some_answer(question: Locator) -> None:
    """Give some answer, whatever the question's shape."""
    places = question.get_by_role("combobox").all()
    for number, place in enumerate(places):
        place.select_option(str(number))
    if question.get_by_role("textbox").count():
        question.get_by_role("textbox").fill("I have read it")
    elif not places:
        question.get_by_role("radio").first.check()


def faults(page: Page) -> list[str]:
    """The accessibility faults of the page as it is shown, when it is there to its end."""
    page.wait_for_load_state()
    result = Axe().run(page, options=RULES)
    return [
        f"{fault['id']}: {node['target']}"
        for fault in result.response["violations"]
        for node in fault["nodes"]
    ]


def width_of(page: Page) -> float:
    """How many pixels wide the page is; more than the window has to be scrolled sideways."""
    page.wait_for_load_state()
    width: float = page.evaluate("document.documentElement.scrollWidth")
    return width
