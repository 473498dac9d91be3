"""Mentions: who is named by an @ in a comment, and the comment's HTML that shows it."""

from collections.abc import Sequence
from itertools import islice

from discuss.comments import passage_queries as queries
from discuss.comments.markdown import handles_in, render
from discuss.extensions import db
from discuss.models import Article, User

MOST = 20
"""So many handles of one comment count; further ones are plain text and call nobody."""


def members_mentioned(body: str, article: Article) -> Sequence[User]:
    """The members of the article's club whom the comment mentions, by handle.

    Where peers do not see each other's names only the staff can be mentioned.
    """
    handles = list(islice(dict.fromkeys(handles_in(body)), MOST))
    if not handles:
        return ()
    return db.session.scalars(queries.members_by_handle(article, handles)).all()


def to_html(body: str, article: Article) -> str:
    """A comment's HTML, with its mentions: every comment's, so there is one way to it."""
    return render(body, [member.username for member in members_mentioned(body, article)])
