"""Posting, editing and deleting comments, and their permanent links."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from limits import parse
from werkzeug.wrappers import Response

from discuss.articles.access import load_article
from discuss.articles.page import render_article
from discuss.comments import access, actions, queries
from discuss.comments.forms import CommentForm
from discuss.comments.mentions import to_html
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.extensions import db
from discuss.models import Article, Comment
from discuss.web.errors import words
from discuss.web.limits import is_within
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("comments", __name__)

PREVIEWS = parse("60 per minute")
"""So many may one account ask for."""


def _place(comment: Comment) -> str:
    """The address of a comment on the article's page."""
    number = queries.page_with(comment)
    return url_for(
        "articles.show",
        club=comment.article.club.slug,
        slug=comment.article.slug,
        page=number if number > 1 else None,
        _anchor=f"comment-{comment.id}",
    )


@blueprint.post("/clubs/<club>/articles/<slug>/comments")
def post(club: str, slug: str) -> str | Response:
    """Post a comment or a reply."""
    article = load_article(club, slug, viewer=current_viewer(), to="article.comment")
    form = CommentForm()
    if not form.validate() or "preview" in request.form:
        return render_article(article, form=form)
    parent = _parent(article, form.parent_id.data)
    new = actions.NewComment(form.body.data, form.submission.data, parent, form.passage())
    try:
        comment = actions.post_comment(article, new, by=current_person())
        db.session.commit()
    except RefusedError as error:
        form.form_errors.append(words(error))
        return render_article(article, form=form)
    return redirect(url_for("comments.show", comment_id=comment.id))


@blueprint.post("/clubs/<club>/articles/<slug>/comments/preview")
def preview(club: str, slug: str) -> dict[str, str]:
    """What a comment would look like, for the script: its HTML, or what is wrong with it."""
    article = load_article(club, slug, viewer=current_viewer(), to="article.comment")
    if not is_within(PREVIEWS, "preview", str(current_person().id)):
        abort(429)
    form = CommentForm()
    if not form.validate():
        return {"error": " ".join(map(str, form.body.errors))}
    return {"html": to_html(form.body.data, article)}


def _parent(article: Article, typed: str | None) -> Comment | None:
    """The comment that is answered; it must be one of this article."""
    if not typed:
        return None
    parent = access.load_comment(int(typed), viewer=current_viewer(), to="comment.reply")
    if parent.article_id != article.id:
        raise NotFoundError
    return parent


@blueprint.get("/comments/<id:comment_id>")
def show(comment_id: int) -> Response:
    """A comment's permanent link: it opens the page on which the comment stands."""
    return redirect(_place(access.load_comment(comment_id, viewer=current_viewer())))


@blueprint.route("/comments/<id:comment_id>/edit", methods=["GET", "POST"])
def edit(comment_id: int) -> str | Response:
    """Change one's own comment."""
    comment = access.load_comment(comment_id, viewer=current_viewer(), to="comment.edit")
    form = CommentForm(obj=comment)
    if form.validate_on_submit():
        if "preview" in request.form:
            html = to_html(form.body.data, comment.article)
            return render_template("comments/edit.html", comment=comment, form=form, preview=html)
        try:
            actions.edit_comment(comment, form.body.data, revision=int(form.revision.data))
            db.session.commit()
            return redirect(_place(comment))
        except RefusedError as error:
            form.body.errors = [words(error)]
            form.revision.data = str(comment.revision)
    return render_template("comments/edit.html", comment=comment, form=form)


@blueprint.route("/comments/<id:comment_id>/delete", methods=["GET", "POST"])
def delete(comment_id: int) -> str | Response:
    """Delete one's own comment, after asking."""
    comment = access.load_comment(comment_id, viewer=current_viewer(), to="comment.delete")
    if request.method == "GET":
        return render_template("comments/delete.html", comment=comment)
    actions.delete_comment(comment)
    db.session.commit()
    flash(_("Deleted. Replies to it stay."), "success")
    return redirect(_place(comment))


@blueprint.get("/comments/<id:comment_id>/history")
def history(comment_id: int) -> str:
    """What a comment said before it was edited."""
    comment = access.load_comment(comment_id, viewer=current_viewer(), to="comment.read")
    versions = db.session.scalars(queries.versions_of(comment)).all()
    return render_template("comments/history.html", comment=comment, versions=versions)
