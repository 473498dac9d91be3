"""The article page, which several views show: reading, posting a comment, answering the quiz."""

from flask import render_template, request

from discuss.articles.content import to_domain
from discuss.articles.evidence import marked_blocks, names_shown
from discuss.comments.forms import CommentForm
from discuss.comments.page import discussion_of, empty_form, is_fragment
from discuss.domain.policy import can
from discuss.domain.reading import measure
from discuss.models import Article
from discuss.quizzes import queries as quiz_queries
from discuss.web.viewer import current_viewer


def render_article(article: Article, *, form: CommentForm | None = None) -> str:
    """The page as the viewer may see it; ``form`` is a comment that could not be posted yet."""
    viewer = current_viewer()
    discussion = {}
    if can(viewer, "article.discuss", article):
        discussion = discussion_of(article, form=form)
        if is_fragment():
            return render_template("comments/_rows.html", **discussion)
    number = request.args.get("attempt", 0, type=int)
    panel = quiz_queries.read_panel(article, viewer, number)
    blocks = marked_blocks(article, panel.graded_answers)
    context = {"article": article, "discussion": None, "form": form or empty_form()} | discussion
    return render_template(
        "articles/show.html",
        blocks=blocks,
        shown_evidence=names_shown(blocks),
        reading=measure(to_domain(article).paragraphs),
        panel=panel,
        **context,
    )
