"""Whether the database is at the version that this program needs."""

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
