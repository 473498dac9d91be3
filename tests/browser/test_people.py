"""What is decided about a person, as the moderator and the person see it in a browser."""

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from discuss.clock import utcnow
from discuss.models import Article, Comment
from tests import factories
from tests.browser.conftest import Enter
from tests.browser.steps import faults, width_of
from tests.personas import World
from tests.store import Store


def flawless(page: Page, *, has_scripts: bool) -> None:
    if has_scripts:
        page.evaluate("scrollTo(0, 0)")  # the header covers what is below it
        assert faults(page) == []
        page.set_viewport_size({"width": 390, "height": 844})
        assert width_of(page) <= 390
        page.set_viewport_size({"width": 1280, "height": 900})


def decide(page: Page, kind: str, reason: str) -> None:
    page.get_by_role("radio", name=re.compile(f"^{kind}:")).check()
    page.get_by_label("Reason").fill(reason)
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_role("status").first).to_contain_text("written into the log")


def test_a_student_is_warned_then_silenced_and_what_was_typed_is_kept(
    enter: Enter, article: Article, comment: Comment, *, has_scripts: bool
) -> None:
    student, moderator = enter("student"), enter("moderator")
    student.goto(f"/clubs/readers/articles/{article.slug}")
    moderator.goto("/clubs/readers/members")
    row = moderator.get_by_role("listitem").filter(has_text="@student")
    row.get_by_role("link", name="Moderate").click()
    moderator.get_by_role("radio", name=re.compile("^Note:")).check()
    expect(moderator.get_by_label("It ends by itself after")).to_be_hidden()
    moderator.get_by_role("radio", name=re.compile("^Slow:")).check()
    expect(moderator.get_by_label("Between two comments", exact=True)).to_be_visible()
    expect(moderator.get_by_label("The date")).to_be_hidden()
    flawless(moderator, has_scripts=has_scripts)
    decide(moderator, "Warning", "Argue with the thought.")
    decide(moderator, "Silence", "Time to cool down.")

    student.get_by_label("Your comment").fill("Typed in an open page.")
    student.get_by_role("button", name="Post comment").click()
    form = student.locator(".comment-form")
    expect(form).to_contain_text("You cannot write in this club until")
    expect(student.get_by_label("Your comment")).to_have_value("Typed in an open page.")
    student.goto(f"/clubs/readers/articles/{article.slug}")
    expect(student.locator(".limit")).to_contain_text("Time to cool down.")
    flawless(student, has_scripts=has_scripts)
    expect(student.locator(".warning")).to_contain_text("Argue with the thought.")
    student.goto("/clubs/readers")
    student.get_by_role("button", name="I have read it").click()
    expect(student.locator(".warning")).to_have_count(0)

    moderator.reload()
    moderator.get_by_role("link", name="End it now").click()
    moderator.get_by_label("Reason").fill("We have talked.")
    moderator.get_by_role("button", name="End it now").click()
    expect(moderator.locator(".messages")).to_be_visible()
    student.goto(f"/clubs/readers/articles/{article.slug}")
    student.get_by_label("Your comment").fill("Thank you for the patience.")
    student.get_by_role("button", name="Post comment").click()
    expect(student.get_by_text("Thank you for the patience.")).to_be_visible()


def test_a_student_in_a_heated_thread_reads_how_long_to_wait(
    enter: Enter, article: Article, comment: Comment, world: World, store: Store, has_scripts: bool
) -> None:
    for name in ("other_student", "leader"):
        factories.make_report(store, comment, world.users[name])
    mine = factories.make_comment(store, article, world.users["other_student"], parent=comment)
    page = enter("other_student")
    store.change(mine, created_at=utcnow() - timedelta(seconds=112))
    page.goto(f"/clubs/readers/articles/{article.slug}?reply={comment.id}")
    expect(page.locator(".gate")).to_contain_text("Take a breath: you can reply here again in")
    flawless(page, has_scripts=has_scripts)
    if has_scripts:
        expect(page.get_by_role("timer")).to_have_text(re.compile(r"^0:[01]\d$"))
        expect(page.locator(".gate-over")).to_have_text("You can write now.", timeout=20_000)
    else:
        store.change(mine, created_at=utcnow() - timedelta(minutes=3))
        page.reload()
    page.get_by_label("Your comment").fill("And another thing.")
    page.get_by_role("button", name="Reply", exact=True).click()
    expect(page.get_by_text("And another thing.")).to_be_visible()


def test_a_moderator_locks_and_moves_a_thread_and_a_leader_sets_the_rules(
    enter: Enter, article: Article, comment: Comment, world: World, store: Store, has_scripts: bool
) -> None:
    factories.make_article(store, world.club, world.users["leader"], title="A ferry for Marlow")
    leader = enter("leader")
    leader.goto("/clubs/readers/rules")
    leader.get_by_label("Conduct").fill("Be **kind**, and quote what you answer.")
    leader.get_by_label("Words that make a comment wait").fill("fool")
    flawless(leader, has_scripts=has_scripts)
    leader.get_by_role("button", name="Save").click()
    expect(leader.get_by_text("quote what you answer")).to_be_visible()
    flawless(leader, has_scripts=has_scripts)

    student = enter("student")
    student.goto(f"/clubs/readers/articles/{article.slug}")
    student.get_by_label("Your comment").fill("Only a f00l would say so.")
    student.get_by_role("button", name="Post comment").click()
    expect(student.locator(".standing")).to_contain_text("it has the word “fool”")

    leader.goto(f"/comments/{comment.id}/move")
    leader.get_by_label("Where to").select_option("A ferry for Marlow")
    leader.get_by_label("Reason").fill("It is about the ferry.")
    flawless(leader, has_scripts=has_scripts)
    leader.get_by_role("button", name="Move").click()
    expect(leader.locator(f"#comment-{comment.id}")).to_contain_text(f"from “{article.title}”")
    leader.goto(f"/comments/{comment.id}/lock")
    leader.get_by_label("Reason").fill("Enough for today.")
    leader.get_by_role("button", name="Lock").click()
    expect(leader.locator(f"#comment-{comment.id}")).to_contain_text("Enough for today.")
    flawless(leader, has_scripts=has_scripts)
