"""The buttons with which a leader asks for more questions, or for another one."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.extensions import db
from discuss.quizzes.access import load_question, load_quiz
from discuss.quizzes.page import render_review, review_url
from discuss.web.viewer import current_person, current_viewer
from discuss.writing_requests import actions
from discuss.writing_requests.forms import MoreForm

blueprint = Blueprint("writing_requests", __name__)


@blueprint.post("/clubs/<club>/articles/<slug>/quiz/more")
def more(club: str, slug: str) -> str | Response:
    """Ask for more questions."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    form = MoreForm()
    if not form.validate_on_submit():
        return render_review(quiz, form)
    actions.request_more(quiz, form.count.data, form.kinds.data, by=current_person())
    db.session.commit()
    flash(_("More questions are being written. This page shows what comes of it."), "success")
    return redirect(url_for("quizzes.review", club=club, slug=slug, _anchor="write-more"))


@blueprint.post("/questions/<id:question_id>/replace")
def replace(question_id: int) -> Response:
    """Ask for another question in the place of this one."""
    question = load_question(question_id, viewer=current_viewer())
    actions.request_replacement(question, by=current_person())
    number = question.position + 1
    db.session.commit()
    return redirect(review_url(question.quiz.article, f"number-{number}"))
