"""The form that every form of ours is, and what several of them ask in the same way."""

import uuid
from datetime import UTC, datetime
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_babel import to_user_timezone, to_utc
from flask_wtf import FlaskForm
from wtforms import DateTimeLocalField, Field, Form, HiddenField, StringField
from wtforms.fields.core import UnboundField
from wtforms.validators import Length, Regexp

from discuss.domain.writing import readable

REASON = Length(max=500, message=_l("A reason has at most 500 characters."))


def submission_field() -> HiddenField:
    """The mark of a form as it was opened: what is sent twice with it counts once."""
    return HiddenField(default=lambda: uuid.uuid4().hex, validators=[Regexp(r"^[0-9a-f]{32}$")])


class MomentField(DateTimeLocalField):
    """A moment, shown and typed in the time zone of the site, and in UTC as data."""

    def __init__(self, label: Any, **options: Any) -> None:
        formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        super().__init__(label, format=formats, **options)

    def process_data(self, value: datetime | None) -> None:
        """Take a moment of the database."""
        self.data = to_user_timezone(value) if value else None

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take what was typed."""
        super().process_formdata(valuelist)
        if valuelist:
            self.data = to_utc(self.data).replace(tzinfo=UTC) if self.data else None


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
