"""The mail that tells a person what is new, put together at the moment of sending."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from flask import current_app
from flask_babel import ngettext
from flask_mailman import EmailMessage

from discuss.comments.names import read_names
from discuss.config import Settings
from discuss.domain.viewer import Viewer
from discuss.domain.writing import one_line
from discuss.extensions import db
from discuss.models import Notice, User
from discuss.notices import queries, wording
from discuss.notices.places import place_of
from discuss.notices.queries import Line
from discuss.notices.tokens import make_token

MOST = 50
"""So many notices stand in one mail; the page has the others."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One notice in the mail."""

    headline: str
    why: str
    excerpt: str
    link: str


@dataclass(frozen=True, slots=True)
class Section:
    """What is new in one article, or about the person themselves, in one club."""

    club: str
    title: str
    entries: tuple[Entry, ...]


def compose(
    person: User, viewer: Viewer, ids: Sequence[int], muted: Sequence[str]
) -> EmailMessage | None:
    """The mail about these notices; none where nothing is left that the person may hear."""
    found = [
        row for row in db.session.scalars(queries.mailed_to(viewer, ids)) if row.kind not in muted
    ]
    if not found:
        return None
    site = one_line(current_app.config["SITE_NAME"])
    unsubscribe = public_link("notices.unsubscribe", token=make_token(person.id))
    text = current_app.jinja_env.get_template("notices/digest.txt").render(
        person=person,
        site=site,
        sections=list(_sections(found[:MOST], viewer)),
        count=len(found),
        left_out=len(found) - len(found[:MOST]),
        notices_link=public_link("notices.show"),
        settings_link=public_link("notices.choose"),
        unsubscribe_link=unsubscribe,
    )
    subject = ngettext(
        "%(num)s new notice at %(site)s", "%(num)s new notices at %(site)s", len(found), site=site
    )
    return EmailMessage(subject, text, to=[person.email], headers=_headers(unsubscribe))


def _headers(unsubscribe: str) -> dict[str, str]:
    return {
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": f"<{unsubscribe}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _sections(found: Sequence[Notice], viewer: Viewer) -> Iterator[Section]:
    names = read_names([row.comment.article for row in found if row.comment], viewer)
    withheld = queries.read_withheld(viewer, found)
    for (club, title, _), rows in groupby(found, _place):
        entries = []
        for row in rows:
            line = Line(row, row.id, 1, 0, row.id not in withheld)
            name = names.of(row.comment).name if row.comment else ""
            entries.append(
                Entry(
                    one_line(wording.headline(line, name)),
                    wording.reason(row),
                    wording.excerpt(line),
                    _link(row),
                )
            )
        yield Section(club, title, tuple(entries))


def _place(row: Notice) -> tuple[str, str, int]:
    article = row.comment.article if row.comment else None
    title = one_line(article.title) if article else ""
    return one_line(row.club.name), title, article.id if article else 0


def _link(row: Notice) -> str:
    endpoint, values, anchor = place_of(row)
    return public_link(endpoint, **values) + (f"#{anchor}" if anchor else "")


def public_link(endpoint: str, **values: object) -> str:
    """An address as people outside have it; there is no request to take the host from."""
    settings: Settings = current_app.config["SETTINGS"]
    parts = urlsplit(settings.public_url)
    places = current_app.url_map.bind(
        parts.netloc, script_name=parts.path or "/", url_scheme=parts.scheme
    )
    return places.build(endpoint, values, force_external=True)
