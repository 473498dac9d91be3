"""Reporting, the queue, decisions and the log."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.clubs.access import load_club
from discuss.comments.access import load_comment
from discuss.comments.names import read_names
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import ReportReason
from discuss.extensions import db
from discuss.models import Comment
from discuss.moderation import actions, queries
from discuss.moderation.forms import REASON_NAMES, DecisionForm, ReportForm
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("moderation", __name__)

Action = Callable[..., Comment]


@blueprint.route("/comments/<id:comment_id>/report", methods=["GET", "POST"])
def report(comment_id: int) -> str | Response:
    """Report a comment to the moderators."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.report")
    form = ReportForm()
    if form.validate_on_submit():
        try:
            reason = ReportReason(form.reason.data)
            actions.report_comment(comment, reason, form.note.data, by=current_person())
            db.session.commit()
            flash(_("Thank you. The moderators will look at it."), "success")
        except RefusedError as error:
            flash(words(error), "warning")
        return redirect(url_for("comments.show", comment_id=comment.id))
    author = read_names([comment.article], current_viewer()).of(comment)
    return render_template("moderation/report.html", comment=comment, author=author, form=form)


@blueprint.get("/clubs/<slug>/queue")
def queue(slug: str) -> str:
    """What waits for a moderator."""
    viewer = current_viewer()
    club = load_club(slug, viewer=viewer, to="club.queue")
    items = queries.read_queue(club)
    return render_template(
        "moderation/queue.html",
        club=club,
        items=items,
        names=read_names((item.comment.article for item in items), viewer),
        count=queries.count_reported(club),
        reason_names=REASON_NAMES,
        form=DecisionForm(formdata=None),
    )


@blueprint.get("/clubs/<slug>/log")
def log(slug: str) -> str:
    """Every decision in the club."""
    club = load_club(slug, viewer=current_viewer(), to="club.log")
    entries = db.session.scalars(queries.log_of(club, request.args.get("before", type=int))).all()
    return render_template(
        "moderation/log.html", club=club, entries=entries, page_size=queries.PAGE_SIZE
    )


@blueprint.route("/comments/<id:comment_id>/hide", methods=["GET", "POST"])
def hide(comment_id: int) -> str | Response:
    """Hide a comment, with a reason."""
    return _decide(comment_id, "comment.hide", actions.hide_comment)


@blueprint.route("/comments/<id:comment_id>/restore", methods=["GET", "POST"])
def restore(comment_id: int) -> str | Response:
    """Show a hidden comment again, with a reason."""
    return _decide(comment_id, "comment.restore", actions.restore_comment)


@blueprint.route("/comments/<id:comment_id>/keep", methods=["GET", "POST"])
def keep(comment_id: int) -> str | Response:
    """Decide that a reported comment stays, with a reason."""
    return _decide(comment_id, "comment.decide", actions.keep_comment)


def _decide(comment_id: int, permission: str, action: Action) -> str | Response:
    comment = load_comment(comment_id, viewer=current_viewer(), to=permission)
    form = DecisionForm()
    if form.validate_on_submit():
        action(comment, form.reason.data.strip(), by=current_person())
        db.session.commit()
        flash(_("Decided, and written into the log."), "success")
        return redirect(_next_page(comment))
    author = read_names([comment.article], current_viewer()).of(comment)
    return render_template("moderation/decide.html", comment=comment, author=author, form=form)


def _next_page(comment: Comment) -> str:
    """Back to the queue for who came from there, else to the comment."""
    if request.form.get("from") == "queue":
        return url_for("moderation.queue", slug=comment.article.club.slug)
    return url_for("comments.show", comment_id=comment.id)
