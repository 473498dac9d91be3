from collections.abc import Callable

import pytest
from flask import Flask

from discuss.models import Article
from tests.factories import make_comment
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store


@pytest.mark.parametrize(
    "url",
    [
        "/nowhere",
        "/clubs/nowhere",
        "/clubs/readers/articles/nowhere",
        "/clubs/readers/articles/nowhere/quiz",
        "/comments/999999",
        "/comments/999999/edit",
        "/comments/999999/decide",
        "/comments/0",
        "/comments/-1",
        "/comments/x",
        "/comments/99999999999999999999999999",
        "/clubs/readers/members/1",
        "/clubs/%00",
        "/clubs/readers/articles/%00",
        "/clubs/" + "x" * 5000,
        "/static/nowhere.css",
        "/static/../pyproject.toml",
        "/static/%2e%2e/pyproject.toml",
        "/.git/config",
    ],
)
def test_what_is_not_there_is_said_on_a_page(leader: Persona, url: str) -> None:
    page = leader.get(url)
    assert page.status == 404
    assert page.has('main a[href="/"]')


def test_anonymous_is_offered_to_sign_in_and_come_back(anonymous: Persona) -> None:
    page = anonymous.get("/clubs/readers")
    assert page.status == 404
    assert page.has('main a[href="/sign-in?next=/clubs/readers"]')


def test_what_is_hidden_and_what_does_not_exist_look_the_same(
    stranger: Persona, draft: Article
) -> None:
    hidden = stranger.get(f"/clubs/readers/articles/{draft.slug}")
    missing = stranger.get("/clubs/readers/articles/nowhere")
    assert (hidden.status, hidden.words()) == (missing.status, missing.words())


def test_a_form_whose_token_is_missing_is_answered_with_what_to_do(
    student: Persona, article: Article
) -> None:
    answer = student.client.post(
        f"/clubs/readers/articles/{article.slug}/comments", data={"body": "x"}
    )
    page = Page(answer)
    assert page.status == 400
    assert page.heading == "This form is too old"
    assert "send it again" in page.words()


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "x" * 100_000])
def test_a_form_whose_token_is_wrong_is_refused(student: Persona, token: str) -> None:
    page = student.submit("/account", {"csrf_token": token, "name": "Changed"})
    assert page.status == 400
    assert "Changed" not in student.get("/").words(".site-nav")


def test_a_form_that_was_open_too_long_is_answered_with_what_to_do(
    app: Flask, student: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert student.token
    monkeypatch.setitem(app.config, "WTF_CSRF_TIME_LIMIT", -1)
    page = student.submit("/account", {"name": "Changed"})
    assert page.status == 400
    assert page.heading == "This form is too old"


def test_anothers_token_is_refused(student: Persona, other_student: Persona) -> None:
    page = student.submit("/account", {"csrf_token": other_student.token, "name": "Changed"})
    assert page.status == 400


def test_a_request_of_a_wrong_kind_is_answered_with_a_page(student: Persona) -> None:
    page = Page(student.client.put("/account", data={"csrf_token": student.token}))
    assert page.status in {400, 405}
    assert page.has("h1")


def test_a_fault_of_ours_is_answered_with_a_page_and_without_its_secrets(
    app: Flask, student: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(**_: object) -> str:
        raise RuntimeError("secret detail")

    monkeypatch.setitem(app.view_functions, "accounts.show", break_down)
    answer = student.client.get("/account")
    assert answer.status_code == 500
    assert "Something broke" in answer.text
    assert "secret detail" not in answer.text
    assert "Traceback" not in answer.text


def test_the_page_about_a_fault_needs_no_database(
    make_app: Callable[..., Flask], world: World
) -> None:
    app = make_app(database_url="postgresql+psycopg://127.0.0.1:1/nowhere")
    answer = Persona(app, world.users["student"]).client.get("/account")
    assert answer.status_code == 500
    assert "Something broke" in answer.text


def test_after_a_fault_the_next_page_works(
    app: Flask, student: Persona, article: Article, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(app.view_functions, "accounts.show", lambda: 1 / 0)
        student.client.get("/account")
    make_comment(store, article, student.user)
    assert student.get("/account").heading == "Your account"


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("/", {"Accept-Language": "x" * 5000}),
        ("/", {"Accept-Language": "de-DE,tlh;q=0.9,*;q=0.1"}),
        ("/", {"Cookie": "session=broken; theme=<script>"}),
        ("/?page=" + "9" * 5000, {}),
        ("/%C3%28", {}),
        ("/?x=%C3%28", {}),
    ],
    ids=lambda value: str(value)[:30],
)
def test_nonsense_breaks_nothing(anonymous: Persona, url: str, headers: dict[str, str]) -> None:
    assert anonymous.get(url, headers=headers).status in {200, 400, 404}


def test_static_files_are_kept_by_browsers_and_change_their_address_with_their_content(
    anonymous: Persona,
) -> None:
    sheet = str(anonymous.get("/").all("link[rel=stylesheet]")[-1]["href"])
    assert "?v=" in sheet
    with anonymous.client.get(sheet) as answer:
        assert answer.status_code == 200
        assert "max-age=31536000" in answer.headers["Cache-Control"]
