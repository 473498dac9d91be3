"""Run migrations with the application's own engine and metadata."""

from alembic import context
from sqlalchemy import Connection

from discuss import models  # noqa: F401  (the tables must be known)
from discuss.extensions import db, metadata
from discuss.schema import is_modelled


def run() -> None:
    """Migrate in one transaction; SQLite changes columns by copying the table."""
    with db.engine.connect() as connection:
        is_sqlite = connection.dialect.name == "sqlite"
        if is_sqlite:
            _check_references(connection, at_once=False)
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_as_batch=is_sqlite,
            compare_type=True,
            include_name=is_modelled,
            user_module_prefix="discuss.extensions.",
        )
        with context.begin_transaction():
            context.run_migrations()
            if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("The migration would leave rows that refer to nothing.")
        connection.commit()
        if is_sqlite:
            _check_references(connection, at_once=True)


def _check_references(connection: Connection, *, at_once: bool) -> None:
    """Hold foreign keys or not: a table that is copied is dropped, and would take others along.

    SQLite heeds this outside a transaction only, so it goes past SQLAlchemy, which would begin
    one.
    """
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA foreign_keys={'ON' if at_once else 'OFF'}")
    cursor.close()


run()
