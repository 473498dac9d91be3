"""The command ``discuss``, run in this process against the database under test."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
import structlog
from flask import Flask

from discuss import cli
from discuss.app import create_app
from discuss.config import PREFIX, Settings
from tests.databases import engine_of


@dataclass(frozen=True)
class Outcome:
    """What a command said and whether it succeeded."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(
    app: Flask,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Run]:
    """Run a command with the settings under test."""
    for field in fields(settings):
        if value := getattr(settings, field.name):
            monkeypatch.setenv(PREFIX + field.name.upper(), value)

    logging = structlog.get_config()
    made: list[Flask] = []

    def remember(settings: Settings | None = None) -> Flask:
        made.append(create_app(settings))
        return made[-1]

    monkeypatch.setattr("discuss.app.create_app", remember)

    def run(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["discuss", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        said = capsys.readouterr()
        while made:
            engine_of(made.pop()).dispose()
        return Outcome(int(stopped.value.code or 0), said.out, said.err)

    yield run
    structlog.configure(**logging)  # the commands' own writes to a stream that is closed now
