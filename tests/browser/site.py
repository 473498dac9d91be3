"""A real site in processes of its own: web server and worker, as `make run` starts them."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.ports import free_port

STARTS_WITHIN = 40


@dataclass(frozen=True)
class Site:
    """A running site and the environment in which its commands work."""

    url: str
    environment: dict[str, str]
    password: str

    def run(self, *arguments: str | Path) -> str:
        """Run a ``discuss`` command; returns what it printed."""
        return discuss(self.environment, *arguments)


def discuss(environment: dict[str, str], *arguments: str | Path) -> str:
    """Run a ``discuss`` command that must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "discuss", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def running_site(data_dir: Path, **settings: str) -> Iterator[Site]:
    """Set up the sample club, serve it, and stop it again."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("DISCUSS_")},
        "DISCUSS_DATA_DIR": str(data_dir),
        "DISCUSS_PORT": str(port),
        **settings,
    }
    discuss(environment, "upgrade")
    people = discuss(environment, "sample")
    server = subprocess.Popen([sys.executable, "-m", "discuss", "serve"], env=environment)
    try:
        _wait_for(url, server)
        yield Site(url, environment, _password(people))
    finally:
        server.terminate()
        server.wait(30)


def _password(people: str) -> str:
    found = re.search(r"password[^:]*: (.+)", people)
    assert found, people
    return found[1].strip()


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server stopped at once"
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310  (our own server)
                return
        except OSError:  # refused, or too slow while it starts
            time.sleep(0.2)
    raise AssertionError(f"nothing answers at {url}")
