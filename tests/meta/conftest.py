"""A scene with one of everything."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.databases import Database, engine_of
from tests.meta.scene import Scene, make_scene
from tests.personas import World
from tests.store import Store


@pytest.fixture
def scene(app: Flask, store: Store, world: World) -> Scene:
    """One of everything."""
    return make_scene(app, store, world)


@pytest.fixture
def begin_again(app: Flask, scene: Scene, database: Database) -> Callable[[], None]:
    """Put everything back to how the scene began."""
    database.keep(engine_of(app), "scene")
    return lambda: database.restore(engine_of(app), "scene")
