"""Pages on which moderators decide about threads."""

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.comments.access import load_comment
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.extensions import db
from discuss.models import Comment
from discuss.threads import actions, queries
from discuss.threads.forms import FeatureForm, MergeForm, MoveForm, ThreadForm
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("threads", __name__, url_prefix="/comments/<id:comment_id>")

Action = Callable[..., Comment]


@blueprint.route("/lock", methods=["GET", "POST"])
def lock(comment_id: int) -> str | Response:
    """Lock a thread, with a reason."""
    return _decide(comment_id, "comment.lock", actions.lock_thread, ThreadForm)


@blueprint.route("/unlock", methods=["GET", "POST"])
def unlock(comment_id: int) -> str | Response:
    """Unlock a thread, with a reason."""
    return _decide(comment_id, "comment.unlock", actions.unlock_thread, ThreadForm)


@blueprint.route("/split", methods=["GET", "POST"])
def split(comment_id: int) -> str | Response:
    """Have a reply begin a thread of its own, with a reason."""
    return _decide(comment_id, "comment.split", actions.split_thread, ThreadForm)


@blueprint.route("/feature", methods=["GET", "POST"])
def feature(comment_id: int) -> str | Response:
    """Mark a comment as worth reading."""
    return _decide(comment_id, "comment.feature", actions.feature_comment, FeatureForm)


@blueprint.route("/unfeature", methods=["GET", "POST"])
def unfeature(comment_id: int) -> str | Response:
    """Take the mark away."""
    return _decide(comment_id, "comment.unfeature", actions.unfeature_comment, FeatureForm)


def _decide(comment_id: int, permission: str, action: Action, form_of: type) -> str | Response:
    comment = load_comment(comment_id, viewer=current_viewer(), to=permission)
    form = form_of()
    if form.validate_on_submit():
        action(comment, form.reason.data.strip(), by=current_person())
        return _decided(comment)
    return render_template("threads/decide.html", comment=comment, form=form)


@blueprint.route("/move", methods=["GET", "POST"])
def move(comment_id: int) -> str | Response:
    """Move a thread to another article or prompt of the club."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.move")
    places = {place.value: place for place in queries.places_for(comment)}
    form = MoveForm()
    form.place.choices = [(value, place.title) for value, place in places.items()]
    if form.validate_on_submit():
        try:
            reason = form.reason.data.strip()
            actions.move_thread(comment, places[form.place.data], reason, by=current_person())
            return _decided(comment)
        except RefusedError as error:
            form.place.errors = [words(error)]
    return render_template("threads/move.html", comment=comment, form=form, places=places)


@blueprint.route("/merge", methods=["GET", "POST"])
def merge(comment_id: int) -> str | Response:
    """Put a thread below a comment of another one."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.merge")
    form = MergeForm()
    if form.validate_on_submit():
        try:
            under = load_comment(form.comment_id(), viewer=current_viewer())
            reason = form.reason.data.strip()
            actions.merge_threads(comment, under, reason, by=current_person())
            return _decided(comment)
        except NotFoundError:
            form.under.errors = [_("There is no such comment here.")]
        except RefusedError as error:
            form.under.errors = [words(error)]
    return render_template("threads/merge.html", comment=comment, form=form)


def _decided(comment: Comment) -> Response:
    db.session.commit()
    flash(_("Decided, and written into the log."), "success")
    return redirect(url_for("comments.show", comment_id=comment.id))
