"""Forms of the discussion's settings: shape only."""

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError

from discuss.domain.discussion import DiscussionSettings
from discuss.domain.vocabulary import Gate
from discuss.web.forms import REASON, DiscussForm, MomentField

GATES = {
    Gate.OFF: _l("Off: members comment without the quiz."),
    Gate.SOFT: _l("Soft: who has not taken the quiz may comment, but a moderator reads it first."),
    Gate.HARD: _l("Hard: nobody comments before they have submitted the quiz, whatever the score."),
}
PAUSES = {
    0: _l("Off"),
    30: _l("30 seconds"),
    60: _l("1 minute"),
    120: _l("2 minutes"),
    300: _l("5 minutes"),
    600: _l("10 minutes"),
    1800: _l("30 minutes"),
    3600: _l("1 hour"),
}


class SettingsForm(DiscussForm):
    """How an article is discussed."""

    gate = RadioField(
        _l("Quiz before comment"),
        choices=[SelectChoice(gate.value, name) for gate, name in GATES.items()],
        validators=[InputRequired(_l("Choose one of the three."))],
    )
    is_write_first = BooleanField(
        _l("Write first"),
        description=_l("Students see others' comments once they have written one themselves."),
    )
    hides_names = BooleanField(
        _l("Names hidden"),
        description=_l(
            "Readers see each other as “Reader 1”, “Reader 2”; you and the moderators see the "
            "names. Switched off, it shows everybody the names, also on what was written before."
        ),
    )
    comments_close_at = MomentField(
        _l("Comments close at"),
        description=_l("From then on students read and do not write. Empty: comments stay open."),
        validators=[Optional()],
    )
    slow_seconds = SelectField(
        _l("Slow mode"),
        choices=[SelectChoice(str(seconds), name) for seconds, name in PAUSES.items()],
        coerce=int,
        description=_l("The time that one person waits between two comments on this article."),
    )
    slow_reason = StringField(
        _l("Why slow mode?"),
        default="",
        description=_l("Everybody who has to wait reads it, with your name."),
        validators=[Length(max=300, message=_l("A reason has at most 300 characters."))],
    )

    def validate_slow_reason(self, field: StringField) -> None:
        """Nobody is slowed without being told why."""
        if self.slow_seconds.data and not field.data.strip():
            raise ValidationError(_l("Say why: a slowed discussion without a reason looks broken."))

    def fill(self, settings: DiscussionSettings) -> None:
        """Show the settings in the fields."""
        self.gate.data = settings.gate.value
        self.is_write_first.data = settings.is_write_first
        self.hides_names.data = settings.hides_names
        self.comments_close_at.process_data(settings.comments_close_at)
        self.slow_seconds.data = settings.slow_seconds
        self.slow_reason.data = settings.slow_reason

    def settings(self) -> DiscussionSettings:
        """The settings that the fields describe."""
        seconds = self.slow_seconds.data
        return DiscussionSettings(
            gate=Gate(self.gate.data),
            is_write_first=self.is_write_first.data,
            hides_names=self.hides_names.data,
            comments_close_at=self.comments_close_at.data,
            slow_seconds=seconds,
            slow_reason=self.slow_reason.data.strip() if seconds else "",
        )


class PromptForm(DiscussForm):
    """A prompt, new or edited."""

    text = TextAreaField(
        _l("Prompt"),
        validators=[
            DataRequired(_l("Write the prompt first.")),
            Length(max=1000, message=_l("A prompt has at most 1,000 characters.")),
        ],
        render_kw={"rows": 2},
    )


class WaiverForm(DiscussForm):
    """For whom the quiz is waived, and why."""

    student = SelectField(
        _l("Student"), coerce=int, validators=[InputRequired(_l("Choose a student."))]
    )
    waiver_reason = StringField(
        _l("Reason"),
        description=_l("It goes into the log; only leaders and moderators read it."),
        validators=[
            DataRequired(_l("Give a reason: other leaders will read it.")),
            REASON,
        ],
    )
