"""The search."""

from flask import Blueprint, render_template, request

from discuss.clubs.queries import clubs_seen_by
from discuss.comments.markdown import plain
from discuss.comments.names import read_names
from discuss.domain.finding import LONGEST, mark_terms, read_terms
from discuss.domain.writing import readable
from discuss.extensions import db
from discuss.permissions import require
from discuss.search.queries import Scope, search
from discuss.web.routing import asked_number
from discuss.web.viewer import current_viewer

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
def show() -> str:
    """Articles and comments with the words that were typed."""
    viewer = current_viewer()
    require(viewer, "site.search")
    typed = (readable(request.args.get("q", "")) or "").strip()[:LONGEST]
    clubs = db.session.scalars(clubs_seen_by(viewer)).all()
    club = next((club for club in clubs if club.slug == request.args.get("club")), None)
    number = min(max(request.args.get("page", 1, type=int), 1), 1000)
    article_id = asked_number("article")
    terms = read_terms(typed)
    results = search(viewer, terms, Scope(club, article_id), number)
    return render_template(
        "search/show.html",
        typed=typed,
        terms=terms,
        clubs=clubs,
        club=club,
        number=number,
        article_id=article_id,
        results=results,
        names=read_names([hit.article for hit in results.hits], viewer),
        pieces=lambda text: mark_terms(text, terms),
        plain=plain,
    )
