"""Brakes on what can be asked for again and again."""

from flask import current_app
from limits import RateLimitItem

from discuss.extensions import limiter


def is_within(limit: RateLimitItem, *names: str) -> bool:
    """Count one more try under these names; tells whether the limit allows it.

    Where the administrator turned the brakes off, everything is allowed.
    """
    is_off = not current_app.config["RATELIMIT_ENABLED"]
    return is_off or bool(limiter.limiter.hit(limit, *names))
