"""What a moderator is told after acting, and where they go on."""

from collections.abc import Sequence

from flask import flash, jsonify, redirect, request, url_for
from flask_babel import format_time, ngettext
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import Decision
from discuss.models import Claim, Club, Comment, LogEntry
from discuss.moderation.words import DONE
from discuss.web.answers import is_for_script
from discuss.web.errors import words

UNDO = "undo"
"""The category of a message that offers to take back what was done."""


def queue_or(otherwise: str, club: Club) -> str:
    """The queue, filtered as it was, for who came from there; else another address."""
    home = url_for("moderation.queue", slug=club.slug)
    came_from = request.form.get("back", "")
    is_queue = came_from == home or came_from.startswith(home + "?")
    return came_from if is_queue else otherwise


def after_deciding(comment: Comment) -> Response:
    """On with the queue, or back to the comment in its thread."""
    club = comment.article.club
    return redirect(queue_or(url_for("comments.show", comment_id=comment.id), club))


def after_claiming(comment: Comment, claim: Claim | None, refusal: str = "") -> Response:
    """Whether the claim was had: in words for a script, else on the page where it was asked for."""
    text = refusal
    if claim is not None:
        until = format_time(claim.until, "short")
        text = _("You are looking at this until %(time)s. Others see that.", time=until)
    if is_for_script():
        return jsonify(has_claim=claim is not None, text=text)
    flash(text, "warning" if claim is None else "success")
    alone = url_for("moderation.decide", comment_id=comment.id)
    return redirect(f"{queue_or(alone, comment.article.club)}#comment-{comment.id}")


def offer_undo(club: Club, entries: Sequence[LogEntry], decision: Decision) -> None:
    """Say what was decided, with a button to take it back."""
    text = str(DONE[decision])
    if len(entries) != 1:
        text = ngettext("%(num)s decision made.", "%(num)s decisions made.", len(entries))
    if entries:
        message = {"text": text, "slug": club.slug, "entries": [entry.id for entry in entries]}
        flash(message, UNDO)  # type: ignore[arg-type]  # the session takes whatever JSON does


def say_what_was_left(left: Sequence[tuple[Comment, RefusedError]], own: Sequence[Comment]) -> None:
    """Name each comment that was not decided about, and why."""
    reasons = [(comment, words(error)) for comment, error in left]
    reasons += [(comment, _("It is your own case: another moderator decides.")) for comment in own]
    for comment, why in reasons:
        name = comment.author.name
        flash(_("Left: the comment by %(name)s. %(why)s", name=name, why=why), "warning")
