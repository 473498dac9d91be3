"""Forms about threads."""

import re

from flask_babel import lazy_gettext as _l
from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, Regexp

from discuss.web.forms import REASON, DiscussForm

NUMBER = re.compile(r"\s*(?:.*(?:comments/|comment-|#))?(\d{1,9})/?\s*$")


class ThreadForm(DiscussForm):
    """A decision about a thread and its reason."""

    reason = StringField(
        _l("Reason"),
        description=_l("It goes into the log; of a locked thread, members read it too."),
        validators=[DataRequired(_l("Give a reason.")), REASON],
    )


class FeatureForm(DiscussForm):
    """A mark for a good comment; a reason may be given."""

    reason = StringField(
        _l("Reason, if you like"),
        description=_l("It goes into the log."),
        default="",
        validators=[REASON],
    )


class MoveForm(ThreadForm):
    """Where a thread goes; the places are the view's to say."""

    place = SelectField(_l("Where to"), choices=[])


class MergeForm(ThreadForm):
    """Below which comment a thread goes."""

    under = StringField(
        _l("Below which comment"),
        description=_l("The address behind the time of that comment, or its number."),
        validators=[
            DataRequired(_l("Give the address or the number of a comment.")),
            Regexp(NUMBER, message=_l("This is no address of a comment.")),
        ],
    )

    def comment_id(self) -> int:
        """The number in what was given."""
        found = NUMBER.match(self.under.data)
        return int(found[1]) if found else 0
