"""Editing questions, adding one's own, and suggesting one."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.domain.errors import RefusedError
from discuss.domain.policy import can
from discuss.extensions import db
from discuss.models import Question, Quiz
from discuss.questions import access, actions
from discuss.questions.checking import warnings_about
from discuss.questions.forms import QuestionForm
from discuss.quizzes.access import load_question, load_quiz
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("questions", __name__)


def _review_url(question: Question) -> str:
    article = question.quiz.article
    club, slug = article.club.slug, article.slug
    return url_for("quizzes.review", club=club, slug=slug, _anchor=f"question-{question.id}")


@blueprint.route("/questions/<id:question_id>/edit", methods=["GET", "POST"])
def edit(question_id: int) -> str | Response:
    """Change a question; the checks warn before it is saved."""
    question = access.load_question_to_edit(question_id, viewer=current_viewer())
    form = QuestionForm()
    if request.method == "GET":
        version = question.current
        form.fill(version.stem, version.right, version.evidence_text, version.explanation)
        form.number.data = str(version.number)
    elif form.validate() and _is_ready(form):
        try:
            number = int(form.number.data)
            actions.edit_question(question, form.composed(), number=number, by=current_person())
            db.session.commit()
            flash(_("Saved. Attempts that were begun keep the words that they began with."))
            return redirect(_review_url(question))
        except RefusedError as error:
            _refuse(form, error)
    return _page(form, question.quiz, question)


@blueprint.route("/clubs/<club>/articles/<slug>/quiz/questions", methods=["GET", "POST"])
def create(club: str, slug: str) -> str | Response:
    """Write a question of one's own: a leader adds it, a student suggests it."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.write_question")
    leads = can(current_viewer(), "quiz.review", quiz)
    form = QuestionForm()
    if form.validate_on_submit() and _is_ready(form):
        try:
            question = actions.add_question(
                quiz, form.composed(), by=current_person(), is_suggested=not leads
            )
            db.session.commit()
            return _after_adding(question, leads=leads)
        except RefusedError as error:
            _refuse(form, error)
    return _page(form, quiz)


def _after_adding(question: Question, *, leads: bool) -> Response:
    if leads:
        flash(_("Added as a draft."), "success")
        return redirect(_review_url(question))
    flash(_("Thank you. A leader reads your question before others see it."), "success")
    article = question.quiz.article
    return redirect(url_for("articles.show", club=article.club.slug, slug=article.slug))


@blueprint.post("/questions/<id:question_id>/approve")
def approve(question_id: int) -> Response:
    """Approve one question."""
    question = load_question(question_id, viewer=current_viewer())
    actions.approve_question(question, by=current_person())
    db.session.commit()
    return redirect(_review_url(question))


def _is_ready(form: QuestionForm) -> bool:
    """Whether it can be saved as it is: without warnings, or although they were seen."""
    composed = form.composed()
    return bool(composed.faults) or "anyway" in request.form or not warnings_about(composed)


def _refuse(form: QuestionForm, error: RefusedError) -> None:
    form.form_errors.append(words(error))


def _page(form: QuestionForm, quiz: Quiz, question: Question | None = None) -> str:
    is_sent = request.method == "POST" and not form.errors and not form.composed().faults
    return render_template(
        "questions/edit.html",
        form=form,
        quiz=quiz,
        question=question,
        warnings=warnings_about(form.composed()) if is_sent else (),
    )
