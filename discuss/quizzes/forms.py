"""Forms of the quiz: its settings, and answers as they are sent; shapes, not rows."""

import re
from collections.abc import Iterable, Mapping

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, Field, IntegerField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, NumberRange, Optional, ValidationError

from discuss.domain.grading import Given
from discuss.domain.taking import Settings
from discuss.domain.vocabulary import Feedback
from discuss.quizzes.wording import SETTING_NAMES
from discuss.web.forms import DiscussForm, MomentField

FIELD = re.compile(r"^answer-([0-9]{1,9})(?:-([0-9]{1,2}))?$")
NUMBER = re.compile(r"^[0-9]{1,9}$")

Sent = tuple[str, str]


def read_answers(fields: Iterable[Sent]) -> dict[int, Given]:
    """What was given, by the number of the answer.

    ``answer-7`` holds an option's number or what was typed, ``answer-7-0`` the place of the
    first option. What is not a number is no option and no place; the database is not asked yet.
    """
    given: dict[int, Given] = {}
    places: dict[int, dict[int, int | None]] = {}
    for name, value in fields:
        found = FIELD.match(name)
        if found and found[2]:
            places.setdefault(int(found[1]), {})[int(found[2])] = _number(value)
        elif found:
            given[int(found[1])] = Given(_number(value), value)
    placed = {id_: Given(placed=_row(of)) for id_, of in places.items()}
    return given | placed


def _row(places: Mapping[int, int | None]) -> tuple[int | None, ...]:
    return tuple(places.get(number) for number in range(max(places) + 1))


def _number(value: str) -> int | None:
    return int(value) if NUMBER.match(value) else None


FEEDBACK_NAMES = {
    Feedback.AT_ONCE: _l("At once, question by question; an answer that was checked stays"),
    Feedback.AT_END: _l("When all answers are submitted"),
    Feedback.AFTER_CLOSE: _l("After the quiz has closed"),
}


class SettingsForm(DiscussForm):
    """How the quiz is taken."""

    attempts_allowed = IntegerField(
        SETTING_NAMES["attempts_allowed"],
        description=_l("How often one person may take it. Empty: as often as they like."),
        validators=[
            Optional(),
            NumberRange(1, 100, _l("Give a number from 1 to 100, or leave it empty.")),
        ],
    )
    feedback = RadioField(
        SETTING_NAMES["feedback"],
        choices=[SelectChoice(one.value, name) for one, name in FEEDBACK_NAMES.items()],
        validators=[InputRequired(_l("Choose when students learn what was right."))],
    )
    closes_at = MomentField(
        SETTING_NAMES["closes_at"],
        description=_l("What was saved by then is submitted by itself. Empty: it stays open."),
        validators=[Optional()],
    )
    draws = IntegerField(
        SETTING_NAMES["draws"],
        description=_l(
            "Fewer than there are: each attempt draws some, and another attempt others first. "
            "Empty: all of them."
        ),
        validators=[
            Optional(),
            NumberRange(1, 100, _l("Give a number from 1 to 100, or leave it empty.")),
        ],
    )
    shuffles = BooleanField(
        SETTING_NAMES["shuffles"],
        description=_l("Each attempt has an order of its own, which stays while it is open."),
    )

    def settings(self) -> Settings:
        """What the form says."""
        return Settings(
            attempts_allowed=self.attempts_allowed.data,
            feedback=Feedback(self.feedback.data),
            closes_at=self.closes_at.data,
            shuffles=self.shuffles.data,
            draws=self.draws.data,
        )

    def validate_feedback(self, field: Field) -> None:
        """Results that wait for the closing need one."""
        if field.data == Feedback.AFTER_CLOSE and not self.closes_at.data:
            raise ValidationError(_l("Say when the quiz closes: the results wait for it."))
