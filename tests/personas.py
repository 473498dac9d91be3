"""Who the tests are about, and what they do at their browsers."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, session
from flask_wtf.csrf import generate_csrf
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from discuss.domain.vocabulary import Role
from discuss.models import ADMINISTRATOR, Club, Membership, SiteRole, User
from tests.factories import user_row
from tests.pages import Page

MEMBERS = {
    "student": Role.STUDENT,
    "other_student": Role.STUDENT,
    "moderator": Role.MODERATOR,
    "leader": Role.LEADER,
}
PERSONAS = ("anonymous", "stranger", *MEMBERS, "other_leader", "administrator")


@dataclass(frozen=True)
class World:
    """Two clubs and their people, the same before every test."""

    club: Club
    other_club: Club
    users: Mapping[str, User]


class Persona:
    """Somebody at a browser; cookies and CSRF protection work as they do for people."""

    def __init__(self, app: Flask, user: User | None) -> None:
        self.client = app.test_client()
        self._user = user
        self._token = ""
        if user is not None:
            sign_in(self.client, user)

    @property
    def user(self) -> User:
        """The account; nobody without one may be asked."""
        assert self._user is not None
        return self._user

    def get(self, url: str, **options: Any) -> Page:
        """Open a page, following redirects."""
        return Page(self.client.get(url, follow_redirects=True, **options))

    def submit(
        self,
        url: str,
        fields: Mapping[str, Any] | None = None,
        *,
        follow: bool = True,
        **options: Any,
    ) -> Page:
        """Send a form with the token of a page, following redirects."""
        data = {"csrf_token": self.token, **(fields or {})}
        return Page(self.client.post(url, data=data, follow_redirects=follow, **options))

    @property
    def token(self) -> str:
        """The CSRF token that every page of this person carries."""
        if not self._token:
            request = self.client.application.test_request_context()
            with request, self.client.session_transaction() as kept:
                self._token = generate_csrf()
                kept["csrf_token"] = session["csrf_token"]
        return self._token


def sign_in(client: Any, user: User) -> None:
    """Be signed in, without the cost of a password: what Flask-Security keeps in the session."""
    with client.session_transaction() as session:
        session["_user_id"] = user.fs_uniquifier
        session["_fresh"] = True
        session["fs_cc"] = "set"
        session["fs_paa"] = time.time()


def make_world() -> World:
    """The rows, not yet written."""
    role = SiteRole(name=ADMINISTRATOR)
    users = {name: user_row(name) for name in PERSONAS if name != "anonymous"}
    users["administrator"].roles.append(role)
    club = Club(slug="readers", name="Readers of Marlow", description="We read.")
    return World(club, Club(slug="others", name="Other readers"), users)


def write_world(engine: Engine, password: str) -> World:
    """Write the world; its rows stay readable afterwards."""
    world = make_world()
    with Session(engine, expire_on_commit=False) as session, session.begin():
        for user in world.users.values():
            user.password = password
        session.add_all([world.club, world.other_club, *world.users.values()])
        session.flush()
        for name, role in MEMBERS.items():
            session.add(_membership(world.club, world.users[name], role))
        session.add(_membership(world.other_club, world.users["other_leader"], Role.LEADER))
    return world


def _membership(club: Club, user: User, role: Role) -> Membership:
    return Membership(club_id=club.id, user_id=user.id, role=role)
