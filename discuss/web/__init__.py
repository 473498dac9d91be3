"""What every page shares: headers, errors, templating, and who is looking."""

from flask import Flask

from discuss.web import assets, errors, headers, routing, templating


def init_app(app: Flask) -> None:
    """Set up the pages."""
    assets.init_app(app)
    errors.init_app(app)
    headers.init_app(app)
    routing.init_app(app)
    templating.init_app(app)
