"""A real browser at a real server."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Page
from werkzeug.serving import make_server

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.steps import sign_in
from tests.databases import Database, Sqlite

Browse = Callable[..., Page]
REFUSED = re.compile(r"the server responded with a status of (409|422)\b")
"""What a browser writes when a form that a script sent was refused, which is no fault."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The installed browser, quiet, and without a sandbox, which containers do not allow."""
    return {**browser_type_launch_args, "executable_path": find_chromium(), "args": FLAGS}


@pytest.fixture
def live_server(app: Flask) -> Iterator[str]:
    """The address of a server that answers with the application and its database."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def has_scripts(database: Database) -> bool:
    """Whether the browsers run JavaScript: everything must work either way.

    A story is played twice, and each time on another database: the pages know nothing of it, and
    what they ask of it is tried on both by quicker tests.
    """
    return database.name == Sqlite.name


with_scripts = pytest.mark.parametrize("database", [Sqlite.name], indirect=True)
"""For a story that needs JavaScript."""


@pytest.fixture
def browse(browser: Browser, live_server: str) -> Iterator[Browse]:
    """Open a page in a browser of its own; no script and no content may fail on it.

    The server is asked for so that it outlives the pages: what they still send must arrive. Faults
    are collected: what is raised while the browser tells of one ends the connection to it, and
    every test after it would fail too.
    """
    found: list[str] = []
    with ExitStack() as stack:

        def browse(excused: re.Pattern[str] = REFUSED, **options: Any) -> Page:
            # While a page scrolls smoothly the header covers a link: axe finds it too small.
            context = browser.new_context(reduced_motion="reduce", **options)
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: found.append(f"a script failed: {error}"))
            page.on("console", lambda said: found.extend(_error_in(said, excused)))
            return page

        yield browse
    assert found == []


def _error_in(said: ConsoleMessage, excused: re.Pattern[str]) -> list[str]:
    is_fault = said.type == "error" and not excused.search(said.text)
    return [f"{said.text} ({said.location['url']})"] if is_fault else []


@pytest.fixture
def page(browse: Browse) -> Page:
    """A browser of one's own."""
    return browse()


Enter = Callable[[str], Page]


@pytest.fixture
def enter(browse: Browse, live_server: str, *, has_scripts: bool) -> Enter:
    """Sign somebody in, in a browser of their own."""

    def enter(handle: str) -> Page:
        page = browse(base_url=live_server, java_script_enabled=has_scripts)
        sign_in(page, live_server, handle)
        return page

    return enter
