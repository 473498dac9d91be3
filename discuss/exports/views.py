"""Taking a quiz out: which formats there are, and the files."""

from io import BytesIO

from flask import Blueprint, render_template, send_file
from werkzeug.wrappers import Response

from discuss.clock import utcnow
from discuss.domain.errors import RefusedError, found
from discuss.exports.content import content_of, file_with
from discuss.exports.offers import BY_FORM, OFFERS
from discuss.quizzes.access import load_quiz
from discuss.web.viewer import current_viewer

blueprint = Blueprint("exports", __name__, url_prefix="/clubs/<club>/articles/<slug>/quiz/export")


@blueprint.get("")
def show(club: str, slug: str) -> str:
    """The formats, and what goes out."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    return render_template(
        "exports/show.html", article=quiz.article, content=content_of(quiz), offers=OFFERS
    )


@blueprint.get("/<form>")
def download(club: str, slug: str, form: str) -> Response:
    """The quiz as a file in one of them."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    offer = found(BY_FORM.get(form))
    content = content_of(quiz)
    if not content.quiz.questions:
        raise RefusedError("There is no question to take out.")
    return send_file(
        BytesIO(file_with(content, form, at=utcnow())),
        mimetype=offer.media_type,
        as_attachment=True,
        download_name=offer.file_name(slug),
    )
