"""The form in which a leader asks for more questions."""

from flask_babel import lazy_gettext as _l
from wtforms import IntegerField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange
from wtforms.widgets import CheckboxInput, ListWidget

from discuss.quizgen.rules import kinds_written
from discuss.quizzes.wording import KINDS
from discuss.web.forms import DiscussForm

MOST = 20


class MoreForm(DiscussForm):
    """How many more, and of which kinds."""

    count = IntegerField(
        _l("How many"),
        default=5,
        validators=[NumberRange(1, MOST, _l("Give a number from 1 to 20."))],
        render_kw={"min": 1, "max": MOST},
    )
    kinds = SelectMultipleField(
        _l("Of these kinds"),
        description=_l("Choose none for any kind."),
        choices=[SelectChoice(kind.value, KINDS[kind]) for kind in kinds_written()],
        option_widget=CheckboxInput(),
        widget=ListWidget(),
    )
