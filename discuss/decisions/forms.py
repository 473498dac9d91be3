"""The form that filters the log."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from wtforms import DateField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, Optional

from discuss.decisions.filter import Filter
from discuss.decisions.words import ACTION_WORDS
from discuss.domain.vocabulary import LogAction
from discuss.web.forms import DiscussForm

ANY = ""


class LogForm(DiscussForm):
    """Which decisions to show; it only reads, so it needs no token and stays in the address."""

    class Meta(DiscussForm.Meta):
        """A form that changes nothing."""

        csrf = False

    action = SelectField(_l("Kind of decision"), default=ANY)
    by = SelectField(_l("Who decided"), default=ANY)
    about = StringField(_l("About (handle)"), validators=[Length(max=40)])
    article = SelectField(_l("Article"), default=ANY)
    since = DateField(_l("From"), validators=[Optional()])
    until = DateField(_l("To"), validators=[Optional()])

    def offer(self, people: Iterable[tuple[int, str]], articles: Iterable[tuple[int, str]]) -> None:
        """Fill in what can be chosen."""
        anything = SelectChoice(ANY, _l("All"))
        self.action.choices = [
            anything,
            *(SelectChoice(action.value, words) for action, words in ACTION_WORDS.items()),
        ]
        self.by.choices = [anything, *(SelectChoice(str(id_), name) for id_, name in people)]
        self.article.choices = [anything, *(SelectChoice(str(id_), name) for id_, name in articles)]

    @property
    def wanted(self) -> Filter:
        """The filter that a valid form describes."""
        return Filter(
            action=LogAction(self.action.data) if self.action.data else None,
            by_id=int(self.by.data) if self.by.data else None,
            about=self.about.data or "",
            article_id=int(self.article.data) if self.article.data else None,
            since=self.since.data,
            until=self.until.data,
        )
