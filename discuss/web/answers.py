"""Whom an answer is for: a person's browser, or a script on a page of ours."""

from flask import request


def is_for_script() -> bool:
    """Whether a script asks, which wants data and no page."""
    return request.headers.get("Accept") == "application/json"
