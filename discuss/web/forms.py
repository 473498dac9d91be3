"""The form that every form of ours is."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, Form, StringField
from wtforms.fields.core import UnboundField

from discuss.domain.writing import readable


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
