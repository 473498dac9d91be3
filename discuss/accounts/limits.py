"""Brakes on guessing: per account tightly, per address so loosely that a class fits behind one."""

from flask import Flask, abort, request
from flask_limiter.util import get_remote_address
from limits import parse

from discuss.web.limits import is_within

PER_ACCOUNT = parse("10 per 10 minutes")
PER_ADDRESS = parse("300 per 10 minutes")
GUESSABLE = {"security.login", "security.forgot_password", "security.register"}


def init_app(app: Flask) -> None:
    """Put the brakes before the views that anybody may try."""
    app.before_request(_brake)


def _brake() -> None:
    if request.method != "POST" or request.endpoint not in GUESSABLE:
        return
    account = (request.form.get("identity") or request.form.get("email", "")).strip().lower()
    address = get_remote_address()
    within = is_within(PER_ACCOUNT, request.endpoint, "account", account)
    if not (within and is_within(PER_ADDRESS, request.endpoint, "address", address)):
        abort(429)
