"""Posting, editing and deleting comments, and their permanent links."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.articles.access import load_article
from discuss.articles.page import render_article
from discuss.comments import access, actions, queries
from discuss.comments.forms import CommentForm
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.domain.vocabulary import CommentState
from discuss.extensions import db
from discuss.models import Article, Comment
from discuss.moderation.holding import held_because
from discuss.people.access import refuse_hasty, refuse_silenced
from discuss.permissions import require
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("comments", __name__)


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
def post(club: str, slug: str) -> str | tuple[str, int] | Response:
    """Post a comment or a reply."""
    article = load_article(club, slug, viewer=current_viewer())
    form = CommentForm()
    try:
        refuse_silenced(current_viewer(), article.club_id)
        require(current_viewer(), "article.comment", article)
        if not form.validate():
            return render_article(article, form=form)
        parent = _parent(article, form.parent_id.data)
        refuse_hasty(current_viewer(), article.club_id, parent)
        new = actions.NewComment(form.body.data, form.submission.data, parent)
        comment = actions.post_comment(article, new, by=current_person())
    except RefusedError as error:
        form.form_errors.append(words(error))
        return render_article(article, form=form), 409
    db.session.commit()
    _say_if_it_waits(comment)
    return redirect(url_for("comments.show", comment_id=comment.id))


def _say_if_it_waits(comment: Comment) -> None:
    if comment.state is CommentState.WAITING:
        why = held_because(comment)
        flash(_("Your comment waits for a moderator: %(why)s.", why=why), "info")


def _parent(article: Article, typed: str | None) -> Comment | None:
    """The comment that is answered; it must be one of this article."""
    if not typed:
        return None
    parent = access.load_comment_to_write(int(typed), viewer=current_viewer(), to="comment.reply")
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
    comment = access.load_comment_to_write(comment_id, viewer=current_viewer(), to="comment.edit")
    form = CommentForm(obj=comment)
    if form.validate_on_submit():
        try:
            actions.edit_comment(comment, form.body.data, revision=int(form.revision.data))
            db.session.commit()
            _say_if_it_waits(comment)
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
