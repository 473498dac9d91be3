"""Reporting, the queue, claims and decisions."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.clubs.access import load_club
from discuss.comments.access import load_comment
from discuss.comments.markdown import render
from discuss.comments.names import read_names
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import Decision, QueueTab, ReportReason
from discuss.extensions import db
from discuss.moderation import actions, answers, claiming, deciding, undoing
from discuss.moderation.access import load_chosen, load_decisions
from discuss.moderation.deciding import Ruling
from discuss.moderation.forms import BulkForm, DecisionForm, ReportForm
from discuss.moderation.holding import held_because
from discuss.moderation.queue import read_case, read_queue
from discuss.moderation.shown import SHOWN
from discuss.web.errors import words
from discuss.web.routing import asked_number
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("moderation", __name__)
blueprint.add_app_template_global(held_because)


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


@blueprint.post("/comments/<id:comment_id>/report/withdraw")
def withdraw(comment_id: int) -> Response:
    """Take one's own report back, so that one may decide."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="report.withdraw")
    actions.withdraw_report(comment, by=current_person())
    db.session.commit()
    flash(_("Your report is taken back."), "success")
    return answers.after_deciding(comment)


@blueprint.get("/clubs/<slug>/queue")
def queue(slug: str) -> str:
    """What waits for a moderator."""
    club = load_club(slug, viewer=current_viewer(), to="club.queue")
    tab = request.args.get("tab", type=QueueTab)
    article_id = asked_number("article")
    number = request.args.get("page", 1, type=int)
    page = read_queue(club, tab, article_id=article_id, number=number)
    return render_template(
        "moderation/queue.html",
        club=club,
        page=page,
        names=read_names((case.comment.article for case in page.cases), current_viewer()),
        conduct=render(club.conduct),
        form=BulkForm(formdata=None),
        **SHOWN,
    )


@blueprint.post("/clubs/<slug>/queue")
def decide_many(slug: str) -> Response:
    """One decision about every chosen comment, each as a whole or not at all."""
    club = load_club(slug, viewer=current_viewer(), to="club.queue")
    answer = redirect(answers.queue_or(url_for("moderation.queue", slug=slug), club))
    form = BulkForm()
    chosen, own = load_chosen(club, request.form.getlist("chosen"), viewer=current_viewer())
    if not form.validate() or not (chosen or own):
        flash(_("Nothing decided: choose comments and a decision, and give a reason."), "danger")
        return answer
    decision = Decision(form.decision.data)
    rulings = [(comment, Ruling(decision, form.why, seen)) for comment, seen in chosen]
    done, left = deciding.decide_comments(rulings, by=current_person())
    db.session.commit()
    answers.offer_undo(club, done, decision)
    answers.say_what_was_left(left, own)
    return answer


@blueprint.route("/comments/<id:comment_id>/decide", methods=["GET", "POST"])
def decide(comment_id: int) -> str | Response:
    """Decide about a comment, as it was seen."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.decide")
    club = comment.article.club
    form = DecisionForm()
    if form.validate_on_submit():
        try:
            ruling = Ruling(Decision(form.decision.data), form.why, form.what_was_seen)
            entry = deciding.decide_comment(comment, ruling, by=current_person())
            db.session.commit()
            answers.offer_undo(club, [entry], ruling.decision)
            return answers.after_deciding(comment)
        except RefusedError as error:
            form.form_errors.append(words(error))
    return render_template(
        "moderation/decide.html",
        club=club,
        case=read_case(comment),
        names=read_names([comment.article], current_viewer()),
        conduct=render(club.conduct),
        form=form,
        **SHOWN,
    )


@blueprint.post("/comments/<id:comment_id>/claim")
def claim(comment_id: int) -> Response:
    """Keep others off a comment for a while, or take it over."""
    comment = load_comment(comment_id, viewer=current_viewer(), to="comment.decide")
    is_taking_over = "take_over" in request.form
    try:
        made = claiming.claim_comment(comment, by=current_person(), is_taking_over=is_taking_over)
        db.session.commit()
        return answers.after_claiming(comment, made)
    except RefusedError as error:
        return answers.after_claiming(comment, None, words(error))


@blueprint.post("/clubs/<slug>/queue/undo")
def undo(slug: str) -> Response:
    """Take one's own decisions of the last minute back: all that are named, or none."""
    club = load_club(slug, viewer=current_viewer(), to="club.queue")
    answer = redirect(answers.queue_or(url_for("moderation.queue", slug=slug), club))
    try:
        undoing.undo_decisions(
            load_decisions(club, request.form.getlist("entry")), by=current_person()
        )
        db.session.commit()
        flash(_("Taken back: everything is as it was before."), "success")
    except RefusedError as error:
        db.session.rollback()
        flash(words(error), "warning")
    return answer
