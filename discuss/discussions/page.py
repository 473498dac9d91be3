"""What pages show of a discussion's rules: the form or what stands in its way, and the settings."""

from dataclasses import dataclass
from datetime import timedelta

from flask import render_template
from markupsafe import Markup

from discuss.comments.queries import prompts_of
from discuss.discussions import queries
from discuss.discussions.forms import PromptForm, SettingsForm, WaiverForm
from discuss.domain.discussion import DiscussionSettings
from discuss.domain.gates import Obstacle, Situation, obstacles
from discuss.domain.policy import can
from discuss.extensions import db
from discuss.models import Article, Prompt
from discuss.web.errors import say
from discuss.web.viewer import current_viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """Whether the viewer may write at this moment, and what stands in the way, in order."""

    situation: Situation
    obstacles: tuple[Obstacle, ...]

    @property
    def refusal(self) -> Obstacle | None:
        """What refuses a comment."""
        return next((one for one in self.obstacles if one.is_refusal), None)

    @property
    def hold(self) -> Obstacle | None:
        """What has a comment wait."""
        return next((one for one in self.obstacles if not one.is_refusal), None)

    @property
    def seconds(self) -> int:
        """How long until the refusal ends by itself; 0 where it does not."""
        until = self.refusal.until if self.refusal else None
        return -((self.situation.now - until) // timedelta(seconds=1)) if until else 0

    def words(self, obstacle: Obstacle, **marked: Markup) -> Markup:
        """What is in the way, in a sentence; values may come with marks of their own."""
        return Markup(say(obstacle.message, {**_escaped(obstacle), **marked}))  # noqa: S704


def _escaped(obstacle: Obstacle) -> dict[str, object]:
    """The values, with what people typed made harmless."""
    values = obstacle.values.items()
    return {name: Markup.escape(v) if isinstance(v, str) else v for name, v in values}


def read_entry(
    article: Article, answered: int | None, *, prompt_id: int | None = None
) -> Entry | None:
    """Whether the viewer may write here now; nothing where they cannot write at any time."""
    viewer = current_viewer()
    if not can(viewer, "article.write", article):
        return None
    situation = queries.read_situation(article, viewer, prompt_id=prompt_id, parent_id=answered)
    return Entry(situation, obstacles(situation))


def render_settings(
    article: Article,
    *,
    settings: SettingsForm | None = None,
    new_prompt: PromptForm | None = None,
    edited: tuple[Prompt, PromptForm] | None = None,
    waiver: WaiverForm | None = None,
) -> str:
    """The page of a discussion's settings; a form that is given could not be saved yet."""
    prompts = db.session.scalars(prompts_of(article.id)).all()
    forms = {prompt.id: PromptForm(formdata=None, obj=prompt) for prompt in prompts}
    if edited:
        forms[edited[0].id] = edited[1]
    return render_template(
        "discussions/settings.html",
        article=article,
        settings=settings or settings_form(article),
        slow_by=db.session.scalar(queries.slowed_by(article)),
        prompts=prompts,
        prompt_forms=forms,
        edited=edited[0] if edited else None,
        new_prompt=new_prompt or PromptForm(formdata=None),
        waivers=db.session.scalars(queries.waivers_of(article)).all(),
        waiver=waiver or fill_students(WaiverForm(formdata=None), article),
    )


def settings_form(article: Article) -> SettingsForm:
    """The settings as they are."""
    form = SettingsForm(formdata=None)
    form.fill(DiscussionSettings.of(article))
    return form


def fill_students(form: WaiverForm, article: Article) -> WaiverForm:
    """The form with the students for whom the gate is not waived yet."""
    students = db.session.scalars(queries.students_without_waiver(article))
    form.student.choices = [
        (student.id, f"{student.name} (@{student.username})") for student in students
    ]
    return form
