"""What holds of every page, in every state, for everybody."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from flask import Flask, request, template_rendered
from jinja2 import Template
from sqlalchemy import event

from discuss.accounts.queries import viewer_of
from discuss.clock import utcnow
from discuss.extensions import db
from discuss.models import Notice, User
from discuss.notices.digest import compose
from discuss.notices.queries import heard_by
from discuss.web.headers import CONTENT_SECURITY_POLICY
from tests.databases import Database, engine_of
from tests.factories import PASSWORD
from tests.meta.route_table import TABLE
from tests.meta.scene import Scene
from tests.meta.source import templates
from tests.meta.tour import STOPS, Stop, is_page, tour
from tests.pages import Page
from tests.personas import PERSONAS, Persona

Cast = Mapping[str, Persona]
FIELDS = "input:not([type=hidden]):not([type=submit]), select, textarea"
SHOWS_ANOTHER_TEMPLATE = {
    "articles.save": "articles/preview.html",
    "comments.post": "articles/show.html",
    **dict.fromkeys(
        ("discussions.add_prompt", "discussions.edit_prompt", "discussions.waive"),
        "discussions/settings.html",
    ),
    "moderation.hide": "moderation/decide.html",
    "moderation.restore": "moderation/decide.html",
    "moderation.keep": "moderation/decide.html",
    "writing_requests.more": "quizzes/review.html",
    "threads.lock": "threads/decide.html",
    "threads.unlock": "threads/decide.html",
    "threads.split": "threads/decide.html",
    "threads.feature": "threads/decide.html",
    "threads.unfeature": "threads/decide.html",
    "security.login": "security/login_user.html",
    "security.register": "security/register_user.html",
}
SHOWN_AS = {
    "articles.create": {"articles/create.html", "articles/preview.html"},
    "imports.create": {"imports/create.html", "imports/preview.html"},
    "imports.add": {"imports/preview.html"},
    "contests.decide": {"contests/show.html"},
    "contests.write": {"contests/show.html"},
    "questions.create": {"questions/edit.html"},
    "reviews.answer": {"reviews/answer.html", "reviews/show.html"},
}


def complaints(page: Page) -> Iterator[str]:
    """Everything that is wrong with a page."""
    yield from missing_parts(page)
    yield from fields_without_labels(page)
    yield from inline_code(page)
    ids = Counter(str(tag["id"]) for tag in page.all("[id]"))
    yield from (f"id {name!r} {count} times" for name, count in ids.items() if count > 1)
    yield from references_to_nothing(page, set(ids))
    for tag in page.all("script[src], img[src], link[href]"):
        if not str(tag.get("src") or tag.get("href")).startswith("/"):
            yield f"something from elsewhere: {tag}"


def missing_parts(page: Page) -> Iterator[str]:
    if not page.has("html[lang]"):
        yield "no language"
    if page.words("title").startswith("·"):
        yield "no title"
    for part in ("h1", "main"):
        if len(page.all(part)) != 1:
            yield f"{len(page.all(part))} of {part}"
    for tag in page.all("form[method=post]"):
        if not tag.select("[name=csrf_token]"):
            yield f"a form without a token: {tag}"


def fields_without_labels(page: Page) -> Iterator[str]:
    labelled = {str(tag["for"]) for tag in page.all("label[for]")}
    for tag in page.all(FIELDS):
        if str(tag.get("id")) not in labelled and not tag.get("aria-label"):
            yield f"a field without a label: {tag}"
    for tag in page.all("a, button"):
        if not tag.get_text(strip=True) and not tag.get("aria-label"):
            yield f"nothing to press: {tag}"
    yield from (f"an image without words: {tag}" for tag in page.all("img:not([alt])"))


def inline_code(page: Page) -> Iterator[str]:
    yield from (f"inline script: {tag}" for tag in page.all("script:not([src])"))
    yield from (f"inline style: {tag}" for tag in page.all("style, [style]"))
    for tag in page.all("*"):
        yield from (f"inline handler: {tag}" for name in tag.attrs if name.startswith("on"))
        if str(tag.get("href", "")).startswith("javascript:"):
            yield f"script in an address: {tag}"


def references_to_nothing(page: Page, ids: set[str]) -> Iterator[str]:
    for attribute in ("for", "aria-labelledby", "aria-describedby"):
        for tag in page.all(f"[{attribute}]"):
            missing = set(str(tag[attribute]).split()) - ids
            yield from (f"{attribute} refers to {name!r}, which is not there" for name in missing)


@dataclass(frozen=True)
class Toured:
    """Every page once, and the templates that were used: all of them, and those of endpoints."""

    pages: list[tuple[Stop, Page]]
    used: set[str]
    shown: set[tuple[str, str]]


TOURS: dict[str, Toured] = {}
"""A tour takes seconds, and no check changes a page: one for each database is enough."""


@pytest.fixture
def toured(app: Flask, scene: Scene, cast: Cast, database: Database) -> Toured:
    """Every page of the site, as it was on the tour."""
    if database.name not in TOURS:
        TOURS[database.name] = go_on_tour(app, scene, cast)
    return TOURS[database.name]


def go_on_tour(app: Flask, scene: Scene, cast: Cast) -> Toured:
    shown: set[tuple[str, str]] = set()

    def remember(_app: Flask, template: Template, **_context: Any) -> None:
        shown.add((str(request.endpoint), str(template.name)))

    with recorded(app) as used, template_rendered.connected_to(remember, app):
        pages = list(tour(scene, cast))
        send_every_mail(app, scene, cast)
    return Toured(pages, used, shown)


def send_every_mail(app: Flask, scene: Scene, cast: Cast) -> None:
    new = "another long walk home"
    chosen = {"password": new, "password_confirm": new}
    changed = {"password": PASSWORD, "new_password": new, "new_password_confirm": new}
    cast["anonymous"].submit("/recover", {"email": scene.fill("{member_email}")})
    cast["anonymous"].submit(scene.fill("/recover/{reset}"), chosen)
    cast["moderator"].submit("/account/password", changed)
    with app.app_context():
        mail_notices(cast["student"].user)


def mail_notices(person: User) -> None:
    viewer = viewer_of(person, utcnow())
    ids = db.session.scalars(heard_by(viewer, Notice.id)).all()
    assert compose(person, viewer, ids, muted=())


@contextmanager
def recorded(app: Flask) -> Iterator[set[str]]:
    """The names of all templates that are used meanwhile, parts and layouts too."""
    used: set[str] = set()
    environment = app.jinja_env
    original = environment.get_template

    def get_template(name: Any, *arguments: Any, **options: Any) -> Template:
        template = original(name, *arguments, **options)
        used.add(str(template.name))
        return template

    environment.get_template = get_template  # type: ignore[method-assign]
    try:
        yield used
    finally:
        del environment.get_template


def test_every_page_is_sound(toured: Toured) -> None:
    wrong = {str(stop): list(complaints(page)) for stop, page in toured.pages}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_headings_go_down_one_rank_at_a_time(toured: Toured) -> None:
    for stop, page in toured.pages:
        ranks = [int(tag.name[1]) for tag in page.all("h1, h2, h3, h4, h5, h6")]
        jumps = [(a, b) for a, b in pairwise(ranks) if b > a + 1]
        assert not jumps, f"{stop}: {ranks}"


def test_every_page_has_a_strict_policy_and_is_not_kept_by_caches(toured: Toured) -> None:
    for stop, page in toured.pages:
        headers = page.response.headers
        assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY, str(stop)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "private, no-store", str(stop)
        assert headers["X-Request-Id"]


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    policy = dict(part.split(" ", 1) for part in CONTENT_SECURITY_POLICY.split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY


def test_no_page_shows_a_template_at_work(toured: Toured) -> None:
    for stop, page in toured.pages:
        assert not re.search(r"\{\{|\{%|\bUndefined\b|<function|%\(\w+\)s", page.text), str(stop)
        assert "None" not in page.words("body").replace("None of", ""), str(stop)


def test_every_template_is_rendered(toured: Toured) -> None:
    assert templates() - toured.used == set()


def test_an_endpoint_shows_the_template_of_its_own_name(toured: Toured) -> None:
    for endpoint, template in toured.shown:
        if template.startswith(("errors/", "security/email/")):
            continue
        expected = SHOWS_ANOTHER_TEMPLATE.get(endpoint, endpoint.replace(".", "/") + ".html")
        assert template in SHOWN_AS.get(endpoint, {expected}), endpoint


@pytest.mark.parametrize("name", ["student", "leader", "administrator"])
def test_reading_never_writes(app: Flask, scene: Scene, cast: Cast, name: str) -> None:
    stops = [Stop(name, row.url) for row in TABLE if row.method == "GET"]
    with written(app) as statements:
        for stop in stops:
            cast[stop.who].client.get(scene.fill(stop.url)).close()
    assert statements == []


@contextmanager
def written(app: Flask) -> Iterator[list[str]]:
    statements: list[str] = []

    def remember(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            statements.append(statement)

    engine = engine_of(app)
    event.listen(engine, "before_cursor_execute", remember)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", remember)


def test_the_tour_goes_everywhere_that_somebody_may_go() -> None:
    visited = {stop.url for stop in STOPS}
    assert {
        row.url
        for row in TABLE
        if row.method == "GET" and "200" in row.statuses and is_page(row.url)
    } <= visited
    assert {stop.who for stop in STOPS} == set(PERSONAS)
