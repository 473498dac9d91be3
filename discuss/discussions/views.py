"""The page of a discussion's settings: what holds for it, its prompts, and who is excepted."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.articles.access import load_article
from discuss.discussions import access, actions
from discuss.discussions.forms import PromptForm, SettingsForm, WaiverForm
from discuss.discussions.page import fill_students, render_settings
from discuss.domain.errors import RefusedError
from discuss.extensions import db
from discuss.models import Article, Prompt
from discuss.web.errors import words
from discuss.web.viewer import current_person, current_viewer

blueprint = Blueprint("discussions", __name__)

ARTICLE = "/clubs/<club>/articles/<slug>"


def _saved(article: Article, anchor: str | None = None) -> Response:
    """Keep what was decided and go back to the page."""
    db.session.commit()
    flash(_("Saved, and written into the log."), "success")
    club, slug = article.club.slug, article.slug
    return redirect(url_for("discussions.settings", club=club, slug=slug, _anchor=anchor))


@blueprint.route(ARTICLE + "/discussion", methods=["GET", "POST"])
def settings(club: str, slug: str) -> str | Response:
    """How an article is discussed."""
    article = load_article(
        club, slug, viewer=current_viewer(), to="article.settings", with_body=False
    )
    form = SettingsForm()
    if form.validate_on_submit():
        actions.change_discussion(article, form.settings(), by=current_person())
        return _saved(article)
    return render_settings(article, settings=form if form.is_submitted() else None)


@blueprint.post(ARTICLE + "/prompts")
def add_prompt(club: str, slug: str) -> str | Response:
    """Put a question to the readers."""
    article = load_article(
        club, slug, viewer=current_viewer(), to="article.settings", with_body=False
    )
    form = PromptForm()
    if not form.validate():
        return render_settings(article, new_prompt=form)
    prompt = actions.add_prompt(article, form.text.data.strip(), by=current_person())
    return _saved(article, f"prompt-{prompt.id}")


@blueprint.post("/prompts/<id:prompt_id>/edit")
def edit_prompt(prompt_id: int) -> str | Response:
    """Say a prompt in other words."""
    prompt = access.load_prompt(prompt_id, viewer=current_viewer())
    form = PromptForm()
    if not form.validate():
        return render_settings(prompt.article, edited=(prompt, form))
    actions.edit_prompt(prompt, form.text.data.strip(), by=current_person())
    return _saved(prompt.article, f"prompt-{prompt.id}")


@blueprint.post("/prompts/<id:prompt_id>/up")
def move_prompt_up(prompt_id: int) -> Response:
    """Have a prompt and the one above change places."""
    return _change(prompt_id, actions.move_prompt, up=True)


@blueprint.post("/prompts/<id:prompt_id>/down")
def move_prompt_down(prompt_id: int) -> Response:
    """Have a prompt and the one below change places."""
    return _change(prompt_id, actions.move_prompt, up=False)


@blueprint.post("/prompts/<id:prompt_id>/close")
def close_prompt(prompt_id: int) -> Response:
    """Take no more comments below a prompt."""
    return _change(prompt_id, actions.close_prompt)


@blueprint.post("/prompts/<id:prompt_id>/open")
def open_prompt(prompt_id: int) -> Response:
    """Take comments below a closed prompt again."""
    return _change(prompt_id, actions.open_prompt)


def _change(prompt_id: int, action: Callable[..., Prompt], **options: Any) -> Response:
    prompt = access.load_prompt(prompt_id, viewer=current_viewer())
    action(prompt, by=current_person(), **options)
    return _saved(prompt.article, f"prompt-{prompt.id}")


@blueprint.post(ARTICLE + "/waivers")
def waive(club: str, slug: str) -> str | Response:
    """Let one student comment without the quiz."""
    article = load_article(
        club, slug, viewer=current_viewer(), to="article.settings", with_body=False
    )
    form = fill_students(WaiverForm(), article)
    if not form.validate():
        return render_settings(article, waiver=form)
    student = access.find_student(article, form.student.data)
    try:
        actions.waive_gate(article, student, form.waiver_reason.data.strip(), by=current_person())
    except RefusedError as error:
        form.form_errors.append(words(error))
        return render_settings(article, waiver=form)
    return _saved(article, "waivers")


@blueprint.post(ARTICLE + "/waivers/<id:user_id>/take-back")
def take_waiver_back(club: str, slug: str, user_id: int) -> Response:
    """Ask the student for the quiz again."""
    article, waiver = access.load_waiver(club, slug, user_id, viewer=current_viewer())
    actions.take_waiver_back(article, waiver, by=current_person())
    return _saved(article, "waivers")
