"""Forms about people."""

from datetime import UTC, datetime, timedelta

from flask_babel import lazy_gettext as _l
from wtforms import DateField, Field, Form, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, StopValidation

from discuss.clock import utcnow
from discuss.domain.vocabulary import LIMITS, CommentState, SanctionKind
from discuss.web.forms import REASON, DiscussForm

KIND_NAMES = {
    SanctionKind.NOTE: _l("Note"),
    SanctionKind.WARNING: _l("Warning"),
    SanctionKind.SLOW: _l("Slow"),
    SanctionKind.SILENCE: _l("Silence"),
    SanctionKind.SUSPEND: _l("Suspend"),
}
KIND_MEANINGS = {
    SanctionKind.NOTE: _l("Note: for the staff only; the person is not told."),
    SanctionKind.WARNING: _l("Warning: stands on every page until they press “I have read it”."),
    SanctionKind.SLOW: _l("Slow: they wait between two comments."),
    SanctionKind.SILENCE: _l("Silence: they read, and do not write."),
    SanctionKind.SUSPEND: _l("Suspend: discussions are closed to them; articles and quizzes stay."),
}
STATE_NAMES = {
    CommentState.VISIBLE: _l("Visible"),
    CommentState.WAITING: _l("Waiting"),
    CommentState.HIDDEN: _l("Hidden"),
    CommentState.RETURNED: _l("Returned"),
    CommentState.REMOVED: _l("Removed"),
    CommentState.DELETED: _l("Deleted"),
}
DURATIONS = {
    "hour": (timedelta(hours=1), _l("1 hour")),
    "day": (timedelta(days=1), _l("1 day")),
    "three_days": (timedelta(days=3), _l("3 days")),
    "week": (timedelta(weeks=1), _l("1 week")),
    "month": (timedelta(days=30), _l("1 month")),
}
A_DATE = "date"
LONGEST = timedelta(days=366)
PAUSES = {
    "60": _l("1 minute"),
    "300": _l("5 minutes"),
    "900": _l("15 minutes"),
    "3600": _l("1 hour"),
    "86400": _l("1 day"),
}


def _needed_for_a_date(form: Form, field: Field) -> None:
    """A day is asked for only where one was chosen as the end."""
    if not form.ends_at_a_date():
        field.errors[:] = []
        raise StopValidation
    if field.data is None:
        field.errors[:] = []
        raise StopValidation(_l("Choose the day on which it ends."))
    if not utcnow().date() < field.data <= (utcnow() + LONGEST).date():
        raise StopValidation(_l("Choose a day after today, within a year."))


class SanctionForm(DiscussForm):
    """What is done about a person, why and until when."""

    kind = RadioField(
        _l("What to do"),
        choices=[SelectChoice(kind.value, name) for kind, name in KIND_MEANINGS.items()],
        validators=[InputRequired(_l("Choose what to do."))],
    )
    reason = TextAreaField(
        _l("Reason"),
        description=_l("The person reads it, unless it is a note."),
        validators=[DataRequired(_l("Give a reason.")), REASON],
        render_kw={"rows": 3},
    )
    pause = SelectField(
        _l("Between two comments"),
        choices=[SelectChoice(seconds, name) for seconds, name in PAUSES.items()],
        default="300",
    )
    lasts = SelectField(
        _l("It ends by itself after"),
        choices=[SelectChoice(value, name) for value, (_, name) in DURATIONS.items()]
        + [SelectChoice(A_DATE, _l("on a date"))],
        default="day",
    )
    until = DateField(
        _l("The date"),
        description=_l("Only where you chose “on a date”: it ends as this day begins (UTC)."),
        validators=[_needed_for_a_date],
    )

    @property
    def chosen(self) -> SanctionKind | None:
        """The kind that was chosen, if it is one."""
        return SanctionKind(self.kind.data) if self.kind.data in set(SanctionKind) else None

    def ends_at_a_date(self) -> bool:
        """Whether a day has to be given."""
        return self.chosen in LIMITS and self.lasts.data == A_DATE

    def ends(self) -> datetime | None:
        """When it ends by itself; None for what has no end."""
        if self.chosen not in LIMITS:
            return None
        if self.ends_at_a_date():
            return datetime.combine(self.until.data, datetime.min.time(), UTC)
        return utcnow() + DURATIONS[self.lasts.data][0]

    def seconds(self) -> int:
        """The time between two comments, of one who is slowed."""
        return int(self.pause.data) if self.chosen is SanctionKind.SLOW else 0


class EndForm(DiscussForm):
    """Why something ends before its time."""

    reason = StringField(
        _l("Reason"),
        description=_l("It goes into the log, and the person is told."),
        validators=[DataRequired(_l("Give a reason.")), REASON],
    )
