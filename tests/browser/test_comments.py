"""What becomes of a comment, as its author and those who answer it see it in a browser."""

from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

from discuss.clock import utcnow
from discuss.models import Article, Visit
from tests import factories
from tests.browser.conftest import Enter
from tests.personas import World
from tests.store import Store


def address(article: Article, query: str = "") -> str:
    return f"/clubs/readers/articles/{article.slug}{query}"


def choose(page: Page, comment: Locator, tool: str) -> None:
    """What is rarely done lies under "More"."""
    comment.locator(".more-tools summary").first.click()
    comment.get_by_role("link", name=tool).first.click()


def test_a_student_previews_edits_and_deletes_a_comment_and_the_replies_stay(
    enter: Enter, article: Article, store: Store, world: World
) -> None:
    student, other = enter("student"), enter("other_student")
    student.goto(address(article))
    student.get_by_label("Your comment").fill("Who **paid** for it, @other_student?")
    student.get_by_role("button", name="Preview").click()
    expect(student.locator(".comment-preview strong")).to_have_text("paid")
    student.get_by_role("button", name="Post comment").click()
    mine = student.locator(".comment", has_text="Who paid for it")
    expect(mine).to_be_visible()

    other.goto("/notices")
    other.get_by_role("button", name="mentioned you").click()
    named = other.locator(".comment:target")
    expect(named).to_contain_text("Who paid for it")
    named.get_by_role("link", name="Reply").click()
    form = other.locator(".comment .comment-form")
    form.get_by_label("Your comment").fill("All of us did.")
    form.get_by_role("button", name="Reply", exact=True).click()
    expect(other.locator(".comment.depth-1")).to_contain_text("All of us did.")

    choose(student, mine, "Edit")
    student.get_by_label("Your comment").fill("Who paid for the bridge?")
    student.get_by_role("button", name="Save").click()
    expect(student.locator(".comment.depth-0")).to_contain_text("the bridge?")
    other.reload()
    other.get_by_role("link", name="edited").click()
    expect(other.locator(".version")).to_have_count(2)
    expect(other.locator(".version").last).to_contain_text("Who paid for it")

    choose(student, student.locator(".comment.depth-0"), "Delete")
    student.get_by_role("button", name="Delete").click()
    expect(student.locator(".comment.depth-0 .tombstone")).to_have_text("Deleted by its author.")
    expect(student.locator(".comment.depth-1")).to_contain_text("All of us did.")


def test_a_student_answers_a_prompt_and_orders_what_others_wrote(
    enter: Enter, article: Article, store: Store, world: World
) -> None:
    factories.make_prompt(store, article, "Who pays for the ferry?")
    other = world.users["other_student"]
    first = factories.make_comment(store, article, other, "Old.")
    factories.make_comment(store, article, other, "Late.")
    long_ago, lately = (utcnow() - timedelta(hours=hours) for hours in (9, 1))
    store.change(first, created_at=long_ago, shown_at=long_ago)
    me = world.users["student"].id
    store.add(Visit(article_id=article.id, user_id=me, seen_at=lately, seen_before_at=lately))
    page = enter("student")
    page.goto(address(article))
    expect(page.locator(".comment.is-new")).to_have_count(1)
    expect(page.locator(".comment.is-new")).to_contain_text("Late.")
    page.get_by_role("link", name="Newest first").click()
    expect(page.locator(".comment").first).to_contain_text("Late.")
    page.locator(f"#comment-{first.id}").get_by_role("button", name="Endorse").click()
    expect(page.locator(f"#comment-{first.id}")).to_contain_text("1 endorsement")
    page.get_by_role("link", name="Most endorsed first").click()
    expect(page.locator(".comment").first).to_contain_text("Old.")

    page.get_by_role("link", name="Who pays for the ferry?").click()
    expect(page.locator(".comment")).to_have_count(0)
    page.get_by_label("Your comment").fill("The town does.")
    page.get_by_role("button", name="Post comment").click()
    expect(page.locator(".comment")).to_contain_text("The town does.")
    page.get_by_role("link", name="About the article").click()
    expect(page.locator(".comment")).to_have_count(2)
