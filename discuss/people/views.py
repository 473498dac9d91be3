"""A person's page for the staff, and what the person is shown."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.clubs.forms import ROLE_NAMES
from discuss.comments.access import load_comment
from discuss.decisions import words as decided_words
from discuss.decisions.details import details_of
from discuss.domain.decisions import CONTESTABLE
from discuss.domain.vocabulary import SanctionKind
from discuss.extensions import db
from discuss.models import Club, Sanction
from discuss.moderation.words import REASON_NAMES
from discuss.people import access, actions, queries
from discuss.people.forms import KIND_NAMES, STATE_NAMES, EndForm, SanctionForm
from discuss.permissions import require
from discuss.web.redirects import back
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("people", __name__)

PAGE = "/clubs/<slug>/members/<id:user_id>"


@blueprint.route(PAGE, methods=["GET", "POST"])
def show(slug: str, user_id: int) -> str | Response:
    """What somebody did in the club, what was decided about them, and what to do now."""
    person = access.load_person(slug, user_id, viewer=current_viewer())
    form = SanctionForm()
    if form.is_submitted():
        require(current_viewer(), "person.moderate", person)
        if form.validate():
            return _decide(person, form)
    return render_template(
        "people/show.html",
        person=person,
        history=queries.read_history(person),
        form=form,
        shown=queries.SHOWN,
        kind_names=KIND_NAMES,
        role_names=ROLE_NAMES,
        reason_names=REASON_NAMES,
        upheld=CONTESTABLE,
        state_names=STATE_NAMES,
        decided_words=decided_words,
        details_of=details_of,
    )


def _decide(person: queries.Person, form: SanctionForm) -> Response:
    measure = actions.Measure(
        SanctionKind(form.kind.data), form.reason.data.strip(), form.ends(), form.seconds()
    )
    actions.sanction_person(person, measure, by=current_person())
    db.session.commit()
    flash(_("Decided, and written into the log."), "success")
    return redirect(url_for("people.show", slug=person.club.slug, user_id=person.user_id))


@blueprint.route(PAGE + "/decisions/<id:sanction_id>/end", methods=["GET", "POST"])
def end(slug: str, user_id: int, sanction_id: int) -> str | Response:
    """End a warning or a limit before its time, with a reason."""
    person, sanction = access.load_sanction(slug, user_id, sanction_id, viewer=current_viewer())
    form = EndForm()
    if form.validate_on_submit():
        actions.end_sanction(sanction, form.reason.data.strip(), by=current_person())
        db.session.commit()
        flash(_("Ended, and written into the log."), "success")
        return redirect(url_for("people.show", slug=slug, user_id=user_id))
    return render_template(
        "people/end.html", person=person, sanction=sanction, form=form, kind_names=KIND_NAMES
    )


@blueprint.get("/comments/<id:comment_id>/author")
def of_comment(comment_id: int) -> Response:
    """From a comment to the page of who wrote it."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.decide")
    slug = comment.article.club.slug
    return redirect(url_for("people.show", slug=slug, user_id=comment.author_id))


@blueprint.post("/warnings/<id:sanction_id>/acknowledge")
def acknowledge(sanction_id: int) -> Response:
    """Say that one has read a warning."""
    warning = access.load_warning(sanction_id, viewer=current_viewer())
    actions.acknowledge_warning(warning)
    db.session.commit()
    flash(_("Thank you."), "success")
    return redirect(back())


@blueprint.app_template_global()
def unread_warnings() -> list[Sanction]:
    """The warnings that the viewer has not read; costs nothing where there is none."""
    viewer = current_viewer()
    kinds = set().union(*viewer.sanctions.values())
    if viewer.user_id is None or SanctionKind.WARNING not in kinds:
        return []
    return [*db.session.scalars(queries.warnings_of(viewer.user_id, viewer.now))]


@blueprint.app_template_global()
def limits_here(club: Club) -> list[Sanction]:
    """What keeps the viewer from writing freely in the club."""
    return access.limits_on(current_viewer(), club.id)


@blueprint.app_template_global()
def whom_to_ask(club: Club) -> str:
    """The names of those who run the club."""
    return ", ".join(db.session.scalars(queries.leaders_of(club.id)))
