"""Forms of the club pages."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectField, StringField, SubmitField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length

from discuss.domain.vocabulary import Role
from discuss.web.forms import DiscussForm

ROLE_NAMES = {
    Role.STUDENT: _l("Student"),
    Role.MODERATOR: _l("Moderator"),
    Role.LEADER: _l("Leader"),
}


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
