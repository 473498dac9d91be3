"""Contesting a question, its thread, and the leader's decision."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from discuss.clubs.access import load_club
from discuss.contests import access, actions, queries
from discuss.contests.forms import MessageForm, RulingForm
from discuss.contests.marks import MarkChange
from discuss.domain.errors import RefusedError
from discuss.extensions import db
from discuss.models import Contest
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("contests", __name__)


@blueprint.get("/clubs/<slug>/contests")
def index(slug: str) -> str:
    """The club's contested questions, for its leaders."""
    club = load_club(slug, viewer=current_viewer(), to="club.contests")
    contests = db.session.scalars(queries.contests_of(club)).all()
    return render_template("contests/index.html", club=club, contests=contests)


@blueprint.route("/answers/<id:answer_id>/contest", methods=["GET", "POST"])
def create(answer_id: int) -> str | Response:
    """Contest the question of one's own answer; a second time it opens the first contest."""
    answer = access.load_answer(answer_id, viewer=current_viewer())
    contest = db.session.scalar(queries.contest_of_answer(answer.id))
    if contest is not None:
        return redirect(url_for("contests.show", contest_id=contest.id))
    form = MessageForm()
    if form.validate_on_submit():
        contest = actions.contest_question(
            answer, form.text.data, submission=form.submission.data, by=current_person()
        )
        db.session.commit()
        flash(_("The leaders of the club will look at it. You are told what they decide."))
        return redirect(url_for("contests.show", contest_id=contest.id))
    return render_template("contests/create.html", answer=answer, form=form)


@blueprint.get("/contests/<id:contest_id>")
def show(contest_id: int) -> str:
    """A contest: the question, the answer, the thread and the decision."""
    contest = access.load_contest(contest_id, viewer=current_viewer())
    form = RulingForm(formdata=None)
    form.fill(contest.answer.ruling.right)
    return _page(contest, ruling_form=form)


@blueprint.post("/contests/<id:contest_id>/messages")
def write(contest_id: int) -> str | Response:
    """Write into the thread of a contest."""
    contest = access.load_contest(contest_id, viewer=current_viewer(), to="contest.write")
    form = MessageForm()
    if not form.validate():
        return _page(contest, message_form=form)
    actions.write_message(
        contest, form.text.data, submission=form.submission.data, by=current_person()
    )
    db.session.commit()
    return redirect(url_for("contests.show", contest_id=contest.id, _anchor="thread"))


@blueprint.post("/contests/<id:contest_id>/decision")
def decide(contest_id: int) -> str | Response:
    """Show what a decision would change, or decide."""
    contest = access.load_contest(contest_id, viewer=current_viewer(), to="contest.decide")
    form = RulingForm()
    if not form.validate():
        return _page(contest, ruling_form=form)
    try:
        return _decide(contest, form)
    except RefusedError as error:
        db.session.rollback()
        form.form_errors.append(words(error))
        contest = access.load_contest(contest_id, viewer=current_viewer())
        return _page(contest, ruling_form=form)


def _decide(contest: Contest, form: RulingForm) -> str | Response:
    if "decide" not in request.form:
        return _page(
            contest, ruling_form=form, preview=actions.preview_ruling(contest, form.ruling())
        )
    marks = actions.decide_contest(contest, form.ruling(), by=current_person())
    db.session.commit()
    flash(_after(marks), "success")
    return redirect(url_for("contests.show", contest_id=contest.id))


def _after(marks: list[MarkChange]) -> str:
    if not marks:
        return str(_("Decided, and written into the log. No mark changes."))
    text: str = ngettext(
        "Decided, and written into the log. %(num)s mark was changed, and its owner told.",
        "Decided, and written into the log. %(num)s marks were changed, and their owners told.",
        len(marks),
    )
    return text


def _page(
    contest: Contest,
    *,
    message_form: MessageForm | None = None,
    ruling_form: RulingForm | None = None,
    preview: list[MarkChange] | None = None,
) -> str:
    form = ruling_form or RulingForm(formdata=None)
    form.offer(contest.answer.version.options)
    return render_template(
        "contests/show.html",
        contest=contest,
        answer=contest.answer,
        article=contest.answer.attempt.quiz.article,
        message_form=message_form or MessageForm(formdata=None),
        ruling_form=form,
        preview=preview,
    )
