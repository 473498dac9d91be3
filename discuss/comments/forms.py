"""Forms of the discussion."""

from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length, Regexp, ValidationError

from discuss.comments.markdown import count_links, has_words
from discuss.domain.passages import Passage
from discuss.web.forms import DiscussForm, submission_field

LONGEST = 10_000
MOST_LINKS = 20
LONGEST_QUOTE = 20_000
OFFSET = Regexp(r"^\d{0,7}$")


class CommentForm(DiscussForm):
    """A comment, new or edited; a new one may be about a passage of the article."""

    submission = submission_field()
    parent_id = HiddenField(validators=[Regexp(r"^\d{0,9}$")])
    revision = HiddenField(default="1", validators=[Regexp(r"^\d{1,9}$")])
    anchor = HiddenField(default="", validators=[Regexp(r"^[\w-]{0,20}$")])
    start = HiddenField(default="", validators=[OFFSET])
    end = HiddenField(default="", validators=[OFFSET])
    text = HiddenField(default="", validators=[Length(max=LONGEST_QUOTE)])
    sentence = HiddenField(default="", validators=[Regexp(r"^(\d{1,7}-\d{1,7})?$")])
    body = TextAreaField(
        _l("Your comment"),
        validators=[
            DataRequired(_l("Write something first.")),
            Length(
                max=LONGEST,
                message=_l("A comment has at most 10,000 characters; yours is longer."),
            ),
        ],
        # No maxlength: a browser would cut what is pasted without a word.
        render_kw={"rows": 4, "data-longest": LONGEST, "maxlength": False},
    )

    def validate_body(self, field: Field) -> None:
        """Refuse what nobody could read; what is refused already is not looked at."""
        if field.errors:
            return
        if not has_words(field.data):
            raise ValidationError(_l("Write something first."))
        if count_links(field.data) > MOST_LINKS:
            raise ValidationError(_l("A comment has at most 20 links; yours has more."))

    def passage(self) -> Passage | None:
        """The passage that was chosen: by selecting its words, or a sentence from the list."""
        start, end = self.start.data, self.end.data
        text = self.text.data
        if not (start and end and text):
            start, _, end = self.sentence.data.partition("-")
            text = ""
        if not (self.anchor.data and start and end):
            return None
        return Passage(self.anchor.data, int(start), int(end), text)
