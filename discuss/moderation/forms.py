"""Forms of moderation."""

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length

from discuss.domain.vocabulary import ReportReason
from discuss.web.forms import DiscussForm

REASON_NAMES = {
    ReportReason.OFF_TOPIC: _l("Off topic"),
    ReportReason.PERSONAL_ATTACK: _l("Personal attack"),
    ReportReason.SPAM: _l("Spam"),
    ReportReason.NOT_IN_ARTICLE: _l("Not in the article"),
    ReportReason.PRIVATE_INFORMATION: _l("Private information"),
    ReportReason.OTHER: _l("Other"),
}


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


class DecisionForm(DiscussForm):
    """A decision and its reason."""

    reason = StringField(
        _l("Reason"),
        description=_l("It goes into the log, and the author is shown it."),
        validators=[
            DataRequired(_l("Give a reason: the author and other moderators will read it.")),
            Length(max=500, message=_l("A reason has at most 500 characters.")),
        ],
    )
