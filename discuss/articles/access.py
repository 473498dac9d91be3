"""The only door to an article."""

from discuss.articles import queries
from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article
from discuss.permissions import require


def load_article(
    club: str, slug: str, *, viewer: Viewer, to: str = "article.view", with_body: bool = True
) -> Article:
    """The article at this address, for a viewer who may do this with it."""
    statement = queries.article_by_slug if with_body else queries.article_without_body
    article = found(db.session.scalar(statement(club, slug)))
    require(viewer, to, article)
    return article
