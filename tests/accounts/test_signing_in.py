from collections.abc import Callable

import pytest
from flask import Flask

from discuss.models import User
from tests.factories import PASSWORD
from tests.personas import Persona, World
from tests.store import Store


def sign_in(
    persona: Persona, identity: str, password: str = PASSWORD, url: str = "/sign-in"
) -> str:
    page = persona.submit(url, {"identity": identity, "password": password})
    return page.errors or page.words(".site-nav")


@pytest.mark.parametrize(
    "identity", ["student", "STUDENT", "@student", "student@example.org", "Student@Example.org "]
)
def test_anonymous_signs_in_by_handle_or_address_in_any_case(
    anonymous: Persona, identity: str
) -> None:
    assert "Student" in sign_in(anonymous, identity)


@pytest.mark.parametrize(
    ("identity", "password"), [("student", "wrong words"), ("nobody", PASSWORD), ("", "")]
)
def test_anonymous_with_wrong_words_stays_outside(
    anonymous: Persona, identity: str, password: str
) -> None:
    page = anonymous.submit("/sign-in", {"identity": identity, "password": password})
    assert page.has(".field-errors, [role=alert]")
    assert anonymous.get("/account").url.startswith("/sign-in")


def test_a_person_who_signs_in_comes_back_to_the_page_that_was_asked_for(
    anonymous: Persona, world: World
) -> None:
    page = anonymous.get("/account")
    assert page.url == "/sign-in?next=/account"
    page = anonymous.submit(
        str(page.one("main form")["action"]), {"identity": "student", "password": PASSWORD}
    )
    assert page.url == "/account"


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/x",
        "//evil.example/x",
        "/\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "\t//evil.example",
    ],
)
def test_signing_in_never_leads_to_another_site(anonymous: Persona, target: str) -> None:
    answer = anonymous.client.post(
        "/sign-in",
        query_string={"next": target},
        data={
            "csrf_token": anonymous.token,
            "identity": "student",
            "password": PASSWORD,
            "next": target,
        },
    )
    location = answer.headers.get("Location", "/")
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


def test_a_person_who_signs_out_is_nobody(student: Persona) -> None:
    student.submit("/sign-out")
    assert student.get("/account").url.startswith("/sign-in")


def test_signing_out_needs_a_form(student: Persona) -> None:
    assert student.get("/sign-out").status == 405


def test_a_deactivated_person_is_signed_out(student: Persona, store: Store) -> None:
    store.change(student.user, active=False)
    assert student.get("/account").url.startswith("/sign-in")


def test_a_session_cookie_is_kept_from_scripts_and_other_sites(anonymous: Persona) -> None:
    cookie = anonymous.client.get("/sign-in").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


class TestBrakes:
    """Guessing is slowed down per account, so that a class behind one address is not shut out."""

    @pytest.fixture(params=["memory", "valkey"])
    def braked(self, request: pytest.FixtureRequest, make_app: Callable[..., Flask]) -> Flask:
        store = request.getfixturevalue("valkey_url") if request.param == "valkey" else ""
        return make_app(rate_limits="yes", valkey_url=store)

    def test_the_eleventh_guess_at_one_account_is_refused_and_others_are_not(
        self, braked: Flask, database: object
    ) -> None:
        guesser, neighbour = Persona(braked, None), Persona(braked, None)
        for _ in range(10):
            assert guesser.submit("/sign-in", {"identity": "victim", "password": ""}).status == 200
        refused = guesser.submit("/sign-in", {"identity": "Victim ", "password": ""})
        assert refused.status == 429
        assert "Wait a minute" in refused.words()
        assert neighbour.submit("/sign-in", {"identity": "neighbour", "password": ""}).status == 200


def test_the_world_has_one_account_for_each_persona(store: Store, world: World) -> None:
    assert store.count(User) == len(world.users)
