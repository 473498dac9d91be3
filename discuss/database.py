"""How connections behave: SQLite is set up for several processes, with foreign keys on."""

from typing import Any

from flask import has_request_context, request
from sqlalchemy import Engine, event
from sqlalchemy.exc import IntegrityError

from discuss.extensions import Base, db

READING_METHODS = {"GET", "HEAD", "OPTIONS"}


def lock(row: Base, *columns: str) -> None:
    """Wait for whoever else is changing the row, and read these columns as they are then.

    PostgreSQL locks the row until the transaction ends; SQLite has one writer anyway.
    """
    db.session.refresh(row, columns, with_for_update={"key_share": True})


def share(row: Base, *columns: str) -> None:
    """Keep others from changing the row until the transaction ends; any number may share it.

    These columns are read as they are then.
    """
    db.session.refresh(row, columns or ["id"], with_for_update={"read": True})


def added(row: Base) -> bool:
    """Add a row; tells whether it could be, or a constraint of the database refused it.

    The transaction goes on either way.
    """
    try:
        with db.session.begin_nested():
            db.session.add(row)
    except IntegrityError:
        return False
    return True


def prepare(engine: Engine) -> None:
    """Set up an SQLite engine; PostgreSQL is right as it is."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: it would leave SELECTs outside them.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",  # an acknowledged comment survives a power cut
        "foreign_keys=ON",
        "busy_timeout=15000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    """Take the write lock at once where a write is likely.

    A transaction that reads first and writes later fails at once when another process wrote
    in between, however long it would have been willing to wait.
    """
    reading = has_request_context() and request.method in READING_METHODS
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
