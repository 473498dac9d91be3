"""Every task by keyboard alone."""

from playwright.sync_api import Page, expect

from discuss.models import Article, Quiz
from tests.browser.conftest import with_scripts
from tests.browser.steps import sign_in, tab_to


@with_scripts
def test_the_first_tab_leads_past_the_header(page: Page, live_server: str) -> None:
    page.goto(live_server)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@with_scripts
def test_a_student_takes_the_quiz_and_comments(
    page: Page, live_server: str, article: Article, quiz: Quiz
) -> None:
    sign_in(page, live_server, "student")
    page.goto(f"{live_server}/clubs/readers/articles/{article.slug}")
    tab_to(page, page.get_by_role("button", name="Take the quiz"))
    page.keyboard.press("Enter")
    questions = page.locator(".quiz .question")
    expect(questions).to_have_count(3)
    for question in questions.all():
        tab_to(page, question.get_by_role("radio").first)
        page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Submit answers"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name="Show in article").nth(1))
    page.keyboard.press("Enter")
    expect(page.locator(".evidence:target + mark")).to_be_in_viewport()
    tab_to(page, page.get_by_label("Your comment"))
    page.keyboard.type("Written without a mouse.")
    tab_to(page, page.get_by_role("button", name="Post comment"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Written without a mouse.")).to_be_visible()
