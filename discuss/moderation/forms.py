"""Forms of moderation."""

from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import AnyOf, InputRequired, Length, ValidationError

from discuss.domain.decisions import NEEDS_REASON, Seen
from discuss.domain.vocabulary import Decision
from discuss.moderation.words import DECISION_NAMES, REASON_NAMES
from discuss.web.forms import REASON, DiscussForm

DECISIONS = [decision.value for decision in Decision]


class ReportForm(DiscussForm):
    """Why a comment is reported."""

    reason = RadioField(
        _l("What is wrong with it?"),
        choices=[SelectChoice(reason.value, name) for reason, name in REASON_NAMES.items()],
        validators=[InputRequired(_l("Choose what is wrong with it."))],
    )
    note = TextAreaField(
        _l("Anything the moderators should know?"),
        default="",
        validators=[Length(max=1000, message=_l("A note has at most 1,000 characters."))],
        render_kw={"rows": 3},
    )


class ReasonedForm(DiscussForm):
    """A form with a reason, which some decisions need."""

    reason = StringField(
        _l("Reason"),
        description=_l("It goes into the log, and the author is shown it."),
        validators=[REASON],
        render_kw={"list": "ready-reasons", "autocomplete": "off"},
    )

    def validate_reason(self, field: Field) -> None:
        """Ask for a reason where the author loses the readers by the decision."""
        if self.decision.data in NEEDS_REASON and not (field.data or "").strip():
            raise ValidationError(
                _l("Give a reason: the author and other moderators will read it.")
            )

    @property
    def why(self) -> str:
        """The reason as it is kept."""
        return (self.reason.data or "").strip()


class DecisionForm(ReasonedForm):
    """A decision about one comment; the button that was pressed says which."""

    decision = HiddenField(validators=[AnyOf(DECISIONS, message=_l("Choose a decision."))])
    seen = HiddenField()

    @property
    def what_was_seen(self) -> Seen | None:
        """What the moderator had before them."""
        return Seen.parse(self.seen.data or "")


class BulkForm(ReasonedForm):
    """One decision about many comments."""

    decision = SelectField(
        _l("Decision"),
        choices=[SelectChoice(decision.value, name) for decision, name in DECISION_NAMES.items()],
    )
