"""search"""

from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

INDEXED = {
    'article': ('title', 'standfirst'),
    'article_block': ('text',),
    'comment': ('body',),
}

# Accents come off, punctuation parts words, and a word is as it is written: as in SQLite's index.
# What is longer than any paragraph would make the vector too large, and then saving would fail.
WORDS = r"""
CREATE FUNCTION search_words(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('simple'::regconfig, regexp_replace(
    regexp_replace(normalize(left($1, 100000), NFD), '[\u0300-\u036f]', '', 'g'),
    '[!-/\u003a-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
"""


def upgrade() -> None:
    make = on_sqlite if op.get_bind().dialect.name == 'sqlite' else on_postgresql
    for statement in make():
        op.get_bind().exec_driver_sql(statement)


def on_postgresql():
    yield WORDS
    for table, columns in INDEXED.items():
        text = " || ' ' || ".join(columns)
        yield f'CREATE INDEX ix_search_{table} ON {table} USING gin (search_words({text}))'


def on_sqlite():
    for table, columns in INDEXED.items():
        names = ', '.join(columns)
        old, new = (', '.join(f'{row}.{column}' for column in ('id', *columns)) for row in ('old', 'new'))
        index = f'search_{table}'
        remove = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', {old});"
        add = f'INSERT INTO {index}(rowid, {names}) VALUES ({new});'
        yield (
            f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}',"
            " content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
        )
        yield f'CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {add} END'
        yield f'CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {remove} END'
        yield (
            f'CREATE TRIGGER {index}_update AFTER UPDATE OF {names} ON {table}'
            f' BEGIN {remove} {add} END'
        )
        yield f"INSERT INTO {index}({index}) VALUES ('rebuild')"


def downgrade() -> None:
    raise NotImplementedError("Migrations go forward; restore a backup to go back.")
