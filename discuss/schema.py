"""Whether the database is at the version that this program needs."""

from collections.abc import Mapping

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from discuss import paths
from discuss.domain.errors import RefusedError
from discuss.extensions import db


def check_schema() -> None:
    """Pass, or refuse with what to do."""
    with db.engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_heads()
    if set(present) != set(ScriptDirectory(paths.MIGRATIONS).get_heads()):
        raise RefusedError("The database is not up to date: run `discuss upgrade` first.")


def is_modelled(name: str | None, _kind: str, _parents: Mapping[str, str | None]) -> bool:
    """Whether models say what a table or an index is.

    They do not of the search: its tables on SQLite, with the tables that FTS5 makes for itself,
    and its indexes on PostgreSQL are the work of migration 0005 alone.
    """
    return not (name or "").startswith(("search_", "ix_search_"))
