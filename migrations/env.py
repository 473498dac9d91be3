"""Run migrations with the application's own engine and metadata."""

from alembic import context

from discuss import models  # noqa: F401  (the tables must be known)
from discuss.extensions import db, metadata


def run() -> None:
    """Migrate in one transaction; SQLite changes columns by copying the table."""
    with db.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_type=True,
            user_module_prefix="discuss.extensions.",
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
