"""Notices in the page, and how one wants them."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.comments.names import read_names
from discuss.domain.vocabulary import MailPace
from discuss.extensions import csrf, db
from discuss.models import Club
from discuss.notices import access, actions, mailing, queries, wording
from discuss.notices.forms import NoticeForm
from discuss.notices.places import place_of
from discuss.permissions import require
from discuss.web.redirects import back
from discuss.web.routing import asked_number
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("notices", __name__)


@blueprint.get("/notices")
def show() -> str:
    """What the viewer was told, newest first."""
    viewer = current_viewer()
    require(viewer, "site.notices")
    clubs = db.session.scalars(queries.clubs_with_notices(viewer)).all()
    club = next((club for club in clubs if club.slug == request.args.get("club")), None)
    lines = queries.read_lines(viewer, club, asked_number("before"))
    articles = [line.notice.comment.article for line in lines if line.notice.comment]
    return render_template(
        "notices/show.html",
        clubs=clubs,
        club=club,
        lines=lines[: queries.PAGE_SIZE],
        has_older=len(lines) > queries.PAGE_SIZE,
        names=read_names(articles, viewer),
        wording=wording,
    )


@blueprint.post("/notices/<id:notice_id>/open")
def open_notice(notice_id: int) -> Response:
    """Take a notice as read, and go to what it is about."""
    notice = access.load_notice(notice_id, viewer=current_viewer())
    actions.mark_read(notice)
    db.session.commit()
    endpoint, values, anchor = place_of(notice)
    about = url_for(endpoint, _anchor=anchor, **values)
    return redirect(back() if "stay" in request.form else about)


@blueprint.post("/notices/read")
def read_all() -> Response:
    """Take everything as read, in one club or in all."""
    viewer = current_viewer()
    require(viewer, "site.notices")
    actions.mark_all_read(_chosen_club(), by=current_person())
    db.session.commit()
    return redirect(back())


def _chosen_club() -> Club | None:
    clubs = db.session.scalars(queries.clubs_with_notices(current_viewer()))
    return next((club for club in clubs if club.slug == request.form.get("club")), None)


@blueprint.route("/account/notices", methods=["GET", "POST"])
def choose() -> str | Response:
    """Choose what one is told, and how often it is mailed."""
    require(current_viewer(), "site.notices")
    form = NoticeForm()
    if form.validate_on_submit():
        mailing.choose_notices(current_person(), MailPace(form.mail.data), form.muted())
        db.session.commit()
        flash(_("Saved."), "success")
        return redirect(url_for("notices.choose"))
    if request.method == "GET":
        form.fill(db.session.scalar(queries.settings_of([current_person().id])))
    return render_template("notices/choose.html", form=form)


@blueprint.route("/notices/unsubscribe/<token>", methods=["GET", "POST"])
def unsubscribe(token: str) -> str | Response:
    """Stop the mails; the link in them proves enough, and mail programs press it themselves."""
    person = access.load_subscriber(token)
    if request.method == "POST":
        mailing.stop_mails(person)
        db.session.commit()
        return redirect(url_for("notices.unsubscribe", token=token))
    chosen = db.session.scalar(queries.settings_of([person.id]))
    is_off = chosen is not None and chosen.mail is MailPace.NEVER
    return render_template("notices/unsubscribe.html", person=person, token=token, is_off=is_off)


# A mail program that offers "Unsubscribe" sends the form without having seen the page.
csrf.exempt(unsubscribe)
