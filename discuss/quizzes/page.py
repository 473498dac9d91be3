"""The leader's review page, which several views show."""

from collections.abc import Iterable, Iterator

from flask import current_app, render_template, url_for

from discuss.articles.evidence import evidence_span
from discuss.articles.marking import mark_blocks, names_shown
from discuss.domain.marks import Span
from discuss.domain.vocabulary import QuestionStatus
from discuss.model_requests.queries import read_asking
from discuss.models import Article, Question, Quiz
from discuss.questions.checking import warnings_beside
from discuss.quizzes import wording
from discuss.quizzes.left_out import by_reason
from discuss.writing_requests.forms import MoreForm
from discuss.writing_requests.queries import read_requests


def review_url(article: Article, anchor: str | None = None) -> str:
    """The address of the review of an article's quiz."""
    club, slug = article.club.slug, article.slug
    return url_for("quizzes.review", club=club, slug=slug, _anchor=anchor)


def render_review(quiz: Quiz, form: MoreForm | None = None) -> str:
    """Every question beside its evidence; ``form`` asks for more and could not be taken."""
    blocks = mark_blocks(quiz.article, _evidence_of(quiz.questions))
    return render_template(
        "quizzes/review.html",
        quiz=quiz,
        article=quiz.article,
        blocks=blocks,
        shown_marks=names_shown(blocks),
        left=[one for one in quiz.questions if one.status is QuestionStatus.DRAFT],
        approved=[one for one in quiz.questions if one.is_asked],
        warnings={one.id: warnings_beside(one) for one in quiz.questions},
        asking=read_asking(quiz, current_app.config["CHAT"]),
        requests=read_requests(quiz),
        form=form or MoreForm(formdata=None),
        left_out=by_reason(quiz.left_out),
        wording=wording,
    )


def _evidence_of(questions: Iterable[Question]) -> Iterator[tuple[str, Span]]:
    """(anchor of the block, mark) of what each question cites, but for those dropped."""
    for question in questions:
        if question.status is not QuestionStatus.DROPPED:
            yield evidence_span(question.current, f"evidence-{question.id}")
