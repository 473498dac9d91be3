"""Forms of the account pages."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_security import LoginForm, RegisterFormV2
from wtforms import StringField, SubmitField
from wtforms.validators import DataRequired, Length

from discuss.accounts.queries import user_by_identity
from discuss.domain.writing import readable
from discuss.extensions import db
from discuss.web.forms import DiscussForm

NAME = (
    DataRequired(_l("Type the name that others shall see.")),
    Length(max=80, message=_l("A name has at most 80 characters.")),
)


class SignInForm(LoginForm):
    """Sign in by e-mail address or by handle, in one field."""

    email = None
    identity = StringField(
        _l("E-mail or handle"),
        validators=[DataRequired(_l("Type your e-mail address or your handle."))],
        filters=[readable],
        render_kw={"autocomplete": "username", "autocapitalize": "none"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.password.description = ""  # the page has the link to recovery itself
        self.remember.label.text = _("Stay signed in on this device")

    def validate(self, **kwargs: Any) -> bool:
        """Find the account before Flask-Security looks at the password."""
        self.ifield = self.identity
        self.user = db.session.scalar(user_by_identity(self.identity.data or ""))
        return bool(super().validate(**kwargs))


class RegisterForm(RegisterFormV2):
    """Register with a name that others read, a handle and an e-mail address."""

    name = StringField(
        _l("Name"),
        description=_l("Others see it beside what you write."),
        validators=NAME,
        filters=[readable],
        render_kw={"autocomplete": "name"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.username.label.text = _("Handle")
        self.username.description = _("Short, for @mentions: letters, digits, - and _.")
        self.email.label.text = _("E-mail")
        self.password.description = _("At least 10 characters.")


class AccountForm(DiscussForm):
    """What a person may change about themselves."""

    name = StringField(
        _l("Name"),
        description=_l("Others see it beside what you write."),
        validators=NAME,
        render_kw={"autocomplete": "name"},
    )
    submit = SubmitField(_l("Save"))
