"""Posting, editing and deleting comments, and their permanent links."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.articles.access import load_article
from discuss.articles.page import render_article
from discuss.comments import access, actions, queries
from discuss.comments.forms import CommentForm
from discuss.discussions.queries import read_situation
from discuss.domain.errors import NotFoundError, RefusedError
from discuss.domain.gates import require_entry
from discuss.domain.vocabulary import CommentState
from discuss.extensions import db
from discuss.models import Article, Comment
from discuss.moderation.holding import held_because
from discuss.people.access import refuse_silenced
from discuss.permissions import require
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("comments", __name__)


def _place(comment: Comment) -> str:
    """The address of a comment on the article's page."""
    number = queries.page_with(comment, current_viewer())
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
    viewer = current_viewer()
    article = load_article(club, slug, viewer=viewer)
    form = CommentForm()
    try:
        refuse_silenced(viewer, article.club_id)
        require(viewer, "article.write", article)
        if not form.validate():
            return render_article(article, form=form)
        comment = _post(article, form)
    except RefusedError as error:
        db.session.rollback()
        form.form_errors.append(_("Not posted, and kept here. %(why)s", why=words(error)))
        return render_article(load_article(club, slug, viewer=viewer), form=form), 409
    db.session.commit()
    _say_if_it_waits(comment)
    return redirect(url_for("comments.show", comment_id=comment.id))


def _post(article: Article, form: CommentForm) -> Comment:
    """Write the comment if the person may at this moment, unless this form was sent before."""
    by, viewer = current_person(), current_viewer()
    actions.take_turn(by.id)
    sent = db.session.scalar(queries.comment_by_submission(by.id, form.submission.data))
    if sent is not None:
        return sent
    parent_id = int(form.parent_id.data or 0)
    held_for = require_entry(read_situation(article, viewer, parent_id=parent_id))
    parent = _parent(article, form.parent_id.data)
    new = actions.NewComment(form.body.data, form.submission.data, parent)
    return actions.post_comment(article, new, by=by, held_for=held_for)


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
