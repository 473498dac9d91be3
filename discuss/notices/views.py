"""Notices in the page, and how one wants them."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from discuss.comments.names import read_names
from discuss.domain.vocabulary import NoticeKind
from discuss.extensions import db
from discuss.models import Club, Notice
from discuss.notices import access, actions, queries, wording
from discuss.permissions import require
from discuss.web.redirects import back
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("notices", __name__)


@blueprint.app_template_global()
def unread_notices() -> int:
    """How many notices the viewer has not read; nobody signed in, nothing asked."""
    viewer = current_viewer()
    return 0 if viewer.is_anonymous else queries.count_unread(viewer)


@blueprint.get("/notices")
def show() -> str:
    """What the viewer was told, newest first."""
    viewer = current_viewer()
    require(viewer, "site.notices")
    clubs = db.session.scalars(queries.clubs_with_notices(viewer)).all()
    club = next((club for club in clubs if club.slug == request.args.get("club")), None)
    lines = queries.read_lines(viewer, club, request.args.get("before", type=int))
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
    return redirect(back() if "stay" in request.form else _place(notice))


def _place(notice: Notice) -> str:
    if notice.kind is NoticeKind.CONTEST:
        club, slug = notice.details["club"], notice.details["slug"]
        return url_for("articles.show", club=club, slug=slug, _anchor="quiz")
    if notice.comment_id is None:
        return url_for("clubs.show", slug=notice.club.slug)
    return url_for("comments.show", comment_id=notice.comment_id)


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
