"""Taking questions in: a file, a preview of what becomes of it, then all of it at once."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from discuss.domain.errors import RefusedError
from discuss.exchange import LeftOut
from discuss.exchange import Quiz as ExchangedQuiz
from discuss.exchange.gift import render as as_gift
from discuss.exchange.reading import read
from discuss.extensions import db
from discuss.imports import actions
from discuss.imports.forms import MOST_SENT, QUESTIONS, SourceForm, read_evidence
from discuss.imports.judging import Candidate
from discuss.models import Quiz
from discuss.quizzes.access import load_quiz
from discuss.web.errors import say, words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("imports", __name__, url_prefix="/clubs/<club>/articles/<slug>/quiz/import")


@blueprint.url_value_preprocessor
def allow_files(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Let larger requests in than elsewhere, before anything reads the form."""
    request.max_content_length = request.max_form_memory_size = MOST_SENT


@blueprint.route("", methods=["GET", "POST"])
def create(club: str, slug: str) -> str:
    """Take a file or pasted text, and show what would become of it."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    form = SourceForm()
    if form.validate_on_submit():
        try:
            imported = read(form.data_sent)
            if imported.quiz.questions or imported.left_out:
                candidates = actions.judge(quiz, imported.quiz.questions)
                return _preview(quiz, candidates, imported.left_out)
            form.form_errors.append(_("There is no question in it."))
        except RefusedError as error:
            form.form_errors.append(words(error))
    return render_template("imports/create.html", article=quiz.article, form=form)


@blueprint.post("/questions")
def add(club: str, slug: str) -> str | Response:
    """Add the questions of a preview as drafts."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    sent = read(request.form.get(QUESTIONS, "").encode())
    cited = read_evidence(request.form.items())
    candidates = actions.add_questions(quiz, sent.quiz.questions, cited, by=current_person())
    if any(candidate.fault for candidate in candidates):
        return _preview(quiz, candidates, ())
    db.session.commit()
    _say_what_was_added(candidates)
    return redirect(url_for("quizzes.review", club=club, slug=slug))


def _preview(quiz: Quiz, candidates: tuple[Candidate, ...], left_out: tuple[LeftOut, ...]) -> str:
    going = [one for one in candidates if not one.reason]
    return render_template(
        "imports/preview.html",
        article=quiz.article,
        going=going,
        refused=[one for one in candidates if one.reason],
        left_out=[one for one in left_out if one.is_whole],
        notes=[one for one in left_out if not one.is_whole],
        sent=as_gift(ExchangedQuiz("", tuple(one.question for one in going))).decode(),
        say=say,
    )


def _say_what_was_added(candidates: tuple[Candidate, ...]) -> None:
    added = sum(one.evidence is not None for one in candidates)
    left = len(candidates) - added
    text = ngettext(
        "%(num)s question added as a draft.", "%(num)s questions added as drafts.", added
    )
    if left:
        text += " " + ngettext("%(num)s was left out.", "%(num)s were left out.", left)
    flash(text, "success" if added else "warning")
