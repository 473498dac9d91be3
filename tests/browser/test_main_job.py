"""The main job, end to end: an article goes in, a quiz is written from it, students answer it
and discuss it, a moderator acts.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Browse
from tests.browser.site import Site, running_site
from tests.browser.steps import give_some_answer, questions_to_answer

PASTED = Path(__file__).parents[1] / "data" / "pasted_talks.txt"


@pytest.fixture
def site(request: pytest.FixtureRequest, tmp_path: Path, *, has_scripts: bool) -> Iterator[Site]:
    """The sample club, served for real.

    On the newcomer's SQLite file, and by two processes on PostgreSQL and Valkey.
    """
    settings = {}
    if not has_scripts:
        make: Callable[[str], str] = request.getfixturevalue("make_postgresql")
        settings["DISCUSS_DATABASE_URL"] = make("main_job")
        settings["DISCUSS_VALKEY_URL"] = request.getfixturevalue("valkey_url")
        settings["DISCUSS_WEB_PROCESSES"] = "2"
    with running_site(tmp_path, **settings) as running:
        yield running


@pytest.fixture
def enter(browse: Browse, site: Site, *, has_scripts: bool) -> Callable[[str], Page]:
    """Sign somebody in, in a browser of their own, and open the club."""

    def enter(handle: str) -> Page:
        page = browse(base_url=site.url, java_script_enabled=has_scripts)
        page.goto("/sign-in")
        page.get_by_label("E-mail or handle").fill(handle)
        page.get_by_label("Password").fill(site.password)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("complementary").get_by_role("link").first.click()
        return page

    return enter


def test_a_club_reads_answers_discusses_and_moderates_an_article(
    site: Site, enter: Callable[[str], Page], *, has_scripts: bool
) -> None:
    source = Path(os.environ.get("PASTED_ARTICLE", PASTED))
    site.run("import", source)
    title = _leader_reviews_and_publishes(enter("margit"))
    reader, other = enter("ruta"), enter("kwabena")
    _student_reads_and_takes_the_quiz(reader, title, has_scripts=has_scripts)
    comment = _students_hold_a_thread(reader, other, title)
    _moderator_hides_what_was_reported(enter("tomas"), other, comment)


def _leader_reviews_and_publishes(page: Page) -> str:
    draft = page.get_by_role("listitem").filter(has_text="Draft").get_by_role("link").first
    title = draft.inner_text()
    draft.click()
    page.get_by_role("link", name="Review the quiz").first.click()
    questions = page.locator(".review-question")
    expect(questions.nth(7)).to_be_visible()
    page.wait_for_load_state()
    assert questions.locator("blockquote").count() == questions.count(), "each has its evidence"
    stems = " ".join(questions.locator(".stem").all_inner_texts())
    assert re.search(r"Who announced .*North Korea is (willing|ready)", stems), stems
    assert "sanctions" in stems, stems
    page.get_by_role("button", name="Approve all").click()
    expect(page.get_by_role("status").first).to_contain_text("Approved")
    page.get_by_role("button", name="Publish the article").click()
    expect(page.get_by_role("status").first).to_contain_text("Published")
    return title


def _student_reads_and_takes_the_quiz(page: Page, title: str, *, has_scripts: bool) -> None:
    page.get_by_role("link", name=title).click()
    expect(page.locator(".article-body .paragraph > p")).to_have_count(11)
    expect(page.get_by_text("Credit:")).to_have_count(2)
    page.get_by_role("button", name="Take the quiz").click()
    questions = questions_to_answer(page)
    expect(questions.nth(7)).to_be_visible()
    for question in questions.all():
        give_some_answer(question)
    if has_scripts:
        expect(page.locator(".quiz-saved")).to_have_text("Saved")
    page.get_by_role("button", name="Submit answers").click()
    expect(page.get_by_role("status").first).to_contain_text("right")
    expect(page.locator(".quiz .verdict")).to_have_count(questions.count())
    page.get_by_role("link", name="Show in article").first.click()
    evidence = page.locator(".evidence:target + mark")
    expect(evidence).to_be_in_viewport()


def _students_hold_a_thread(reader: Page, other: Page, title: str) -> str:
    reader.get_by_label("Your comment").fill("Did **nobody** ask what the talks are for?")
    reader.get_by_role("button", name="Post comment").click()
    expect(reader.locator(".comment strong", has_text="nobody")).to_be_visible()
    other.get_by_role("link", name=title).click()
    other.get_by_role("link", name="Reply").first.click()
    form = other.locator(".comment .comment-form")
    form.get_by_label("Your comment").fill("Weapons, and you would know if you could read.")
    form.get_by_role("button", name="Reply", exact=True).click()
    reply = other.locator(".comment.depth-1")
    expect(reply).to_contain_text("if you could read")
    reader.reload()
    reader.locator(".comment.depth-1 .more-tools summary").click()
    reader.locator(".comment.depth-1").get_by_role("link", name="Report").click()
    reader.get_by_label("Personal attack").check()
    reader.get_by_role("button", name="Report").click()
    expect(reader.get_by_role("status").first).to_contain_text("moderators will look at it")
    return "if you could read"


def _moderator_hides_what_was_reported(page: Page, author: Page, words: str) -> None:
    page.get_by_role("link", name="Queue").click()
    item = page.locator(".case").filter(has_text=words)
    item.get_by_label("Reason").fill("Disagree with the thought, not with the person.")
    item.get_by_role("button", name="Hide").click()
    expect(page.get_by_role("status").first).to_contain_text("Hidden")
    page.get_by_role("navigation", name="Where you are").get_by_role("link").click()
    page.get_by_role("link", name="Log").click()
    expect(page.locator(".log li").first).to_contain_text("hid a comment")
    expect(page.locator(".log li").first).to_contain_text("Disagree with the thought")
    author.reload()
    expect(author.locator(".comment.is-hidden")).to_contain_text(words)
