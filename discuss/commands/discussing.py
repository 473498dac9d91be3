"""How long a long discussion takes: its first screens, and a script that asks for what has come.

The whole answer within one process counts: who asks, the rights, the rows, the page. Times are
processor seconds: what one core needs, whatever else the machine is doing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from flask.testing import FlaskClient
from flask_migrate import upgrade
from sqlalchemy import Engine, event, insert

from discuss.app import create_app
from discuss.clock import utcnow
from discuss.config import Settings
from discuss.domain.vocabulary import ArticleStatus, Role
from discuss.extensions import db
from discuss.models import Article, Club, Comment, Membership, User

LEVELS = 20
WORDS = "A thought of some length, as people write them below an article. " * 4


@dataclass(frozen=True, slots=True)
class Measured:
    """What one kind of answer costs: the median time, and the statements of the database."""

    name: str
    milliseconds: float
    statements: int


def measure_discussion(count: int, *, repeats: int) -> Iterator[Measured]:
    """Ask for a discussion of so many comments, in threads of twenty levels, on SQLite."""
    with TemporaryDirectory() as folder:
        app = create_app(Settings(data_dir=folder, secret_key=token_hex(), rate_limits="no"))
        with app.app_context():
            upgrade()
            url, reader = _fill(count)
            engine = db.engine
        client = app.test_client()
        with client.session_transaction() as session:
            session["_user_id"] = reader
            session["_fresh"] = True
        moment = (utcnow() + timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        for name, address in (
            ("first screen", url),
            ("newest first", f"{url}?order=newest"),
            ("most endorsed first", f"{url}?order=endorsed"),
            ("more comments, for a script", f"{url}?page=2&fragment=1"),
            ("nothing has come", f"{url}/comments/since?after={moment}"),
        ):
            yield _measure(name, client, address, engine, repeats)
        engine.dispose()


def _measure(
    name: str, client: FlaskClient, address: str, engine: Engine, repeats: int
) -> Measured:
    def ask() -> float:
        started = process_time()
        answer = client.get(address)
        answer.get_data()
        taken = process_time() - started
        if answer.status_code not in {200, 204}:
            raise RuntimeError(f"{address} was answered with {answer.status_code}")
        return taken

    with _counted(engine) as statements:
        ask()
    return Measured(name, 1000 * median(ask() for _ in range(repeats)), len(statements))


@contextmanager
def _counted(engine: Engine) -> Iterator[list[str]]:
    statements: list[str] = []
    remember: Callable[..., None] = lambda *seen: statements.append(seen[2])  # noqa: E731
    event.listen(engine, "before_cursor_execute", remember)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", remember)


def _fill(count: int) -> tuple[str, str]:
    """Write a club, an article and its comments; the article's address, and who reads it."""
    users = [_user(name) for name in ("reader", "writer")]
    club = Club(slug="bench", name="Bench")
    db.session.add_all([*users, club])
    db.session.flush()
    for user in users:
        db.session.add(Membership(club_id=club.id, user_id=user.id, role=Role.STUDENT))
    article = Article(
        club_id=club.id,
        slug="long",
        title="A long discussion",
        status=ArticleStatus.PUBLISHED,
        submission="bench",
        created_by_id=users[1].id,
    )
    db.session.add(article)
    db.session.flush()
    db.session.execute(insert(Comment), list(_comments(article, users[1], count)))
    db.session.commit()
    return f"/clubs/{club.slug}/articles/{article.slug}", users[0].fs_uniquifier


def _user(name: str) -> User:
    return User(
        email=f"{name}@example.org",
        username=name,
        name=name.title(),
        active=True,
        fs_uniquifier=name,
        confirmed_at=utcnow(),
    )


def _comments(article: Article, by: User, count: int) -> Iterator[dict[str, Any]]:
    """Threads of twenty levels each, written an hour ago."""
    then = utcnow() - timedelta(hours=1)
    for number in range(count):
        level = number % LEVELS
        yield {
            "id": number + 1,
            "parent_id": number if level else None,
            "thread_id": number + 1 - level if level else None,
            "article_id": article.id,
            "author_id": by.id,
            "submission": f"bench-{number}",
            "body": WORDS,
            "body_html": f"<p>{WORDS}</p>",
            "created_at": then,
            "shown_at": then,
        }
