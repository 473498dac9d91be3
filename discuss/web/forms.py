"""The form that every form of ours is, and what several of them ask in the same way."""

import uuid
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, Form, HiddenField, StringField
from wtforms.fields.core import UnboundField
from wtforms.validators import Length, Regexp

from discuss.domain.writing import readable

REASON = Length(max=500, message=_l("A reason has at most 500 characters."))


def submission_field() -> HiddenField:
    """The mark of a form as it was opened: what is sent twice with it counts once."""
    return HiddenField(default=lambda: uuid.uuid4().hex, validators=[Regexp(r"^[0-9a-f]{32}$")])


class DiscussForm(FlaskForm):
    """A form whose text fields hold readable text only."""

    class Meta(FlaskForm.Meta):
        """How fields are bound."""

        def bind_field(
            self, form: Form, unbound_field: UnboundField, options: dict[str, Any]
        ) -> Field:
            """Clean what is typed into a text field before anything looks at it."""
            if issubclass(unbound_field.field_class, StringField):
                options = {**options, "filters": [readable]}
            return unbound_field.bind(form=form, **options)
