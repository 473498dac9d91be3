"""The article page, which several views show: reading, posting a comment, answering the quiz."""

from flask import render_template, request

from discuss.articles.content import to_domain
from discuss.articles.evidence import marked_blocks, names_shown
from discuss.comments import queries as comment_queries
from discuss.comments.forms import CommentForm
from discuss.comments.names import read_names
from discuss.discussions.page import read_entry
from discuss.domain.policy import can
from discuss.domain.reading import measure
from discuss.models import Article
from discuss.moderation.queries import standings_of
from discuss.quizzes import queries as quiz_queries
from discuss.web.viewer import current_viewer


def render_article(article: Article, *, form: CommentForm | None = None) -> str:
    """The page as the viewer may see it; ``form`` is a comment that could not be posted yet."""
    viewer = current_viewer()
    form = form or _empty_form()
    discussion = None
    if can(viewer, "article.discuss", article):
        discussion = comment_queries.read_discussion(article, _number("page", 1), viewer)
    panel = quiz_queries.read_panel(article, viewer, _number("attempt", 0))
    blocks = marked_blocks(article, panel.graded_answers)
    return render_template(
        "articles/show.html",
        article=article,
        blocks=blocks,
        shown_evidence=names_shown(blocks),
        reading=measure(to_domain(article).paragraphs),
        panel=panel,
        discussion=discussion,
        names=read_names([article], viewer),
        standings=standings_of(row for _, row in discussion.rows) if discussion else {},
        entry=read_entry(article, form.parent_id.data),
        form=form,
    )


def _empty_form() -> CommentForm:
    form = CommentForm(formdata=None)
    form.parent_id.data = str(_number("reply", 0) or "")
    return form


def _number(name: str, default: int) -> int:
    return request.args.get(name, default, type=int)
