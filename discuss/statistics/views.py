"""The statistics of a quiz, for its leaders."""

from flask import Blueprint, render_template

from discuss.domain.weak_questions import FEWEST_STUDENTS
from discuss.quizzes.access import load_quiz
from discuss.statistics import queries, wording
from discuss.statistics.figures import figures_of
from discuss.web.viewer import current_viewer

blueprint = Blueprint("statistics", __name__)


@blueprint.get("/clubs/<club>/articles/<slug>/quiz/statistics")
def show(club: str, slug: str) -> str:
    """What students' first attempts say of the quiz and of each question."""
    quiz = load_quiz(club, slug, viewer=current_viewer(), to="quiz.review")
    attempts = queries.read_first_attempts(quiz)
    return render_template(
        "statistics/show.html",
        quiz=quiz,
        article=quiz.article,
        figures=figures_of(quiz.questions, attempts.sheets),
        others=attempts.others,
        fewest=FEWEST_STUDENTS,
        wording=wording,
    )
