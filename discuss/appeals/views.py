"""Appealing against a decision about one's own comment, and answering."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.appeals import access, actions
from discuss.appeals.forms import AnswerForm, AppealForm
from discuss.comments.access import load_comment
from discuss.decisions.words import COUNTED
from discuss.domain.vocabulary import QueueTab
from discuss.extensions import db
from discuss.moderation.queries import standing_of
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("appeals", __name__)


@blueprint.route("/comments/<id:comment_id>/appeal", methods=["GET", "POST"])
def create(comment_id: int) -> str | Response:
    """Appeal against what was decided about one's own comment, and read what came of it."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.appeal")
    form = AppealForm()
    if form.validate_on_submit():
        actions.appeal(comment, form.text.data)
        db.session.commit()
        flash(_("Your appeal is before the other moderators. You will be told."), "success")
        return redirect(url_for("appeals.create", comment_id=comment.id))
    return render_template(
        "appeals/create.html", comment=comment, standing=standing_of(comment), form=form
    )


@blueprint.route("/appeals/<id:appeal_id>", methods=["GET", "POST"])
def answer(appeal_id: int) -> str | Response:
    """Answer an appeal: the decision stays, or the comment is shown again."""
    appeal = access.load_appeal(appeal_id, viewer=current_viewer())
    form = AnswerForm()
    if form.validate_on_submit():
        is_upheld = form.outcome.data == "uphold"
        actions.answer_appeal(appeal, form.answer.data, is_upheld=is_upheld, by=current_person())
        db.session.commit()
        flash(_("Answered, and written into the log. The author is told."), "success")
        slug = appeal.comment.article.club.slug
        return redirect(url_for("moderation.queue", slug=slug, tab=QueueTab.APPEALS))
    return render_template("appeals/answer.html", appeal=appeal, form=form, counted=COUNTED)
