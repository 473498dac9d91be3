"""Forms of appeals."""

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, Length

from discuss.web.forms import DiscussForm

LONGEST = 2_000
TOO_LONG = _l("This has at most 2,000 characters; yours is longer.")


class AppealForm(DiscussForm):
    """Why a decision should be looked at again."""

    text = TextAreaField(
        _l("Why should another moderator decide otherwise?"),
        description=_l("You can appeal once against this decision."),
        validators=[
            DataRequired(_l("Say why: the other moderator knows no more than what is written.")),
            Length(max=LONGEST, message=TOO_LONG),
        ],
        render_kw={"rows": 5},
    )


class AnswerForm(DiscussForm):
    """What another moderator says to it; the button that was pressed is the outcome."""

    outcome = HiddenField(
        validators=[AnyOf(("uphold", "overturn"), message=_l("Uphold it or overturn it."))]
    )
    answer = TextAreaField(
        _l("Answer to the author"),
        description=_l("The author reads it, and it goes into the log."),
        validators=[
            DataRequired(_l("Give the author an answer.")),
            Length(max=LONGEST, message=TOO_LONG),
        ],
        render_kw={"rows": 3},
    )
