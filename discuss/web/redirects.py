"""Where to go after a form."""

from urllib.parse import urlsplit

from flask import request


def back() -> str:
    """The page of this site that the form was on, else the front page."""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host:
        return "/"
    # One slash: a browser takes "//name" for the address of another site.
    path = "/" + came_from.path.lstrip("/")
    return path + (f"?{came_from.query}" if came_from.query else "")
