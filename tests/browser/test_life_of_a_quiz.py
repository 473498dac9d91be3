"""The life of a quiz: written, reviewed, half answered, resumed, graded, contested, regraded."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import select
from werkzeug.wrappers import Response

from discuss.models import QuestionVersion
from discuss.worker import Queue
from tests.browser.conftest import Enter
from tests.browser.steps import give_some_answer, questions_to_answer
from tests.pages import steady
from tests.store import Store

PASTED = Path(__file__).parents[1] / "data" / "pasted_talks.txt"
Answers = list[tuple[str, str, str]]
"""What the server answered: the method and the path of the request, and the words."""

WORDS = "You read it well: the article says so too."
EXPLANATION = "The article says it in two ways, and either counts."


@pytest.fixture
def answers(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Every answer of the server, headers and all, as it is given."""
    said: Answers = []
    serve = app.wsgi_app

    def listening(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer = Response.from_app(serve, environ, buffered=True)
        words = f"{answer.headers}{answer.get_data(as_text=True)}"
        said.append((environ["REQUEST_METHOD"], environ["PATH_INFO"], words))
        return answer(environ, start_response)

    monkeypatch.setattr(app, "wsgi_app", listening)
    return said


def test_a_quiz_is_reviewed_taken_in_two_places_contested_and_graded_anew(
    enter: Enter, queue: Queue, store: Store, answers: Answers
) -> None:
    leader, student = enter("leader"), enter("student")
    address = _leader_publishes_article_and_quiz(leader, queue)
    answers.clear()
    seen = _student_answers_half(student, address)
    elsewhere = enter("student")
    _student_answers_the_rest(elsewhere, address, seen)
    _expect_no_key(answers, elsewhere, store)
    choices = elsewhere.locator(".quiz fieldset:not(.order) legend").all_inner_texts()
    score = _student_submits(elsewhere)
    contest = _student_contests_one_of(elsewhere, choices)
    _leader_finds_both_right(leader, contest)
    _student_hears_of_it(student, address, score + 1)
    leader.goto("/clubs/readers/log")
    expect(leader.get_by_role("main")).to_contain_text("amended a contested question")


def _leader_publishes_article_and_quiz(page: Page, queue: Queue) -> str:
    page.goto("/clubs/readers/articles/new")
    page.get_by_label("Paste the text").fill(PASTED.read_text(encoding="utf-8"))
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Save and publish").click()
    expect(page).to_have_url(re.compile(r"/quiz$"))
    queue.drain()
    questions = page.locator(".review-question")
    expect(questions.nth(7)).to_be_visible(timeout=15_000)  # the page loads itself again
    assert questions.locator("blockquote").count() == questions.count(), "each has its evidence"
    page.get_by_role("button", name="Approve all").click()
    expect(page.get_by_role("status").first).to_contain_text("Approved")
    return page.url.removesuffix("/quiz")


def _student_answers_half(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.get_by_role("button", name="Take the quiz").click()
    questions = questions_to_answer(page).all()
    for question in questions[: len(questions) // 2]:
        give_some_answer(question)
    _save(page)
    return questions_to_answer(page).all_inner_texts()


def _student_answers_the_rest(page: Page, address: str, before: list[str]) -> None:
    page.goto(address)
    questions = questions_to_answer(page)
    assert questions.all_inner_texts() == before, "an attempt stays as it was shown"
    half = len(before) // 2
    for question in questions.all()[:half]:
        assert _is_answered(question)
    for question in questions.all()[half:]:
        assert not _is_answered(question)
        give_some_answer(question)
    _save(page)


def _save(page: Page) -> None:
    page.get_by_role("button", name="Save for later").click()
    expect(page.get_by_role("status").first).to_contain_text("saved")


def _is_answered(question: Locator) -> bool:
    typed = [box.input_value() for box in question.get_by_role("textbox").all()]
    return (
        any(typed)
        or question.locator("input:checked, option[selected]:not([value=''])").count() > 0
    )


def _expect_no_key(answers: Answers, page: Page, store: Store) -> None:
    """Nothing that the server said depends on what is right."""
    versions = store.all(select(QuestionVersion))
    explanations = [version.explanation for version in versions if version.explanation]
    assert explanations
    assert [said for said in answers if any(text in said[2] for text in explanations)] == []
    pages = sorted({path for method, path, _words in answers if method == "GET"})
    before = [steady(page.request.get(path).text()) for path in pages]
    for version in versions:
        store.change(version, **_otherwise(version))
    assert [steady(page.request.get(path).text()) for path in pages] == before
    for version in versions:
        store.change(
            version, key=version.key, accepted=version.accepted, right_order=version.right_order
        )


def _otherwise(version: QuestionVersion) -> dict[str, Any]:
    """Something else that is right."""
    if version.key is not None:
        return {"key": (version.key + 1) % len(version.options)}
    if version.accepted:
        return {"accepted": ["something else"]}
    return {"right_order": version.right_order[::-1]}


def _student_submits(page: Page) -> int:
    page.get_by_role("button", name="Submit answers").click()
    expect(page.locator(".quiz .verdict").first).to_be_visible()
    page.get_by_role("link", name="Show in article").first.click()
    expect(page.locator(".evidence:target + mark")).to_be_in_viewport()
    return int(page.locator(".quiz .score strong").inner_text())


def _student_contests_one_of(page: Page, choices: list[str]) -> str:
    wrong = page.locator(".quiz .question.is-wrong .stem").all_inner_texts()
    stem = next(stem for stem in choices if stem in wrong)
    question = page.locator(".quiz .question", has_text=stem)
    question.get_by_role("link", name="Contest this question").click()
    page.get_by_label("What is wrong with the question?").fill("Both of them are right.")
    page.get_by_role("button", name="Contest").click()
    expect(page.get_by_role("status").first).to_contain_text("You are told")
    return page.url


def _leader_finds_both_right(page: Page, contest: str) -> None:
    page.goto("/clubs/readers/contests")
    page.locator(".contests").get_by_role("link").click()
    expect(page).to_have_url(contest)
    page.get_by_label("Amended").check()
    page.get_by_role("checkbox", name="right as well").first.check()
    page.get_by_label("New explanation").fill(EXPLANATION)
    page.get_by_label("To the student").fill(WORDS)
    page.get_by_role("button", name="Show what it changes").click()
    expect(page.locator(".regrade")).to_contain_text("1 mark would change")
    expect(page.locator(".regrade")).to_contain_text("Student")
    page.get_by_role("button", name="Decide and grade anew").click()
    expect(page.get_by_role("main")).to_contain_text("Amended")


def _student_hears_of_it(page: Page, address: str, score: int) -> None:
    page.goto(address)
    expect(page.locator(".quiz .score strong")).to_have_text(str(score))
    expect(page.locator(".quiz .explanation", has_text=EXPLANATION)).to_be_visible()
    page.get_by_role("link", name="Notices").click()
    expect(page.get_by_role("main")).to_contain_text("was amended")
    expect(page.get_by_role("main")).to_contain_text("Your mark in the quiz")
    page.get_by_role("button", name="was amended").click()
    page.get_by_role("link", name="Your contest").click()
    expect(page.get_by_role("main")).to_contain_text(WORDS)
