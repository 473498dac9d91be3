"""The log of decisions: for staff with names and as a file, for members without."""

from collections.abc import Iterator

from flask import Blueprint, render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.clock import utcnow
from discuss.clubs.access import load_club
from discuss.decisions import queries
from discuss.decisions.details import details_of
from discuss.decisions.filter import Filter
from discuss.decisions.forms import LogForm
from discuss.decisions.public import without_names
from discuss.decisions.words import ACTION_WORDS, COUNTED, actor_of
from discuss.extensions import db
from discuss.models import Club, LogEntry
from discuss.web.csv import csv_file
from discuss.web.routing import asked_number
from discuss.web.viewer import current_viewer

blueprint = Blueprint("decisions", __name__)


@blueprint.get("/clubs/<slug>/log")
def log(slug: str) -> str:
    """Every decision in the club, filtered."""
    club = load_club(slug, viewer=current_viewer(), to="club.log")
    form = _form(club)
    wanted = form.wanted if form.validate() else Filter()
    statement = queries.before(queries.log_of(club, wanted), asked_number("before"))
    entries = db.session.scalars(statement).all()
    return render_template(
        "decisions/log.html",
        club=club,
        form=form,
        entries=entries[: queries.PAGE_SIZE],
        has_more=len(entries) > queries.PAGE_SIZE,
        asked={key: value for key, value in request.args.items() if key in form.data and value},
        action_words=ACTION_WORDS,
        details_of=details_of,
        actor_of=actor_of,
    )


@blueprint.get("/clubs/<slug>/log.csv")
def download(slug: str) -> Response:
    """The same as a file for a spreadsheet."""
    club = load_club(slug, viewer=current_viewer(), to="club.log")
    form = _form(club)
    wanted = form.wanted if form.validate() else Filter()
    entries = queries.every_entry(queries.log_of(club, wanted))
    head = [_("When (UTC)"), _("Who"), _("What"), _("Action"), _("About"), _("Handle")]
    head += [_("Subject"), _("Number"), _("Reason"), _("Details")]
    return csv_file(f"{club.slug}-log.csv", head, _rows(entries))


def _rows(entries: Iterator[LogEntry]) -> Iterator[list[str]]:
    for entry in entries:
        yield [
            entry.created_at.isoformat(timespec="seconds"),
            actor_of(entry),
            str(ACTION_WORDS[entry.action]),
            entry.action.value,
            entry.about.name if entry.about else "",
            entry.about.username if entry.about else "",
            entry.subject_kind,
            str(entry.subject_id),
            entry.reason,
            " → ".join(details_of(entry)),
        ]


def _form(club: Club) -> LogForm:
    form = LogForm(request.args)
    people = db.session.execute(queries.who_decided(club)).all()
    form.offer(people, db.session.execute(queries.articles_of(club)).all())
    return form


@blueprint.get("/clubs/<slug>/decisions")
def public(slug: str) -> str:
    """What was decided and why, for every member, without a name."""
    club = load_club(slug, viewer=current_viewer(), to="club.decisions")
    statement = queries.before(queries.public_log_of(club), asked_number("before"))
    found = db.session.scalars(statement).all()
    names = [name for row in db.session.execute(queries.names_of_members(club)) for name in row]
    entries = without_names(found[: queries.PAGE_SIZE], names)
    ids = [entry.subject_id for entry in entries if entry.subject_id]
    above = db.session.execute(queries.titles_above(ids)).all()
    return render_template(
        "decisions/public.html",
        club=club,
        entries=entries,
        has_more=len(found) > queries.PAGE_SIZE,
        articles={id_: (title, article) for id_, title, article in above},
        months=queries.read_numbers(club, utcnow().date(), list(COUNTED)),
        counted=COUNTED,
        action_words=ACTION_WORDS,
    )
