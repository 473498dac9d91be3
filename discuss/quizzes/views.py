"""Pages of quizzes: the leader's review, and taking one."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from discuss.domain.policy import can
from discuss.extensions import db
from discuss.models import Answer, Article, Attempt, Question
from discuss.quizzes import access, actions, taking
from discuss.quizzes.forms import SettingsForm, read_answers
from discuss.quizzes.page import render_review, review_url
from discuss.web.answers import is_for_script
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("quizzes", __name__)

QUIZ = "/clubs/<club>/articles/<slug>/quiz"


def _panel_url(article: Article, anchor: str = "quiz") -> str:
    return url_for("articles.show", club=article.club.slug, slug=article.slug, _anchor=anchor)


@blueprint.get(QUIZ)
def review(club: str, slug: str) -> str:
    """The leader's page: every question beside its evidence."""
    quiz = access.load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    return render_review(quiz)


@blueprint.post(QUIZ + "/approve")
def approve(club: str, slug: str) -> Response:
    """Approve every question that was not dropped."""
    quiz = access.load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    actions.approve_quiz(quiz, by=current_person())
    db.session.commit()
    flash(_("Approved. Students can take the quiz once the article is published."), "success")
    return redirect(review_url(quiz.article))


@blueprint.post(QUIZ + "/open")
def open_to_students(club: str, slug: str) -> Response:
    """Let students take the quiz with the questions that were approved one by one."""
    quiz = access.load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    actions.open_quiz(quiz, by=current_person())
    db.session.commit()
    flash(_("Open. Students can take the quiz once the article is published."), "success")
    return redirect(review_url(quiz.article))


@blueprint.route(QUIZ + "/settings", methods=["GET", "POST"])
def settings(club: str, slug: str) -> str | Response:
    """How the quiz is taken."""
    quiz = access.load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    form = SettingsForm(obj=quiz)
    if form.validate_on_submit():
        actions.change_settings(quiz, form.settings(), by=current_person())
        db.session.commit()
        flash(_("Saved. It holds for attempts from now on."), "success")
        return redirect(review_url(quiz.article))
    return render_template("quizzes/settings.html", quiz=quiz, article=quiz.article, form=form)


@blueprint.post("/questions/<id:question_id>/drop")
def drop(question_id: int) -> Response:
    """Drop a question."""
    question = access.load_question(question_id, viewer=current_viewer())
    actions.drop_question(question, by=current_person())
    return _after_review(question)


@blueprint.post("/questions/<id:question_id>/take-back")
def take_back(question_id: int) -> Response:
    """Take a dropped question back."""
    question = access.load_question(question_id, viewer=current_viewer())
    actions.take_back_question(question, by=current_person())
    return _after_review(question)


def _after_review(question: Question) -> Response:
    db.session.commit()
    return redirect(review_url(question.quiz.article, f"question-{question.id}"))


@blueprint.post(QUIZ + "/attempts")
def start(club: str, slug: str) -> Response:
    """Begin the quiz, or go on with it."""
    quiz = access.load_quiz(club, slug, viewer=current_viewer(), to="quiz.take")
    taking.start_attempt(quiz, by=current_person())
    db.session.commit()
    return redirect(_panel_url(quiz.article))


@blueprint.post("/attempts/<id:attempt_id>")
def answer(attempt_id: int) -> Response:
    """Save the answers given so far, or submit them."""
    attempt = access.load_attempt(attempt_id, viewer=current_viewer())
    given = read_answers(request.form.items())
    if "check" in request.form:
        answer = taking.settle_answer(attempt, given, request.form.get("check", 0, type=int))
        db.session.commit()
        return _after_checking(answer)
    if "submit" not in request.form:
        taking.save_answers(attempt, given)
        db.session.commit()
        return _after_saving(attempt)
    taking.submit_attempt(attempt, given)
    db.session.commit()
    return _after_submitting(attempt)


def _after_checking(answer: Answer) -> Response:
    if answer.settled_at is None:
        flash(_("Answer the question first, then have it checked."), "warning")
    return redirect(_panel_url(answer.attempt.quiz.article, f"answer-{answer.id}"))


def _after_submitting(attempt: Attempt) -> Response:
    unsettled = taking.first_unsettled(attempt)
    if attempt.submitted_at is not None or unsettled is None:
        flash(_result(attempt), "success")
        return redirect(_panel_url(attempt.quiz.article))
    text = _(
        "Not submitted yet: question %(n)s is not in order. Give each thing a place of its own, "
        "or none to any. Your answers are saved.",
        n=unsettled.position + 1,
    )
    flash(text, "warning")
    return redirect(_panel_url(attempt.quiz.article, f"answer-{unsettled.id}"))


def _after_saving(attempt: Attempt) -> Response:
    """A script that saves in the background needs no page back."""
    if is_for_script():
        return Response(status=204)
    flash(_("Your answers are saved. You can go on at any time, on any device."), "success")
    return redirect(_panel_url(attempt.quiz.article))


def _result(attempt: Attempt) -> str:
    if not can(current_viewer(), "attempt.result", attempt):
        return str(_("Your answers are in. The results come when the quiz has closed."))
    result = attempt.mark
    text: str = ngettext(
        "You have %(num)s of %(out_of)s right.",
        "You have %(num)s of %(out_of)s right.",
        result.score,
        out_of=result.out_of,
    )
    return text
