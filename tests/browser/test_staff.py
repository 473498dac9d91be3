"""The rest of what moderators and leaders do, each as the person whom it serves sees it."""

import csv
import io
import re

from playwright.sync_api import Page, expect
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.models import Article, Comment, Sanction
from tests import factories
from tests.browser.conftest import Enter
from tests.personas import World
from tests.store import Store

QUEUE = "/clubs/readers/queue"


def at(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}"


def decide_about_student(page: Page, kind: str, reason: str) -> None:
    page.get_by_role("radio", name=re.compile(f"^{kind}:")).check()
    page.get_by_label("Reason").fill(reason)
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_role("status").first).to_contain_text("written into the log")


def test_a_report_on_a_comment_that_was_kept_is_looked_at_and_the_log_tells_it(
    enter: Enter, article: Article, comment: Comment, store: Store, world: World
) -> None:
    student, moderator = enter("other_student"), enter("moderator")
    factories.make_report(store, comment, world.users["leader"])
    moderator.goto(QUEUE)
    moderator.get_by_role("button", name="Keep").click()
    expect(moderator.locator(".messages")).to_contain_text("Kept")
    student.goto(f"/comments/{comment.id}/report")
    student.get_by_label("Private information").check()
    student.get_by_label("Anything the moderators should know?").fill("It has a number in it.")
    student.get_by_role("button", name="Report").click()
    expect(student.get_by_role("status").first).to_contain_text("moderators will look at it")
    moderator.goto(QUEUE)
    case = moderator.locator(f"#comment-{comment.id}")
    expect(case).to_contain_text("Kept")
    expect(case).to_contain_text("It has a number in it.")
    case.get_by_label("Reason").fill("Take the number out.")
    case.get_by_role("button", name="Ask to edit").click()
    expect(moderator.locator(".messages")).to_contain_text("edit")

    moderator.goto("/clubs/readers/log")
    moderator.get_by_label("About (handle)").fill("student")
    moderator.get_by_role("button", name="Show", exact=True).click()
    expect(moderator.locator(".log > li")).to_have_count(2)
    with moderator.expect_download() as download:
        moderator.get_by_role("link", name="Download as CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    assert "Take the number out." in str(rows[0])
    assert len(rows) == 2
    student.goto("/clubs/readers/decisions")
    told = student.get_by_role("main")
    expect(told).to_contain_text("Take the number out.")
    expect(told).not_to_contain_text("Student")


def test_nobody_moderates_their_own_case(
    enter: Enter, article: Article, store: Store, world: World
) -> None:
    own = factories.make_comment(store, article, world.users["moderator"], "Mine.")
    factories.make_report(store, own, world.users["student"])
    moderator, leader = enter("moderator"), enter("leader")
    moderator.goto(QUEUE)
    case = moderator.locator(f"#comment-{own.id}")
    expect(case).to_contain_text("another moderator decides")
    expect(case.get_by_role("button", name="Keep")).to_have_count(0)
    leader.goto(QUEUE)
    leader.get_by_label("Article", exact=True).select_option(article.title)
    leader.get_by_role("button", name="Show", exact=True).click()
    leader.locator(f"#comment-{own.id}").get_by_role("button", name="Keep").click()
    expect(leader.locator(".messages")).to_contain_text("Kept")


def test_a_student_is_slowed_then_out_of_the_discussions_until_it_ends_by_itself(
    enter: Enter, article: Article, comment: Comment, store: Store
) -> None:
    student, moderator = enter("student"), enter("moderator")
    moderator.goto(f"/comments/{comment.id}/author")
    decide_about_student(moderator, "Slow", "One thought at a time.")
    student.goto(at(article))
    expect(student.locator(".limit")).to_contain_text("one comment every")
    expect(student.locator(".limit")).to_contain_text("One thought at a time.")
    decide_about_student(moderator, "Suspend", "Come back next week.")
    student.goto(at(article))
    expect(student.locator(".limit")).to_contain_text("Articles and quizzes stay open to you.")
    expect(student.locator(".comment")).to_have_count(0)
    student.goto("/notices")
    expect(student.get_by_role("main")).to_contain_text("Come back next week.")
    for sanction in store.all(select(Sanction)):
        store.change(sanction, until=utcnow())
    student.goto(at(article))
    expect(student.locator(".limit")).to_have_count(0)
    expect(student.locator(".comment")).to_have_count(1)


def test_each_automatic_rule_says_that_it_acted_and_why(
    enter: Enter, article: Article, comment: Comment, store: Store, world: World
) -> None:
    student, leader = enter("student"), enter("leader")
    leader.goto("/clubs/readers/rules")
    leader.get_by_label("Links allowed in a comment").fill("0")
    leader.get_by_label("Reports that hide a comment").fill("2")
    leader.get_by_label("First comments of a newcomer that wait").fill("1")
    leader.get_by_role("button", name="Save").click()
    expect(leader.get_by_role("status").first).to_contain_text("Saved")
    for words, why in (
        ("See https://example.org for more.", "link"),
        (comment.body, "same"),
    ):
        student.goto(at(article))
        student.get_by_label("Your comment").fill(words)
        student.get_by_role("button", name="Post comment").click()
        expect(student.locator(".standing").last).to_contain_text(why)
    for name in ("other_student", "moderator"):
        page = enter(name)
        page.goto(f"/comments/{comment.id}/report")
        page.get_by_label("Spam").check()
        page.get_by_role("button", name="Report").click()
        expect(page.get_by_role("status").first).to_contain_text("moderators will look at it")
    student.goto(at(article))
    expect(student.locator(f"#comment-{comment.id} .standing")).to_contain_text("reported")
    newcomer = enter("other_student")
    newcomer.goto(at(article))
    newcomer.get_by_label("Your comment").fill("Good morning to all.")
    newcomer.get_by_role("button", name="Post comment").click()
    expect(newcomer.locator(".standing")).to_contain_text("first comment of everybody new here")
    leader.goto("/clubs/readers/log")
    expect(leader.get_by_role("main")).to_contain_text("A rule of the club held a comment back")
    expect(leader.get_by_role("main")).to_contain_text("it has a link, this club allows 0")


def test_a_moderator_splits_merges_and_features(
    enter: Enter, article: Article, comment: Comment, store: Store, world: World
) -> None:
    other = world.users["other_student"]
    reply = factories.make_comment(store, article, other, "About the ferry.", parent=comment)
    page = enter("moderator")
    page.goto(f"/comments/{reply.id}/split")
    page.get_by_label("Reason").fill("It is about something else.")
    page.get_by_role("button", name="Split").click()
    moved = page.locator(f"#comment-{reply.id}")
    expect(moved).to_contain_text("Made a thread of its own by a moderator")
    page.goto(f"/comments/{reply.id}/merge")
    page.get_by_label("Below which comment").fill(str(comment.id))
    page.get_by_label("Reason").fill("They belong together.")
    page.get_by_role("button", name="Merge").click()
    expect(moved).to_contain_text("Put here by a moderator")
    page.goto(f"/comments/{reply.id}/feature")
    page.get_by_role("button", name="Feature").click()
    expect(moved.locator(".badge-featured")).to_be_visible()
    reader = enter("student")
    reader.goto(at(article))
    expect(reader.locator(f"#comment-{reply.id} .badge-featured")).to_have_text("Featured")
