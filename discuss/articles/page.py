"""The article page, which several views show: reading, posting a comment, answering the quiz."""

from itertools import chain
from typing import Any

from flask import render_template, request

from discuss.articles.content import to_domain
from discuss.articles.evidence import evidence_spans
from discuss.articles.marking import mark_blocks, names_shown
from discuss.comments.forms import CommentForm
from discuss.comments.mentions import to_html
from discuss.comments.page import discussion_of, empty_form, is_fragment
from discuss.comments.passages import Marked, read_beside, read_marked
from discuss.domain.policy import can
from discuss.domain.reading import measure
from discuss.models import Article
from discuss.quizzes import queries as quiz_queries
from discuss.web.viewer import current_viewer


def render_article(article: Article, *, form: CommentForm | None = None) -> str:
    """The page as the viewer may see it; ``form`` is a comment that could not be posted yet."""
    viewer = current_viewer()
    form = form or empty_form()
    context: dict[str, Any] = {"article": article, "discussion": None, "form": form}
    marked = Marked()
    if can(viewer, "article.discuss", article):
        context |= discussion_of(article, form=form)
        if is_fragment():
            return render_template("comments/_rows.html", **context)
        marked = read_marked(article, viewer)
        context["beside"] = read_beside(article, form.anchor.data, viewer)
    panel = quiz_queries.read_panel(article, viewer, request.args.get("attempt", 0, type=int))
    blocks = mark_blocks(article, chain(evidence_spans(panel.graded_answers), marked.spans))
    return render_template(
        "articles/show.html",
        blocks=blocks,
        shown_marks=names_shown(blocks),
        reading=measure(to_domain(article).paragraphs),
        panel=panel,
        comments_on=marked.counts,
        preview=_preview(form, article),
        **context,
    )


def _preview(form: CommentForm, article: Article) -> str:
    """What the comment would look like, where that was asked for and it could be posted."""
    is_asked = "preview" in request.form and not form.errors
    return to_html(form.body.data, article) if is_asked else ""
