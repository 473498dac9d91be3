"""What addresses may hold."""

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter, Map

LARGEST_ID = 2**31 - 1


class IdConverter(IntegerConverter):
    """A row's number; what no row can have is not found rather than an error of the database."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=LARGEST_ID)


def init_app(app: Flask) -> None:
    """Know ``<id:name>`` in addresses; refuse what no database can look up."""
    app.url_map.converters["id"] = IdConverter
    app.before_request(_refuse_nul)


def _refuse_nul() -> None:
    if "\0" in request.path:
        abort(404)
