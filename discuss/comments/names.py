"""What people may call each other in a discussion: names can be hidden from peers.

Whoever shows an author's name, on a page, in a mail or to a script, asks here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask_babel import gettext as _

from discuss.comments import queries
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, Comment

Ranks = Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Called:
    """An author as one viewer may know them; no handle where the name is hidden."""

    name: str
    handle: str = ""

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Names:
    """What one viewer may call the authors of some articles' comments.

    ``ranks`` numbers the authors of each article that hides names, by (article, person), in the
    order of their first comments, deleted ones included: a number stays a person's for good.
    """

    viewer: Viewer
    ranks: Ranks

    def of(self, comment: Comment) -> Called:
        """The author of a comment."""
        author = comment.author
        known = Called(author.name, author.username)
        if not comment.article.hides_names:
            return known
        reader = _("Reader %(n)s", n=self.ranks[comment.article_id, comment.author_id])
        if comment.author_id == self.viewer.user_id:
            return Called(_("You (%(reader)s)", reader=reader))
        if self.viewer.moderates(comment.article.club_id):
            return Called(f"{known.name} ({reader})", known.handle)
        return Called(reader)

    def own(self, article: Article) -> str:
        """What peers call the viewer in an article that hides names; nothing before they wrote."""
        n = self.ranks.get((article.id, self.viewer.user_id or 0))
        return _("Reader %(n)s", n=n) if n and article.hides_names else ""


def read_names(articles: Iterable[Article], viewer: Viewer) -> Names:
    """What the viewer may call the authors in these articles: one statement, often none."""
    hiding = {article.id for article in articles if article.hides_names}
    if not hiding:
        return Names(viewer, {})
    rows = db.session.execute(queries.ranks_in(hiding))
    return Names(viewer, {(article, author): rank for article, author, rank in rows})
