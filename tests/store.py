"""Rows, written and read by tests in transactions of their own.

Nothing stays open between two calls: an open transaction would hold SQLite's only write lock
against the application under test.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Engine, Select, func, select
from sqlalchemy.orm import Session

from discuss.extensions import Base

Row = TypeVar("Row", bound=Base)


class Store:
    """A door to the database; what comes out is detached and stays readable."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction, committed at its end."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    def add(self, row: Row) -> Row:
        """Write one row, with the rows that hang on it."""
        with self.session() as session:
            session.add(row)
        return row

    def add_all(self, rows: Sequence[Base]) -> None:
        """Write many rows at once."""
        with self.session() as session:
            session.add_all(rows)

    def get(self, row: Row) -> Row:
        """The row as it is now."""
        with self.session() as session:
            return session.get_one(type(row), row.id)  # type: ignore[attr-defined]

    def one(self, model: type[Row], **values: Any) -> Row:
        """The only row with these values."""
        with self.session() as session:
            return session.scalars(select(model).filter_by(**values)).one()

    def all(self, statement: Select[Any]) -> Sequence[Any]:
        """Everything that a statement finds."""
        with self.session() as session:
            return session.scalars(statement).all()

    def count(self, model: type[Base], **values: Any) -> int:
        """How many rows have these values."""
        with self.session() as session:
            statement = select(func.count()).select_from(model).filter_by(**values)
            return session.scalar(statement) or 0

    def change(self, row: Row, **values: Any) -> Row:
        """Change a row behind the application's back."""
        with self.session() as session:
            present = session.get_one(type(row), row.id)  # type: ignore[attr-defined]
            for name, value in values.items():
                setattr(present, name, value)
        return present
