"""How a person wants notices."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput, ListWidget

from discuss.domain.vocabulary import TALK, MailPace, NoticeKind
from discuss.notices.words import KIND_NAMES, PACE_NAMES
from discuss.web.forms import DiscussForm

ABOUT_ONESELF = tuple(kind for kind in NoticeKind if kind not in TALK)


def _kinds(label: Any, kinds: tuple[NoticeKind, ...], help_text: Any) -> SelectMultipleField:
    return SelectMultipleField(
        label,
        description=help_text,
        choices=[SelectChoice(kind.value, KIND_NAMES[kind]) for kind in kinds],
        option_widget=CheckboxInput(),
        widget=ListWidget(),
    )


class NoticeForm(DiscussForm):
    """The pace of mails, and which kinds are wanted: a box that is not ticked is muted."""

    mail = RadioField(
        _l("Mails"),
        choices=[SelectChoice(pace.value, name) for pace, name in PACE_NAMES.items()],
        validators=[InputRequired(_l("Choose how often you want mails."))],
    )
    talk = _kinds(_l("Tell me about"), TALK, _l("In the page and by mail."))
    oneself = _kinds(
        _l("Mail me about"),
        ABOUT_ONESELF,
        _l("The page always tells you about these: you must be able to answer."),
    )

    def fill(self, chosen: Any) -> None:
        """Show what was chosen; who chose nothing gets a mail a day about everything."""
        muted = set(chosen.muted) if chosen else set()
        self.mail.data = chosen.mail if chosen else MailPace.DAILY
        self.talk.data = [kind.value for kind in TALK if kind not in muted]
        self.oneself.data = [kind.value for kind in ABOUT_ONESELF if kind not in muted]

    def muted(self) -> list[str]:
        """The kinds whose boxes are not ticked."""
        wanted = {*self.talk.data, *self.oneself.data}
        return [kind.value for kind in NoticeKind if kind not in wanted]
