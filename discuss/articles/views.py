"""Pages of articles."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.articles import access, actions
from discuss.articles.content import to_domain
from discuss.articles.forms import ArticleForm, SourceForm
from discuss.articles.page import render_article
from discuss.clubs.access import load_club
from discuss.domain.errors import RefusedError
from discuss.extensions import db
from discuss.intake import Article, IntakeError, read_text, read_upload
from discuss.models import Article as StoredArticle
from discuss.models import Club
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("articles", __name__, url_prefix="/clubs/<club>/articles")


def article_url(article: StoredArticle) -> str:
    """The address of an article's page."""
    return url_for("articles.show", club=article.club.slug, slug=article.slug)


@blueprint.get("/<slug>")
def show(club: str, slug: str) -> str:
    """The article, its quiz and its discussion on one page."""
    article = access.load_article(club, slug, viewer=current_viewer())
    return render_article(article)


@blueprint.route("/new", methods=["GET", "POST"])
def create(club: str) -> str:
    """Take text or a file and show what was made of it, before anything is saved."""
    owner = load_club(club, viewer=current_viewer(), to="article.create")
    form = SourceForm()
    if form.validate_on_submit():
        try:
            return _preview(owner, _read_source(form))
        except IntakeError as error:
            form.text.errors = [words(error)]
    return render_template("articles/create.html", club=owner, form=form)


def _read_source(form: SourceForm) -> Article:
    upload = form.file.data
    if upload and upload.filename:
        return read_upload(upload.filename, upload.read())
    return read_text(form.text.data or "")


def _preview(club: Club, article: Article) -> str:
    form = ArticleForm(formdata=None)
    form.fill(article)
    return render_template("articles/preview.html", club=club, form=form, article=article)


@blueprint.post("/")
def save(club: str) -> str | Response:
    """Save a previewed article as a draft, or publish it."""
    owner = load_club(club, viewer=current_viewer(), to="article.create")
    form = ArticleForm()
    if not form.validate() or "preview" in request.form:
        shown = form.article() if not form.errors else None
        return render_template("articles/preview.html", club=owner, form=form, article=shown)
    article = actions.create_article(
        owner, form.article(), submission=form.submission.data, by=current_person()
    )
    if "publish" in request.form:
        actions.publish_article(article, by=current_person())
    db.session.commit()
    flash(_("Saved. The quiz is being written."), "success")
    return redirect(url_for("quizzes.review", club=owner.slug, slug=article.slug))


@blueprint.route("/<slug>/edit", methods=["GET", "POST"])
def edit(club: str, slug: str) -> str | Response:
    """Change an article."""
    article = access.load_article(club, slug, viewer=current_viewer(), to="article.edit")
    form = ArticleForm()
    if form.validate_on_submit():
        try:
            actions.edit_article(article, form.article(), revision=int(form.revision.data))
            db.session.commit()
            flash(_("Saved."), "success")
            return redirect(article_url(article))
        except RefusedError as error:
            form.form_errors.append(words(error))
            form.revision.data = str(article.revision)
    elif request.method == "GET":
        form.fill(to_domain(article))
        form.revision.data = str(article.revision)
    return render_template("articles/edit.html", article=article, form=form)


@blueprint.post("/<slug>/publish")
def publish(club: str, slug: str) -> Response:
    """Publish a draft."""
    article = access.load_article(club, slug, viewer=current_viewer(), to="article.publish")
    actions.publish_article(article, by=current_person())
    db.session.commit()
    flash(_("Published."), "success")
    return redirect(article_url(article))


@blueprint.post("/<slug>/withdraw")
def withdraw(club: str, slug: str) -> Response:
    """Make a published article a draft again."""
    article = access.load_article(club, slug, viewer=current_viewer(), to="article.publish")
    actions.withdraw_article(article, by=current_person())
    db.session.commit()
    flash(_("The article is a draft again; only leaders see it."), "success")
    return redirect(article_url(article))
