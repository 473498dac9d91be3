"""Forms of the club pages."""

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    Field,
    Form,
    IntegerField,
    SelectField,
    StringField,
    SubmitField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, NumberRange, ValidationError

from discuss.clubs.wording import RULE_NAMES
from discuss.domain.vocabulary import Role
from discuss.web.forms import DiscussForm

LONGEST_WORD = 100

ROLE_NAMES = {
    Role.STUDENT: _l("Student"),
    Role.MODERATOR: _l("Moderator"),
    Role.LEADER: _l("Leader"),
}


def _count(most: int) -> NumberRange:
    return NumberRange(0, most, message=_l("Give a number from 0 to %(max)s."))


def _longest_line(_form: Form, field: Field) -> None:
    if any(len(line) > LONGEST_WORD for line in field.data.splitlines()):
        raise ValidationError(_l("A word or phrase has at most 100 characters."))


class ClubForm(DiscussForm):
    """A new club."""

    name = StringField(
        _l("Name"),
        validators=[
            DataRequired(_l("Give the club a name.")),
            Length(max=120, message=_l("A name has at most 120 characters.")),
        ],
    )
    description = TextAreaField(
        _l("What it is about"),
        default="",
        validators=[Length(max=500, message=_l("At most 500 characters."))],
    )
    is_open = BooleanField(
        _l("Open: anybody may read its published articles"),
        description=_l("Comments, quizzes and names stay with the members."),
    )
    submit = SubmitField(_l("Create club"))


class RoleForm(DiscussForm):
    """A member's role."""

    role = SelectField(
        _l("Role"), choices=[SelectChoice(role.value, name) for role, name in ROLE_NAMES.items()]
    )


class RulesForm(DiscussForm):
    """What members agree to, and what the program does by itself."""

    conduct = TextAreaField(
        RULE_NAMES["conduct"],
        default="",
        description=_l(
            "What members agree to, in Markdown. It has a page of its own, and stands as a link "
            "beside the comment form."
        ),
        validators=[Length(max=10_000, message=_l("At most 10,000 characters."))],
        render_kw={"rows": 8},
    )
    newcomer_comments = IntegerField(
        RULE_NAMES["newcomer_comments"],
        default=0,
        description=_l(
            "A moderator looks at so many first comments of everybody before others see them; "
            "0 lets all through."
        ),
        validators=[_count(50)],
    )
    held_words = TextAreaField(
        RULE_NAMES["held_words"],
        default="",
        description=_l(
            "One word or phrase a line, found whole, in capitals or not, with or without accents, "
            "and where signs stand for letters. The author is told which word it was."
        ),
        validators=[
            Length(max=10_000, message=_l("At most 10,000 characters.")),
            _longest_line,
        ],
        render_kw={"rows": 5},
    )
    links_allowed = IntegerField(
        RULE_NAMES["links_allowed"],
        default=3,
        description=_l("A comment with more waits for a moderator; it is a mark of advertising."),
        validators=[_count(100)],
    )
    holds_repeats = BooleanField(
        RULE_NAMES["holds_repeats"],
        description=_l(
            "When somebody writes nearly the same in the club within a day, the second waits."
        ),
    )
    reports_to_hide = IntegerField(
        RULE_NAMES["reports_to_hide"],
        default=3,
        description=_l(
            "When so many members reported a comment it is hidden until a moderator looked, also "
            "one of the staff; 0 never hides by itself."
        ),
        validators=[_count(100)],
    )
    slows_heat = BooleanField(
        RULE_NAMES["slows_heat"],
        description=_l(
            "The more reports stand above, the longer one person waits between replies there: "
            "from a minute after one report to half an hour after five."
        ),
    )
    approves_quizzes = BooleanField(
        RULE_NAMES["approves_quizzes"],
        description=_l(
            "Careful: students then take every new quiz as soon as it is written, before any of "
            "you has read it, and some of the questions will be bad ones. What you ask for later "
            "still waits for your approval."
        ),
    )
