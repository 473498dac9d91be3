"""A leader sets how an article is discussed, and students meet it: with and without JavaScript."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from discuss.clock import utcnow
from discuss.models import Article, Comment, Quiz
from tests import factories
from tests.browser.conftest import Enter, with_scripts
from tests.browser.steps import faults, width_of
from tests.personas import World
from tests.store import Store


@pytest.fixture
def enter(enter: Enter, article: Article) -> Enter:
    """Sign somebody in, in a browser of their own, and open the article."""

    def enter_article(handle: str) -> Page:
        page = enter(handle)
        page.goto(f"/clubs/readers/articles/{article.slug}")
        return page

    return enter_article


def settings(page: Page) -> None:
    page.get_by_role("link", name="Discussion settings").click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Saved, and written into the log")


def write(page: Page, words: str) -> None:
    page.get_by_label("Your comment").fill(words)
    page.get_by_role("button", name="Post comment").click()


def take_the_quiz(page: Page) -> None:
    page.get_by_role("button", name="Take the quiz").click()
    page.get_by_role("button", name="Submit answers").click()


def test_the_quiz_comes_first_softly_then_firmly(
    enter: Enter, quiz: Quiz, *, has_scripts: bool
) -> None:
    leader = enter("leader")
    settings(leader)
    leader.get_by_label("Soft: who has not taken").check()
    save(leader)
    student, other = enter("student"), enter("other_student")
    expect(student.get_by_text("will wait for a moderator until")).to_be_visible()
    write(student, "I only read the title.")
    expect(student.locator(".comment")).to_contain_text("Waiting for a moderator")
    other.reload()
    expect(other.get_by_text("I only read the title.")).to_have_count(0)
    take_the_quiz(student)
    expect(student.locator(".comment")).not_to_contain_text("Waiting")
    other.reload()
    expect(other.get_by_text("I only read the title.")).to_be_visible()
    leader.get_by_label("Hard: nobody comments").check()
    save(leader)
    # The page of the other one is open since before: what they type is kept.
    write(other, "Typed before I knew.")
    expect(other.locator(".comment-form")).to_contain_text("Not posted")
    expect(other.get_by_label("Your comment")).to_have_value("Typed before I knew.")
    other.goto(other.url.removesuffix("/comments").removesuffix("/comments#write"))
    expect(other.get_by_label("Your comment")).to_have_count(0)
    other.locator(".gate").get_by_role("link", name="Take the quiz").click()
    take_the_quiz(other)
    write(other, "Now I have read it.")
    expect(other.get_by_text("Now I have read it.")).to_be_visible()


def test_slow_mode_says_who_and_why_and_counts_down(
    enter: Enter, article: Article, store: Store, world: World, *, has_scripts: bool
) -> None:
    leader = enter("leader")
    settings(leader)
    leader.get_by_label("Slow mode", exact=True).select_option("30 seconds")
    leader.get_by_role("button", name="Save", exact=True).click()
    expect(leader.get_by_role("alert")).to_contain_text("Say why")
    leader.get_by_label("Why slow mode?").fill("Twelve replies a minute")
    save(leader)
    mine = factories.make_comment(store, article, world.users["student"])
    student = enter("student")
    if has_scripts:
        student.clock.install()
    store.change(mine, created_at=utcnow())
    student.reload()
    gate = student.locator(".gate")
    expect(gate).to_contain_text("Slow mode by Leader, because “Twelve replies a minute”")
    if has_scripts:
        expect(gate.get_by_role("timer")).to_contain_text("0:")
        expect(student.get_by_label("Your comment")).to_be_hidden()
        student.clock.fast_forward("00:31")
        expect(student.get_by_label("Your comment")).to_be_visible()
        expect(gate).to_be_hidden()
        expect(student.locator(".gate-over")).to_have_text("You can write now.")
    else:
        expect(gate.get_by_role("timer")).to_contain_text("second")
        expect(gate).to_contain_text("Load this page again then")
    store.change(mine, created_at=utcnow() - timedelta(seconds=31))
    if not has_scripts:
        student.reload()
    write(student, "Slower, and better.")
    expect(student.get_by_text("Slower, and better.")).to_be_visible()


def test_names_are_hidden_and_comments_open_once_one_has_written(
    enter: Enter, article: Article, store: Store, world: World
) -> None:
    for user in (world.users["other_student"], world.users["moderator"]):
        factories.make_comment(store, article, user, f"A thought of {user.id}.")
    leader = enter("leader")
    settings(leader)
    leader.get_by_label("Write first").check()
    leader.get_by_label("Names hidden").check()
    save(leader)
    student = enter("student")
    expect(student.get_by_text("2 comments are here.")).to_be_visible()
    expect(student.locator(".comment")).to_have_count(0)
    write(student, "My own thought first.")
    expect(student.locator(".comment-author")).to_have_text(
        ["Reader 1", "Reader 2", "You (Reader 3)"]
    )
    leader.get_by_role("link", name=article.title).click()
    expect(leader.locator(".comment-author").first).to_have_text("Other Student (Reader 1)")


def test_comments_close_at_a_time_and_open_again(
    enter: Enter, article: Article, comment: Comment
) -> None:
    leader = enter("leader")
    settings(leader)
    leader.get_by_label("Comments close at").fill("2026-01-02T12:30")
    save(leader)
    student = enter("student")
    expect(student.locator(".gate")).to_contain_text("Comments closed on January 2, 2026")
    expect(student.locator(".gate")).to_contain_text("UTC")
    expect(student.get_by_role("link", name="Reply")).to_have_count(0)
    leader.get_by_label("Comments close at").fill("")
    save(leader)
    student.reload()
    expect(student.get_by_label("Your comment")).to_be_visible()


def test_a_leader_waives_the_quiz_for_one_student_and_arranges_prompts(
    enter: Enter, quiz: Quiz
) -> None:
    leader = enter("leader")
    settings(leader)
    leader.get_by_label("Hard: nobody comments").check()
    save(leader)
    for text in ("What is a bridge for?", "Who pays for it?"):
        leader.locator("#new-prompt").fill(text)
        leader.get_by_role("button", name="Add prompt").click()
    leader.get_by_role("button", name="Move up").click()
    leader.get_by_role("listitem").filter(has_text="Who pays").get_by_text("Edit").click()
    leader.get_by_role("textbox", name="Prompt").first.fill("Who pays, and who decides?")
    leader.get_by_role("button", name="Save prompt").locator("visible=true").click()
    leader.get_by_role("button", name="Close").last.click()
    expect(leader.locator(".prompts > li > p")).to_have_text(
        ["Who pays, and who decides?", "Closed What is a bridge for?"]
    )
    leader.get_by_label("Student").select_option(label="Student (@student)")
    leader.get_by_label("Reason", exact=True).fill("Reads by ear.")
    leader.get_by_role("button", name="Waive the quiz").click()
    expect(leader.locator("#waivers .member")).to_contain_text("Reads by ear.")
    student, other = enter("student"), enter("other_student")
    expect(student.get_by_label("Your comment")).to_be_visible()
    expect(other.get_by_label("Your comment")).to_have_count(0)
    leader.get_by_role("button", name="Take back").click()
    expect(leader.locator("#waivers .member")).to_have_count(0)
    student.reload()
    expect(student.locator(".gate")).to_contain_text("Take the quiz first")


@with_scripts
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_no_page_of_it_has_an_accessibility_fault_or_is_too_wide_for_a_telephone(
    enter: Enter,
    article: Article,
    quiz: Quiz,
    store: Store,
    world: World,
    *,
    has_scripts: bool,
    colours: str,
) -> None:
    factories.make_prompt(store, article, "What is a bridge for?", closed=True)
    factories.make_comment(store, article, world.users["other_student"])
    leader = world.users["leader"]
    store.change(
        article,
        gate="hard",
        is_write_first=True,
        hides_names=True,
        slow_seconds=3600,
        slow_reason="Heat.",
        slow_by_id=leader.id,
    )
    for name in ("leader", "student"):
        page = enter(name)
        page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        page.set_viewport_size({"width": 320, "height": 800})
        if name == "leader":
            settings(page)
            page.locator("summary").click()
        assert faults(page) == []
        assert width_of(page) <= 320
    store.change(article, gate="off", comments_close_at=None)
    factories.make_comment(store, article, world.users["student"])
    page.reload()
    expect(page.get_by_role("timer")).to_be_visible()
    assert faults(page) == []
