"""Forms of contests."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import (
    HiddenField,
    IntegerField,
    RadioField,
    SelectMultipleField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, Optional, Regexp
from wtforms.widgets import CheckboxInput, ListWidget

from discuss.contests.ruling import Ruling
from discuss.domain.grading import Right
from discuss.domain.vocabulary import ContestStatus
from discuss.web.forms import DiscussForm, submission_field

LONGEST = 5_000

RULING_NAMES = {
    ContestStatus.UPHELD: _l("Upheld: the question stands as it is"),
    ContestStatus.AMENDED: _l("Amended: something else is right, or right as well"),
    ContestStatus.VOID: _l("Void: the question counts for nobody"),
}


class MessageForm(DiscussForm):
    """A message in the thread of a contest; the first one says what is wrong."""

    submission = submission_field()
    text = TextAreaField(
        _l("What is wrong with the question?"),
        validators=[
            DataRequired(_l("Write something first.")),
            Length(max=LONGEST, message=_l("At most 5,000 characters.")),
        ],
        render_kw={"rows": 4},
    )


class RulingForm(DiscussForm):
    """A decision on a contest."""

    status = RadioField(
        _l("Decision"),
        choices=[SelectChoice(one.value, name) for one, name in RULING_NAMES.items()],
        validators=[InputRequired(_l("Choose one of the three."))],
    )
    words = TextAreaField(
        _l("To the student"),
        description=_l("Everybody who contested the question reads it, and so does the log."),
        validators=[
            DataRequired(_l("Say why: the student will read it.")),
            Length(max=LONGEST, message=_l("At most 5,000 characters.")),
        ],
        render_kw={"rows": 3},
    )
    key = IntegerField(_l("Right is"), validators=[Optional()])
    also_right = SelectMultipleField(
        _l("Right as well"),
        coerce=int,
        validate_choice=False,
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    accepted = TextAreaField(
        _l("Wordings that count as right, one a line; the first is shown"),
        default="",
        render_kw={"rows": 4},
    )
    order = HiddenField(validators=[Regexp(r"^(\d{1,2}( \d{1,2})*)?$")])
    explanation = TextAreaField(
        _l("New explanation"),
        default="",
        description=_l("Students see it with the result. Empty: it stays as it was."),
        validators=[Length(max=LONGEST, message=_l("At most 5,000 characters."))],
        render_kw={"rows": 3},
    )

    def fill(self, right: Right) -> None:
        """Begin with what is right so far."""
        self.key.data = right.key
        self.also_right.data = list(right.also)
        self.accepted.data = "\n".join(right.accepted)
        self.order.data = " ".join(map(str, right.order))

    def offer(self, options: Sequence[str]) -> None:
        """Offer these options as right as well."""
        self.also_right.choices = [
            SelectChoice(str(number), option) for number, option in enumerate(options)
        ]

    def ruling(self) -> Ruling:
        """What the form says."""
        wordings = (" ".join(line.split()) for line in (self.accepted.data or "").splitlines())
        return Ruling(
            status=ContestStatus(self.status.data),
            words=self.words.data.strip(),
            key=self.key.data,
            also_right=tuple(self.also_right.data or ()),
            accepted=tuple(dict.fromkeys(wording for wording in wordings if wording)),
            order=tuple(map(int, (self.order.data or "").split())),
            explanation=(self.explanation.data or "").strip(),
        )
