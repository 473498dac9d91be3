"""The form in which people write a question."""

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, Regexp

from discuss.domain.composing import (
    LONGEST_EVIDENCE,
    LONGEST_EXPLANATION,
    LONGEST_OPTION,
    LONGEST_STEM,
    Composed,
)
from discuss.domain.grading import Right, Shape
from discuss.web.forms import DiscussForm

SHAPE_NAMES = {
    Shape.CHOICE: _l("Choice: one of several is right"),
    Shape.SHORT_ANSWER: _l("Short answer: it is typed"),
    Shape.ORDER: _l("Put in order"),
}


class QuestionForm(DiscussForm):
    """A question, new or edited; ``number`` is the version that was opened."""

    number = HiddenField(default="0", validators=[Regexp(r"^\d{1,9}$")])
    shape = RadioField(
        _l("Kind"),
        default=Shape.CHOICE.value,
        choices=[SelectChoice(shape.value, name) for shape, name in SHAPE_NAMES.items()],
        validators=[InputRequired(_l("Choose a kind."))],
    )
    stem = TextAreaField(
        _l("Question"),
        validators=[
            DataRequired(_l("Write the question.")),
            Length(max=LONGEST_STEM, message=_l("A question has at most 500 characters.")),
        ],
        render_kw={"rows": 2},
    )
    right = StringField(
        _l("Right answer"),
        default="",
        description=_l("Leave it empty where things are put in order."),
        validators=[Length(max=LONGEST_OPTION, message=_l("At most 500 characters."))],
    )
    others = TextAreaField(
        _l("The others, one a line"),
        default="",
        description=_l(
            "Of a choice the wrong answers; of a short answer other wordings that count; of things "
            "to put in order all of them, in the right order."
        ),
        validators=[Length(max=4_000, message=_l("At most 4,000 characters."))],
        render_kw={"rows": 4},
    )
    evidence = TextAreaField(
        _l("Evidence"),
        description=_l("The sentence of the article that says so, word for word."),
        validators=[
            DataRequired(_l("Cite the sentence that says so.")),
            Length(max=LONGEST_EVIDENCE, message=_l("At most 2,000 characters.")),
        ],
        render_kw={"rows": 3},
    )
    explanation = TextAreaField(
        _l("Explanation"),
        default="",
        description=_l("Students see it with the result."),
        validators=[Length(max=LONGEST_EXPLANATION, message=_l("At most 2,000 characters."))],
        render_kw={"rows": 2},
    )

    def fill(self, stem: str, right: Right, evidence: str, explanation: str) -> None:
        """Show a question in the fields."""
        self.shape.data = right.shape.value
        self.stem.data = stem
        self.evidence.data = evidence
        self.explanation.data = explanation
        if right.shape is Shape.ORDER:
            self.others.data = "\n".join(right.words)
            return
        if right.key is None:
            first, *others = right.accepted
        else:
            first = right.options[right.key]
            others = [one for number, one in enumerate(right.options) if number != right.key]
        self.right.data, self.others.data = first, "\n".join(others)

    def composed(self) -> Composed:
        """What was written."""
        lines = (" ".join(line.split()) for line in (self.others.data or "").splitlines())
        return Composed(
            shape=Shape(self.shape.data),
            stem=" ".join(self.stem.data.split()),
            evidence=self.evidence.data.strip(),
            right=" ".join((self.right.data or "").split()),
            others=tuple(line for line in lines if line),
            explanation=(self.explanation.data or "").strip(),
        )
