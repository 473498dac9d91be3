"""A tour of every page in every state, as somebody who may see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.meta.route_table import ARTICLE, CLUB, COMMENT_FORM, DRAFT, TABLE
from tests.meta.scene import Scene
from tests.pages import Page
from tests.personas import PERSONAS, Persona


@dataclass(frozen=True)
class Stop:
    """One page: who opens it or sends which form, and what it is called."""

    who: str
    url: str
    form: dict[str, str] | None = None
    status: int = 200

    def __str__(self) -> str:
        return f"{self.who} {'GET' if self.form is None else 'POST'} {self.url}"


PLAIN = tuple(
    Stop(who, row.url)
    for row in TABLE
    if row.method == "GET" and "static" not in row.url
    for who, status in zip(PERSONAS, row.statuses.split(), strict=True)
    if status == "200"
)
STATES = (
    Stop("student", ARTICLE + "?reply={comment}"),
    Stop("student", ARTICLE + "?passage={anchor}"),
    Stop("student", ARTICLE + "?passage=nowhere"),
    Stop("leader", CLUB + "/articles/{waiting}"),
    Stop("student", CLUB + "/articles/{waiting}"),
    Stop("leader", CLUB + "/articles/{waiting}/quiz"),
    Stop("other_leader", "/clubs/others"),
    Stop("other_leader", "/clubs/others/queue"),
    Stop("other_leader", "/clubs/others/log"),
    Stop("student", "/join/{code}"),
)
REFUSALS = (
    Stop("anonymous", "/nowhere", status=404),
    Stop("student", "/nowhere", status=404),
    Stop("student", CLUB + "/queue", status=403),
    Stop("student", CLUB + "/articles/{article}/comments", status=405),
    Stop("anonymous", "/sign-in", {"identity": "x", "password": "y"}),
    Stop("anonymous", "/register", {"email": "x", "username": "!", "password": "y", "name": ""}),
    Stop("anonymous", "/recover", {"email": "x"}),
    Stop("anonymous", "/recover/{reset}", {"password": "x", "password_confirm": "y"}),
    Stop("student", "/account", {"name": ""}),
    Stop("student", "/account/password", {"password": "x", "new_password": "y"}),
    Stop("student", "/verify", {"password": "x"}),
    Stop("administrator", "/clubs/new", {"name": "", "description": "x" * 501}),
    Stop("leader", CLUB + "/articles/new", {"text": ""}),
    Stop("leader", CLUB + "/articles/", {"title": "", "body": ""}),
    Stop("leader", CLUB + "/articles/", {"title": "T", "body": "B", "preview": "1"}),
    Stop("leader", ARTICLE + "/edit", {"title": "", "body": "", "revision": "1"}),
    Stop("leader", ARTICLE + "/edit", {"title": "T", "body": "B", "revision": "77"}),
    Stop("student", ARTICLE + "/comments", {"submission": "0" * 32, "body": ""}),
    Stop(
        "student",
        ARTICLE + "/comments",
        {"submission": "0" * 32, "body": "", "parent_id": "{comment}"},
    ),
    Stop("student", ARTICLE + "/comments", {"submission": "bad", "body": "x"}),
    Stop("student", ARTICLE + "/comments", COMMENT_FORM | {"preview": "1"}),
    Stop(
        "student",
        ARTICLE + "/comments",
        COMMENT_FORM | {"anchor": "gone", "start": "0", "end": "5", "text": "Words"},
    ),
    Stop("student", "/comments/{comment}/edit", COMMENT_FORM | {"preview": "1"}),
    Stop(
        "student", "/comments/{comment}/edit", {"body": "", "submission": "0" * 32, "revision": "2"}
    ),
    Stop(
        "student",
        "/comments/{comment}/edit",
        {"body": "x", "submission": "0" * 32, "revision": "1"},
    ),
    Stop("other_student", "/comments/{comment}/report", {"note": "x" * 1001}),
    Stop("moderator", "/comments/{comment}/hide", {"reason": ""}),
    Stop("moderator", "/comments/{hidden}/restore", {"reason": ""}),
    Stop("moderator", "/comments/{comment}/keep", {"reason": "", "from": "queue"}),
)
DEEDS = (
    Stop("other_student", ARTICLE + "/quiz/attempts", {}),
    Stop("student", "/attempts/{attempt}", {"submit": "1"}),
    Stop("student", ARTICLE),
    Stop("leader", DRAFT + "/publish", {}),
    Stop("leader", CLUB + "/invitations", {}),
)
STOPS = PLAIN + STATES + REFUSALS + DEEDS


def visit(stop: Stop, scene: Scene, cast: Mapping[str, Persona]) -> Page:
    """Open the page, and make sure that it is the one that was meant."""
    persona, url = cast[stop.who], scene.fill(stop.url)
    if stop.form is None:
        page = persona.get(url)
    else:
        page = persona.submit(url, {name: scene.fill(text) for name, text in stop.form.items()})
    assert page.status == stop.status, f"{stop}: {page.status}"
    return page


def tour(scene: Scene, cast: Mapping[str, Persona]) -> Iterator[tuple[Stop, Page]]:
    """Every page in turn."""
    for stop in STOPS:
        yield stop, visit(stop, scene, cast)
