"""Posting, editing and deleting comments, their permanent links, and what has come since."""

from flask import (
    Blueprint,
    Response,
    abort,
    flash,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import gettext as _
from limits import parse
from werkzeug.wrappers import Response as AnyResponse

from discuss.articles.access import load_article
from discuss.articles.page import render_article
from discuss.comments import access, actions, endorsing, following, queries, reading, visiting
from discuss.comments.forms import CommentForm
from discuss.comments.mentions import to_html
from discuss.comments.page import (
    answer_press,
    moment_of,
    read_asked,
    render_thread,
    say_if_it_waits,
    told,
    waiting_words,
)
from discuss.discussions.access import require_entry_again
from discuss.discussions.queries import read_situation
from discuss.domain.errors import NoRepliesError, RefusedError
from discuss.domain.gates import require_entry
from discuss.extensions import db
from discuss.models import Article, Comment
from discuss.people.access import refuse_silenced
from discuss.permissions import require
from discuss.web.answers import is_for_script
from discuss.web.errors import words
from discuss.web.limits import is_within
from discuss.web.redirects import back
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("comments", __name__)

PREVIEWS = parse("60 per minute")
"""So many may one account ask for."""

ARTICLE = "/clubs/<club>/articles/<slug>"
COMMENTS = ARTICLE + "/comments"
Answer = str | AnyResponse | tuple[str | Response, int]


def _place(comment: Comment) -> str:
    """The address of a comment on the article's page."""
    number = reading.page_with(comment, current_viewer())
    return url_for(
        "articles.show",
        club=comment.article.club.slug,
        slug=comment.article.slug,
        prompt=comment.prompt_id,
        page=number if number > 1 else None,
        _anchor=f"comment-{comment.id}",
    )


@blueprint.post(COMMENTS)
def post(club: str, slug: str) -> Answer:
    """Post a comment or a reply."""
    viewer = current_viewer()
    article = load_article(club, slug, viewer=viewer)
    form = CommentForm()
    try:
        refuse_silenced(viewer, article.club_id)
        require(viewer, "article.write", article)
        if not form.validate() or "preview" in request.form:
            return _not_posted(article, form)
        comment = _post(article, form)
        db.session.commit()
    except RefusedError as error:
        db.session.rollback()
        return _refused(load_article(club, slug, viewer=viewer), form, error)
    if is_for_script():
        own = reading.read_own(comment, read_asked(), viewer)
        return _news(article, own, said=waiting_words(comment)), 201
    say_if_it_waits(comment)
    return redirect(url_for("comments.show", comment_id=comment.id))


def _post(article: Article, form: CommentForm) -> Comment:
    """Write the comment if the person may at this moment, unless this form was sent before."""
    by, viewer = current_person(), current_viewer()
    actions.take_turn(by.id)
    sent = db.session.scalar(queries.comment_by_submission(by.id, form.submission.data))
    if sent is not None:
        return sent
    parent = access.load_parent(article, form.parent_id.data, viewer=viewer)
    prompt_id, parent_id = read_asked().prompt_id, parent.id if parent else None
    situation = read_situation(article, viewer, prompt_id=prompt_id, parent_id=parent_id)
    held_for = require_entry(situation)
    new = actions.NewComment(
        form.body.data,
        form.submission.data,
        parent=parent,
        prompt=access.load_prompt(article, prompt_id),
        passage=form.passage(),
    )
    return actions.post_comment(article, new, by=by, held_for=held_for)


@blueprint.post(COMMENTS + "/preview")
def preview(club: str, slug: str) -> dict[str, str]:
    """What a comment would look like, for the script: its HTML, or what is wrong with it."""
    article = load_article(
        club, slug, viewer=current_viewer(), to="article.comment", with_body=False
    )
    if not is_within(PREVIEWS, "preview", str(current_person().id)):
        abort(429)
    form = CommentForm()
    if not form.validate():
        return {"error": " ".join(map(str, form.body.errors))}
    return {"html": to_html(form.body.data, article)}


def _refused(article: Article, form: CommentForm, error: RefusedError) -> Answer:
    """Say why; what cannot be a reply any more can still be a comment of its own."""
    form.form_errors.append(_("Not posted, and kept here. %(why)s", why=words(error)))
    if isinstance(error, NoRepliesError):
        form.parent_id.data = ""
    return _not_posted(article, form, 409)


def _not_posted(article: Article, form: CommentForm, status: int = 200) -> Answer:
    """What is wrong with it; what was typed is kept."""
    if not is_for_script():
        return render_article(article, form=form), status
    errors = [*form.form_errors, *(error for field in form for error in field.errors)]
    return jsonify(errors=errors), 422


@blueprint.get(COMMENTS + "/since")
def since(club: str, slug: str) -> Response:
    """What has come since a moment, for a script; 204 where nothing has."""
    viewer = current_viewer()
    article = load_article(club, slug, viewer=viewer, to="article.discuss", with_body=False)
    after = moment_of(request.args.get("after"))
    if after is None:
        return Response(status=204)
    arrivals = reading.read_arrivals(article, read_asked(), viewer, after)
    return Response(status=204) if arrivals == [] else _news(article, arrivals)


def _news(article: Article, arrivals: list[reading.Arrival] | None, *, said: str = "") -> Response:
    """Comments with their places, or that there are more than can be told one by one."""
    news = told(article, arrivals or [])
    moment = current_viewer().now.isoformat()
    return jsonify(arrivals=news, moment=moment, is_more=arrivals is None, said=said)


@blueprint.get("/comments/<id:comment_id>")
def show(comment_id: int) -> AnyResponse:
    """A comment's permanent link: it opens the page on which the comment stands."""
    return redirect(_place(access.load_comment(comment_id, viewer=current_viewer())))


@blueprint.get("/comments/<id:comment_id>/thread")
def thread(comment_id: int) -> str:
    """A comment and all below it on a page of their own, with depth counted from it."""
    comment = access.load_comment(comment_id, viewer=current_viewer())
    return render_thread(comment)


@blueprint.route("/comments/<id:comment_id>/edit", methods=["GET", "POST"])
def edit(comment_id: int) -> str | AnyResponse:
    """Change one's own comment."""
    comment = access.load_comment_to_write(comment_id, viewer=current_viewer(), to="comment.edit")
    form = CommentForm(obj=comment)
    if form.validate_on_submit():
        if "preview" in request.form:
            html = to_html(form.body.data, comment.article)
            return render_template("comments/edit.html", comment=comment, form=form, preview=html)
        try:
            if comment.state in actions.NOT_ACCEPTED:
                require_entry_again(comment.article, viewer=current_viewer())
            actions.edit_comment(comment, form.body.data, revision=int(form.revision.data))
            db.session.commit()
            say_if_it_waits(comment)
            return redirect(_place(comment))
        except RefusedError as error:
            form.body.errors = [words(error)]
            form.revision.data = str(comment.revision)
    return render_template("comments/edit.html", comment=comment, form=form)


@blueprint.route("/comments/<id:comment_id>/delete", methods=["GET", "POST"])
def delete(comment_id: int) -> str | AnyResponse:
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


@blueprint.post("/comments/<id:comment_id>/endorse")
def endorse(comment_id: int) -> AnyResponse:
    """Endorse a comment, or take the endorsement back."""
    comment = access.load_comment(comment_id, viewer=current_viewer(), to="comment.endorse")
    is_on = request.form.get("on") == "1"
    act = endorsing.endorse_comment if is_on else endorsing.take_endorsement_back
    act(comment, by=current_person())
    db.session.commit()
    count = db.session.scalar(queries.count_of_endorsements(comment)) or 0
    return answer_press(comment, "endorse", count=count, is_on=is_on)


@blueprint.post("/comments/<id:comment_id>/follow")
def follow(comment_id: int) -> AnyResponse:
    """Follow the thread in which a comment stands, or stop following it."""
    comment = access.load_comment(comment_id, viewer=current_viewer(), to="comment.follow")
    is_on = request.form.get("on") == "1"
    following.follow_thread(comment.root, by=current_person(), is_on=is_on)
    db.session.commit()
    return answer_press(comment, "follow", is_on=is_on)


@blueprint.post(ARTICLE + "/visit")
def visit(club: str, slug: str) -> AnyResponse:
    """Remember that the discussion was seen until a moment, or that all of it was read."""
    viewer = current_viewer()
    article = load_article(club, slug, viewer=viewer, to="article.discuss", with_body=False)
    until = moment_of(request.form.get("until"))
    if "until" not in request.form:
        visiting.mark_all_read(article, by=current_person(), now=viewer.now)
    elif until is not None:
        visiting.remember_visit(article, until, by=current_person(), now=viewer.now)
    db.session.commit()
    return Response(status=204) if is_for_script() else redirect(f"{back()}#discussion")
