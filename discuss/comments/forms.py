"""Forms of the discussion."""

import uuid

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length, Regexp

from discuss.web.forms import DiscussForm

LONGEST = 10_000


class CommentForm(DiscussForm):
    """A comment, new or edited."""

    submission = HiddenField(
        default=lambda: uuid.uuid4().hex, validators=[Regexp(r"^[0-9a-f]{32}$")]
    )
    parent_id = HiddenField(validators=[Regexp(r"^\d{0,9}$")])
    revision = HiddenField(default="1", validators=[Regexp(r"^\d{1,9}$")])
    body = TextAreaField(
        _l("Your comment"),
        validators=[
            DataRequired(_l("Write something first.")),
            Length(
                max=LONGEST,
                message=_l("A comment has at most 10,000 characters; yours is longer."),
            ),
        ],
        render_kw={"rows": 4},
    )
