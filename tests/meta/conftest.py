"""A scene with one of everything."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.databases import Database, engine_of
from tests.meta.scene import Scene, make_scene
from tests.personas import PERSONAS, Persona, World
from tests.store import Store

Play = tuple[Scene, dict[str, Persona]]


def play(app: Flask, store: Store, world: World) -> Play:
    """A scene and its cast."""
    cast = {name: Persona(app, world.users.get(name)) for name in PERSONAS}
    return make_scene(app, store, world), cast


@pytest.fixture
def scene(app: Flask, store: Store, world: World) -> Scene:
    """One of everything."""
    return make_scene(app, store, world)


@pytest.fixture
def begin_again(app: Flask, store: Store, database: Database) -> Callable[[], Play]:
    """Put everything back to how it was, scene and cast."""
    return lambda: play(app, store, database.reset(engine_of(app)))
