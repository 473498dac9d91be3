"""What templates may ask: who may do what, and how times and reading lengths are said."""

import math
from datetime import datetime
from typing import Any

from flask import Flask, request
from flask_babel import (
    format_date,
    format_datetime,
    format_decimal,
    format_time,
    format_timedelta,
    get_locale,
    get_timezone,
    ngettext,
)
from wtforms import Field

from discuss.clock import utcnow
from discuss.domain import policy
from discuss.web.viewer import current_viewer
from discuss.web.waiting import what_waits

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "theme"


def init_app(app: Flask) -> None:
    """Give templates the product's words and questions."""
    app.jinja_env.globals.update(can=can, theme=theme, language=language, described=described)
    app.jinja_env.globals.update(time_zone=time_zone, what_waits=what_waits)
    app.jinja_env.filters.update(ago=ago, day=format_date, moment=format_datetime, iso=iso)
    app.jinja_env.filters.update(number=format_decimal, duration=duration)
    app.jinja_env.filters.update(deadline=deadline)
    app.context_processor(lambda: {"viewer": current_viewer()})
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def can(permission: str, thing: Any = None) -> bool:
    """Whether the person who looks at the page may do it: the table that the server asks too."""
    return policy.can(current_viewer(), permission, thing)


def theme() -> str:
    """The chosen theme; "auto" follows the device."""
    chosen = request.cookies.get(THEME_COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"


def language() -> str:
    """The page's language, as the ``lang`` attribute wants it."""
    return str(get_locale()).replace("_", "-")


def time_zone() -> str:
    """The zone in which times are shown and typed."""
    return str(get_timezone())


def described(field: Field, identity: str) -> dict[str, str]:
    """The attributes that tie a field to its description and errors, and say that it is wrong."""
    notes = {"help": field.description, "error": field.errors}
    shown = " ".join(f"{identity}-{name}" for name, note in notes.items() if note)
    attributes = {"aria-describedby": shown} if shown else {}
    return attributes | ({"aria-invalid": "true"} if field.errors else {})


def ago(moment: datetime) -> str:
    """How long ago, in words; a date once it is more than a week."""
    past = utcnow() - moment
    if past.days > 7:
        return str(format_date(moment))
    return str(format_timedelta(-past, add_direction=True))


def deadline(moment: datetime) -> str:
    """A moment to look forward to, to the minute: "December 3, 2026, 6:40 PM UTC"."""
    return f"{format_date(moment, 'long')}, {format_time(moment, 'short')} {get_timezone()}"


def duration(seconds: float) -> str:
    """So many seconds in words, rounded up so that nobody comes too early: "5 minutes"."""
    count = math.ceil(seconds)
    minutes, hours, days = math.ceil(count / 60), math.ceil(count / 3600), math.ceil(count / 86400)
    if count < 120:
        text: str = ngettext("%(num)s second", "%(num)s seconds", count)
    elif minutes < 120:
        text = ngettext("%(num)s minute", "%(num)s minutes", minutes)
    elif hours < 48:
        text = ngettext("%(num)s hour", "%(num)s hours", hours)
    else:
        text = ngettext("%(num)s day", "%(num)s days", days)
    return text


def iso(moment: datetime) -> str:
    """A moment for machines, as in the ``datetime`` attribute of ``<time>``."""
    return moment.isoformat(timespec="seconds")
