"""Editing questions, adding one's own, and suggesting one."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.domain.errors import RefusedError
from discuss.domain.policy import can
from discuss.extensions import db
from discuss.models import Question, Quiz
from discuss.questions import access, actions
from discuss.questions.checking import Warnings, warnings_about
from discuss.questions.forms import QuestionForm
from discuss.quizzes.access import load_question, load_quiz
from discuss.quizzes.page import review_url
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("questions", __name__)

NOTHING: Warnings = ()


def _review_url(question: Question) -> str:
    return review_url(question.quiz.article, f"question-{question.id}")


@blueprint.route("/questions/<id:question_id>/edit", methods=["GET", "POST"])
def edit(question_id: int) -> str | Response:
    """Change a question; the checks warn before it is saved."""
    question = access.load_question_to_edit(question_id, viewer=current_viewer())
    form, warnings = QuestionForm(), NOTHING
    if request.method == "GET":
        version = question.current
        form.fill(version.stem, version.right, version.evidence_text, version.explanation)
        form.number.data = str(version.number)
    elif form.validate() and not (warnings := _warnings(form)):
        try:
            number = int(form.number.data)
            actions.edit_question(question, form.composed(), number=number, by=current_person())
            db.session.commit()
            flash(_("Saved. Attempts that were begun keep the words that they began with."))
            return redirect(_review_url(question))
        except RefusedError as error:
            _refuse(form, error)
    return _page(form, question.quiz, question, warnings)


@blueprint.route("/clubs/<club>/articles/<slug>/quiz/questions", methods=["GET", "POST"])
def create(club: str, slug: str) -> str | Response:
    """Write a question of one's own: a leader adds it, a student suggests it."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.write_question")
    leads = can(current_viewer(), "quiz.review", quiz)
    form, warnings = QuestionForm(), NOTHING
    if form.validate_on_submit() and not (warnings := _warnings(form)):
        try:
            question = actions.add_question(
                quiz, form.composed(), by=current_person(), is_suggested=not leads
            )
            db.session.commit()
            return _after_adding(question, leads=leads)
        except RefusedError as error:
            _refuse(form, error)
    return _page(form, quiz, None, warnings)


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


def _warnings(form: QuestionForm) -> Warnings:
    """What a person has to look at before it is kept; nothing where they did, or it cannot be."""
    composed = form.composed()
    return NOTHING if composed.faults or "anyway" in request.form else warnings_about(composed)


def _refuse(form: QuestionForm, error: RefusedError) -> None:
    form.form_errors.append(words(error))


def _page(form: QuestionForm, quiz: Quiz, question: Question | None, warnings: Warnings) -> str:
    return render_template(
        "questions/edit.html", form=form, quiz=quiz, question=question, warnings=warnings
    )
