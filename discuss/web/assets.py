"""Style sheets and scripts: addresses that change with the content, so browsers keep them."""

import hashlib
from functools import lru_cache
from pathlib import Path

import flask_bootstrap
from flask import Flask, current_app, url_for
from servestatic import ServeStatic

YEAR = 365 * 24 * 3600
BOOTSTRAP = Path(flask_bootstrap.__file__).parent / "static"
"""The style sheet comes out of the installed package; none is copied into the tree."""


def init_app(app: Flask) -> None:
    """Serve /static fast and for long; every address carries its file's fingerprint."""
    app.jinja_env.globals.update(asset=asset_url, bootstrap_css=bootstrap_url)
    wsgi = ServeStatic(app.wsgi_app, max_age=YEAR, autorefresh=app.debug)
    wsgi.add_files(app.static_folder, prefix="static/")
    wsgi.add_files(BOOTSTRAP, prefix="bootstrap/static/")
    app.wsgi_app = wsgi  # type: ignore[method-assign]


def asset_url(name: str) -> str:
    """The address of a file below static/."""
    path = Path(current_app.static_folder or "") / name
    return url_for("static", filename=name, v=_fingerprint(path, path.stat().st_mtime_ns))


def bootstrap_url() -> str:
    """The address of Bootstrap's style sheet."""
    name = "bootstrap5/css/bootstrap.min.css"
    path = BOOTSTRAP / name
    return url_for("bootstrap.static", filename=name, v=_fingerprint(path, path.stat().st_mtime_ns))


@lru_cache(maxsize=256)
def _fingerprint(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
