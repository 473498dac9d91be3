"""The article page, which several views show: reading, posting a comment, answering the quiz."""

from itertools import chain

from flask import render_template, request

from discuss.articles.content import to_domain
from discuss.articles.evidence import evidence_spans
from discuss.articles.marking import mark_blocks, names_shown
from discuss.comments import queries as comment_queries
from discuss.comments.forms import CommentForm
from discuss.comments.mentions import to_html
from discuss.comments.passages import Marked, read_beside, read_marked
from discuss.domain.policy import can
from discuss.domain.reading import measure
from discuss.models import Article
from discuss.quizzes import queries as quiz_queries
from discuss.web.viewer import current_viewer


def render_article(article: Article, *, form: CommentForm | None = None) -> str:
    """The page as the viewer may see it; ``form`` is a comment that could not be posted yet."""
    viewer = current_viewer()
    form = form or _empty_form()
    discussion, marked, beside = None, Marked(), None
    if can(viewer, "article.discuss", article):
        discussion = comment_queries.read_discussion(article, _number("page", 1))
        marked = read_marked(article, viewer)
        beside = read_beside(article, form.anchor.data, viewer) if form.anchor.data else None
    panel = quiz_queries.read_panel(article, viewer)
    evidence = evidence_spans(panel.attempt if panel.is_graded else None)
    blocks = mark_blocks(article, chain(evidence, marked.spans))
    return render_template(
        "articles/show.html",
        article=article,
        blocks=blocks,
        shown_marks=names_shown(blocks),
        reading=measure(to_domain(article).paragraphs),
        panel=panel,
        discussion=discussion,
        comments_on=marked.counts,
        beside=beside,
        form=form,
        preview=_preview(form, article),
    )


def _empty_form() -> CommentForm:
    form = CommentForm(formdata=None)
    form.parent_id.data = str(_number("reply", 0) or "")
    form.anchor.data = request.args.get("passage", "")
    return form


def _preview(form: CommentForm, article: Article) -> str:
    """What the comment would look like, where that was asked for and it could be posted."""
    is_asked = "preview" in request.form and not form.errors
    return to_html(form.body.data, article) if is_asked else ""


def _number(name: str, default: int) -> int:
    return request.args.get(name, default, type=int)
