"""Reviewing what one missed, one question at a time."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.domain.errors import NotAnsweredError
from discuss.domain.grading import Given
from discuss.extensions import db
from discuss.models import ReviewCard
from discuss.permissions import require
from discuss.reviews import access, actions, queries
from discuss.reviews.forms import read_reply
from discuss.reviews.replies import Reply
from discuss.web.errors import words
from discuss.web.viewer import current_viewer

blueprint = Blueprint("reviews", __name__)


@blueprint.get("/reviews")
def show() -> str:
    """The question to review now, or the day on which the next one comes back."""
    viewer = current_viewer()
    require(viewer, "site.reviews")
    card = db.session.scalar(queries.next_card(viewer))
    if card is not None and card.due_at <= viewer.now:
        return _question(card)
    return render_template("reviews/show.html", card=None, next_card=card)


@blueprint.post("/reviews/<id:card_id>")
def answer(card_id: int) -> str:
    """Grade an answer, and say what is right and when the question comes back."""
    card = access.load_card(card_id, viewer=current_viewer())
    sent = read_reply(request.form, card.id)
    try:
        reviewed = actions.answer_card(card, sent.given, number=sent.number)
    except NotAnsweredError as error:
        return _question(card, sent.given, fault=words(error))
    db.session.commit()
    article = reviewed.card.question.quiz.article
    anchors = {block.anchor for block in article.blocks}
    return render_template(
        "reviews/answer.html", reviewed=reviewed, article=article, anchors=anchors
    )


@blueprint.post("/reviews/<id:card_id>/drop")
def drop(card_id: int) -> Response:
    """Ask the viewer this no more."""
    card = access.load_card(card_id, viewer=current_viewer())
    actions.drop_card(card)
    db.session.commit()
    flash(_("You will not be asked this again, unless you miss it in a quiz once more."))
    return redirect(url_for("reviews.show"))


def _question(card: ReviewCard, given: Given | None = None, *, fault: str = "") -> str:
    reply = Reply.to(card.question.current, given)
    return render_template("reviews/show.html", card=card, reply=reply, fault=fault)
