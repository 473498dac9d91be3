"""Moderating, as the people whom it concerns: by keyboard, by buttons, with scripts and without."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from discuss.domain.vocabulary import CommentState, Decision
from discuss.models import Appeal, Article, Club, Comment
from tests import factories
from tests.browser.conftest import Enter, with_scripts
from tests.browser.steps import faults, width_of
from tests.personas import World
from tests.store import Store

QUEUE = "/clubs/readers/queue"


@pytest.fixture
def three(store: Store, article: Article, world: World) -> list[Comment]:
    """Three reported comments of the student, the first reported first."""
    comments = [
        factories.make_comment(store, article, world.users["student"], words)
        for words in ("Thought one.", "Thought two.", "Thought three.")
    ]
    for comment in comments:
        factories.make_report(store, comment, world.users["other_student"])
    return comments


def test_a_removal_is_told_edited_and_approved(
    enter: Enter, three: list[Comment], article: Article
) -> None:
    moderator = enter("moderator")
    moderator.goto(QUEUE)
    case = moderator.locator(f"#comment-{three[0].id}")
    case.get_by_label("Reason").fill("It names a pupil.")
    case.get_by_role("button", name="Remove").click()
    expect(moderator.locator(".messages")).to_contain_text("Removed")
    expect(moderator.locator(".case")).to_have_count(2)

    author = enter("student")
    author.goto(f"/clubs/readers/articles/{article.slug}")
    mine = author.locator(f"#comment-{three[0].id}")
    expect(mine).to_contain_text("Removed by a moderator")
    expect(mine).to_contain_text("It names a pupil.")
    expect(mine).to_contain_text("Thought one.")
    mine.locator(".more-tools summary").first.click()
    mine.get_by_role("link", name="Edit").click()
    author.get_by_label("Your comment").fill("A better thought.")
    author.get_by_role("button", name="Save").click()
    expect(author.locator(f"#comment-{three[0].id}")).to_contain_text("Waits for a moderator")

    moderator.goto(QUEUE + "?tab=waiting")
    expect(moderator.locator(".old-and-new")).to_contain_text("Thought one.")
    moderator.get_by_role("button", name="Approve").click()
    expect(moderator.locator(".messages")).to_contain_text("Approved")
    author.reload()
    expect(author.locator(f"#comment-{three[0].id} .standing")).to_have_count(0)


def test_an_appeal_goes_to_another_moderator(
    enter: Enter, three: list[Comment], article: Article
) -> None:
    moderator = enter("moderator")
    moderator.goto(f"/comments/{three[0].id}/decide")
    moderator.get_by_label("Reason").fill("Off topic")
    moderator.get_by_role("button", name="Hide").click()

    author = enter("student")
    author.goto(f"/clubs/readers/articles/{article.slug}")
    author.get_by_role("link", name="Appeal to another moderator").click()
    author.get_by_label("Why should another moderator").fill("It answers paragraph two.")
    author.get_by_role("button", name="Send the appeal").click()
    expect(author.locator(".messages")).to_contain_text("before the other moderators")

    moderator.goto(QUEUE + "?tab=appeals")
    expect(moderator.locator(".appeal")).to_contain_text("You made this decision")
    leader = enter("leader")
    leader.goto(QUEUE + "?tab=appeals")
    leader.get_by_label("Answer to the author").fill("You are right.")
    leader.get_by_role("button", name="Overturn").click()
    expect(leader.locator(".messages")).to_contain_text("Answered")
    author.goto(f"/clubs/readers/articles/{article.slug}")
    expect(author.locator(f"#comment-{three[0].id} .standing")).to_have_count(0)


@with_scripts
def test_the_queue_is_worked_through_by_keyboard(
    enter: Enter, three: list[Comment], store: Store
) -> None:
    page = enter("moderator")
    page.goto(QUEUE)
    page.keyboard.press("j")
    expect(page.locator(f"#comment-{three[0].id}")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(f"#comment-{three[0].id}")).to_have_class("case is-current")
    page.keyboard.press("a")
    expect(page.locator(".messages")).to_contain_text("Kept")
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(page.locator("#queue-says")).to_contain_text("Type a reason")
    page.keyboard.type("Rude, a jar of it")
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text("Removed")
    assert store.get(three[1]).state is CommentState.REMOVED
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".messages")).to_contain_text("Taken back")
    assert store.get(three[1]).state is CommentState.VISIBLE


@with_scripts
def test_typing_a_reason_claims_the_comment(enter: Enter, three: list[Comment]) -> None:
    page, other = enter("moderator"), enter("leader")
    page.goto(QUEUE)
    case = page.locator(f"#comment-{three[0].id}")
    case.get_by_label("Reason").click()
    expect(case).to_contain_text("You are looking at this until")
    other.goto(QUEUE)
    taken = other.locator(f"#comment-{three[0].id}")
    expect(taken).to_contain_text("Moderator is looking at this until")
    taken.get_by_role("button", name="Take over").click()
    expect(other.locator(f"#comment-{three[0].id}")).to_contain_text("You are looking at this")


@with_scripts
def test_many_are_chosen_by_key_and_decided_at_once(
    enter: Enter, three: list[Comment], store: Store
) -> None:
    page = enter("moderator")
    page.goto(QUEUE)
    for key in "jxjx":
        page.keyboard.press(key)
    expect(page.locator("#chosen-count")).to_have_text("2 chosen")
    bulk = page.locator("#bulk")
    bulk.get_by_label("Decision").select_option("Remove")
    bulk.get_by_label("Reason").fill("Spam")
    bulk.get_by_role("button", name="Decide").click()
    expect(page.locator(".messages")).to_contain_text("2 decisions made.")
    expect(page.locator(".case")).to_have_count(1)


@with_scripts
def test_single_keys_can_be_switched_off_and_stay_off(enter: Enter, three: list[Comment]) -> None:
    page = enter("moderator")
    page.goto(QUEUE)
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keyboard keys")
    expect(help_).to_be_visible()
    help_.get_by_label("Use these keys in this browser").uncheck()
    help_.get_by_role("button", name="Close").click()
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator(".is-current")).to_have_count(0)
    expect(page.locator(".case")).to_have_count(3)
    page.get_by_role("button", name="Keyboard keys").click()
    expect(help_).to_be_visible()
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()


@with_scripts
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_pages_of_moderation_have_no_accessibility_fault(
    enter: Enter, three: list[Comment], store: Store, world: World, colours: str
) -> None:
    entry = factories.make_decision(
        store, three[0], world.users["leader"], Decision.REMOVE, ago=timedelta(hours=1)
    )
    store.add(Appeal(comment_id=three[0].id, decision_id=entry.id, text="No."))
    store.change(store.one(Club, slug="readers"), conduct="Be kind.")
    page = enter("moderator")
    page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    for url in (
        QUEUE,
        QUEUE + "?tab=appeals",
        f"/comments/{three[1].id}/decide",
        "/clubs/readers/log",
        "/clubs/readers/decisions",
    ):
        page.goto(url)
        page.set_viewport_size({"width": 1280, "height": 900})
        assert faults(page) == [], url
        page.set_viewport_size({"width": 320, "height": 640})
        assert width_of(page) <= 320, url
    page.goto(QUEUE)
    page.keyboard.press("?")
    assert faults(page) == []
