"""Forms of the article pages: shape only."""

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import DateField, Field, HiddenField, StringField, SubmitField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, Regexp, ValidationError

from discuss.domain import article as domain
from discuss.domain.notation import from_text, to_text
from discuss.web.forms import DiscussForm, submission_field

SHORT = Length(max=domain.LONGEST["byline"], message=_l("At most %(max)d characters."))


class SourceForm(DiscussForm):
    """Where a new article comes from: pasted text or a file."""

    text = TextAreaField(_l("Paste the text"), render_kw={"rows": 12})
    file = FileField(
        _l("Or choose a file"),
        description=_l("A .txt, .md or .html file of at most 2 MB."),
        render_kw={"accept": ".txt,.md,.markdown,.html,.htm"},
    )
    submit = SubmitField(_l("Preview"))


class ArticleForm(DiscussForm):
    """An article as its leader edits it."""

    submission = submission_field()
    revision = HiddenField(default="1", validators=[Regexp(r"^\d{1,9}$")])
    title = StringField(
        _l("Title"),
        validators=[
            DataRequired(_l("Give the article a title.")),
            Length(
                max=domain.LONGEST["title"],
                message=_l("A title has at most %(max)d characters."),
            ),
        ],
    )
    standfirst = StringField(
        _l("Standfirst"),
        default="",
        description=_l("One or two sentences below the title."),
        validators=[
            Length(max=domain.LONGEST["standfirst"], message=_l("At most %(max)d characters."))
        ],
    )
    byline = StringField(_l("Byline"), default="", validators=[SHORT])
    dateline = StringField(_l("Dateline"), default="", validators=[SHORT])
    dated_on = DateField(_l("Date"), validators=[Optional()])
    body = TextAreaField(
        _l("Body"),
        description=_l(
            "Leave an empty line between paragraphs. A line that begins with ## is a heading; "
            "[Figure] caption | credit is a figure."
        ),
        validators=[DataRequired(_l("An article needs a body."))],
        render_kw={"rows": 24},
    )

    def validate_body(self, field: Field) -> None:
        """Refuse what the database has no room for."""
        if any(len(block.credit) > domain.LONGEST["credit"] for block in from_text(field.data)):
            raise ValidationError(_l("The credit of a figure has at most 300 characters."))

    def fill(self, article: domain.Article) -> None:
        """Show an article in the fields."""
        self.title.data = article.title
        self.standfirst.data = article.standfirst
        self.byline.data = article.byline
        self.dateline.data = article.dateline
        self.dated_on.data = article.published_on
        self.body.data = to_text(article.blocks)

    def article(self) -> domain.Article:
        """The article that the fields describe."""
        return domain.Article(
            title=self.title.data.strip(),
            blocks=from_text(self.body.data),
            standfirst=self.standfirst.data.strip(),
            byline=self.byline.data.strip(),
            dateline=self.dateline.data.strip(),
            published_on=self.dated_on.data,
        )
