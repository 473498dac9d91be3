from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy.orm import Mapper

from discuss.app import create_app
from discuss.config import Settings
from discuss.domain.errors import RefusedError
from discuss.extensions import Base, metadata
from discuss.schema import check_schema, is_modelled
from tests.databases import engine_of

MAPPERS: list[Mapper[Any]] = sorted(
    Base.registry.mappers, key=lambda mapper: mapper.class_.__name__
)


def test_the_migrations_make_what_the_models_say(app: Flask) -> None:
    with engine_of(app).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": is_modelled}
        )
        assert compare_metadata(context, metadata) == []


def test_every_table_of_the_models_is_there(app: Flask) -> None:
    names = inspect(engine_of(app)).get_table_names()
    present = {name for name in names if is_modelled(name, "table", {})}
    assert {table.name for table in metadata.sorted_tables} | {"alembic_version"} == present


def test_a_migrated_database_is_up_to_date(app: Flask) -> None:
    with app.app_context():
        check_schema()


def test_an_empty_database_is_refused_with_what_to_do(tmp_path: Path) -> None:
    app = create_app(Settings(data_dir=str(tmp_path), secret_key="tests only"))
    with app.app_context(), pytest.raises(RefusedError, match="discuss upgrade"):
        check_schema()
    engine_of(app).dispose()


@pytest.mark.parametrize("mapper", MAPPERS, ids=lambda mapper: mapper.class_.__name__)
def test_no_relationship_loads_by_surprise(mapper: Mapper[Any]) -> None:
    lazy = {relationship.key: relationship.lazy for relationship in mapper.relationships}
    assert lazy == dict.fromkeys(lazy, "raise_on_sql")
