"""What addresses may hold."""

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter, Map

from discuss.domain.numbers import LARGEST_ID, number_of


class IdConverter(IntegerConverter):
    """A row's number; what no row can have is not found rather than an error of the database."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=LARGEST_ID)


def init_app(app: Flask) -> None:
    """Know ``<id:name>`` in addresses; refuse what no database can look up."""
    app.url_map.converters["id"] = IdConverter
    app.before_request(_refuse_nul)


def asked_number(name: str) -> int | None:
    """The id that the address asks for by this name; what can be none is not asked for."""
    return number_of(request.args.get(name))


def _refuse_nul() -> None:
    if "\0" in request.path:
        abort(404)
