"""The button with which a leader asks the language model."""

from flask import Blueprint, current_app, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.extensions import db
from discuss.model_requests import access, actions
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("model_requests", __name__)


@blueprint.post("/clubs/<club>/articles/<slug>/quiz/ask-model")
def ask(club: str, slug: str) -> Response:
    """Ask the language model for more questions."""
    service = current_app.config["CHAT"]
    asking = access.load_asking(club, slug, service, viewer=current_viewer())
    actions.request_questions(asking, service, by=current_person())
    db.session.commit()
    flash(_("The language model is being asked. This page shows what comes of it."), "success")
    return redirect(url_for("quizzes.review", club=club, slug=slug))
