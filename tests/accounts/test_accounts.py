import re
from pathlib import Path

import pytest
from flask import Flask

from discuss.models import User
from tests.factories import PASSWORD, make_user
from tests.personas import Persona
from tests.store import Store

NEW = "another long walk home"


def register(persona: Persona, url: str = "/register", **changes: str) -> object:
    fields = {
        "email": "New.Reader@Example.org",
        "username": "NewReader",
        "name": "New Reader",
        "password": NEW,
    }
    return persona.submit(url, fields | changes)


def newest_mail(folder: Path) -> str:
    mails = sorted((folder / "mail").glob("*"), key=lambda path: path.stat().st_mtime_ns)
    return mails[-1].read_text().replace("=\n", "").replace("=3D", "=")


def test_anonymous_registers_and_is_signed_in(anonymous: Persona, store: Store) -> None:
    register(anonymous)
    assert "New Reader" in anonymous.get("/").words(".site-nav")
    user = store.one(User, username="newreader")
    assert user.email == "new.reader@example.org"
    assert user.password is not None
    assert NEW not in user.password


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "student@example.org"},
        {"email": "STUDENT@example.org"},
        {"username": "student"},
        {"username": "STUDENT"},
        {"username": "a b"},
        {"username": "<b>x</b>"},
        {"email": "no address"},
        {"email": ""},
        {"name": ""},
        {"name": "x" * 81},
        {"username": "x" * 33},
        {"email": "x" * 250 + "@example.org"},
        {"password": "short"},
        {"password": ""},
    ],
    ids=str,
)
def test_anonymous_cannot_register_with_what_is_taken_or_makes_no_sense(
    anonymous: Persona, store: Store, wrong: dict[str, str]
) -> None:
    before = store.count(User)
    register(anonymous, **wrong)
    assert store.count(User) == before


def test_anonymous_who_registers_from_an_invitation_comes_back_to_it(anonymous: Persona) -> None:
    page = anonymous.get("/register?next=/join/abc")
    answer = anonymous.client.post(
        page.one("main form")["action"],
        data={
            "csrf_token": anonymous.token,
            "email": "x@example.org",
            "username": "xyz",
            "name": "X",
            "password": NEW,
        },
    )
    assert answer.headers["Location"].endswith("/join/abc")


def test_a_person_changes_the_own_name(student: Persona, store: Store) -> None:
    page = student.submit("/account", {"name": " Ida Brandt "})
    assert "Saved." in page.messages
    assert store.get(student.user).name == "Ida Brandt"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_person_keeps_the_name_where_the_new_one_is_none(
    student: Persona, store: Store, name: str
) -> None:
    page = student.submit("/account", {"name": name})
    assert page.errors
    assert store.get(student.user).name == student.user.name


def test_a_name_that_looks_like_a_tag_is_shown_as_it_was_typed(student: Persona) -> None:
    name = "<script>alert(1)</script>"
    page = student.submit("/account", {"name": name})
    assert name in page.words(".site-nav")
    assert "<script>alert" not in page.text


def test_a_person_chooses_a_new_password_by_mail(
    anonymous: Persona, app: Flask, data_folder: Path
) -> None:
    anonymous.submit("/recover", {"email": "student@example.org"})
    link = re.search(r"http://\S+/recover/(\S+)", newest_mail(data_folder))
    assert link is not None
    anonymous.submit(f"/recover/{link[1]}", {"password": NEW, "password_confirm": NEW})
    other_browser = Persona(app, None)
    page = other_browser.submit("/sign-in", {"identity": "student", "password": NEW})
    assert "Student" in page.words(".site-nav")


def test_a_link_for_a_new_password_works_once(
    anonymous: Persona, app: Flask, data_folder: Path
) -> None:
    anonymous.submit("/recover", {"email": "student@example.org"})
    link = re.search(r"http://\S+/recover/(\S+)", newest_mail(data_folder))
    assert link is not None
    anonymous.submit(f"/recover/{link[1]}", {"password": NEW, "password_confirm": NEW})
    later = Persona(app, None)
    assert not later.get(f"/recover/{link[1]}").has("[name=password_confirm]")


def test_a_person_changes_the_password_knowing_the_old_one(student: Persona, app: Flask) -> None:
    fields = {"password": PASSWORD, "new_password": NEW, "new_password_confirm": NEW}
    student.submit("/account/password", fields)
    page = Persona(app, None).submit("/sign-in", {"identity": "student", "password": NEW})
    assert "Student" in page.words(".site-nav")


def test_a_person_cannot_change_the_password_without_the_old_one(
    student: Persona, store: Store
) -> None:
    fields = {"password": "not it at all", "new_password": NEW, "new_password_confirm": NEW}
    page = student.submit("/account/password", fields)
    assert page.errors
    assert store.get(student.user).password == student.user.password


def test_a_person_chooses_dark_and_stays_on_the_page(student: Persona) -> None:
    page = student.submit(
        "/theme", {"theme": "dark"}, headers={"Referer": "http://localhost/account?x=1"}
    )
    assert page.url == "/account?x=1"
    assert page.one("html")["data-theme"] == "dark"


@pytest.mark.parametrize(
    "referer",
    [
        "https://evil.example/x",
        "//evil.example",
        "http://localhost.evil.example/",
        "nonsense",
        "http://localhost//evil.example",
    ],
)
def test_choosing_a_theme_never_leads_to_another_site(student: Persona, referer: str) -> None:
    answer = student.client.post(
        "/theme", data={"csrf_token": student.token, "theme": "dark"}, headers={"Referer": referer}
    )
    assert answer.headers["Location"].startswith("/")
    assert not answer.headers["Location"].startswith("//")


def test_an_unknown_theme_changes_nothing(student: Persona) -> None:
    page = student.submit("/theme", {"theme": "<pink>"})
    assert page.one("html")["data-theme"] == "auto"


def test_two_accounts_cannot_differ_by_a_capital_alone(store: Store, anonymous: Persona) -> None:
    make_user(store, "karla")
    register(anonymous, username="Karla")
    assert store.count(User, username="karla") == 1
    assert store.count(User, email="new.reader@example.org") == 0
