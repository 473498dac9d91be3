"""The two full-text indexes behind the search: SQLite's FTS5 and PostgreSQL's GIN.

Migration 0005 makes them; both part and fold words alike, so that both find the same.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, column, func, literal_column, select, table

from discuss.domain.finding import Term
from discuss.extensions import Base, db

_TEXTS = {
    "article": "article.title || ' ' || article.standfirst",
    "article_block": "article_block.text",
    "comment": "comment.body",
}


def matches(model: type[Base], terms: Sequence[Term]) -> ColumnElement[bool]:
    """Whether a row has all of the terms, in whatever order."""
    is_sqlite = db.engine.dialect.name == "sqlite"
    return _in_sqlite(model, terms) if is_sqlite else _in_postgresql(model, terms)


def _in_sqlite(model: type[Base], terms: Sequence[Term]) -> ColumnElement[bool]:
    name = f"search_{model.__tablename__}"
    index = table(name, column("rowid"))
    said = " AND ".join(
        '"' + " ".join(term.words) + '"' + ("*" if term.is_begun else "") for term in terms
    )
    found = select(index.c.rowid).where(literal_column(name).bool_op("MATCH")(said))
    return model.__table__.c.id.in_(found)


def _in_postgresql(model: type[Base], terms: Sequence[Term]) -> ColumnElement[bool]:
    said = " & ".join(
        " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.is_begun else "")
        for term in terms
    )
    words = func.search_words(literal_column(_TEXTS[model.__tablename__]))
    return words.bool_op("@@")(func.to_tsquery(literal_column("'simple'::regconfig"), said))
