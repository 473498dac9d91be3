"""Between the rows of an article and the plain article that the pure modules know."""

from discuss.domain import article as domain
from discuss.models import Article


def to_domain(article: Article) -> domain.Article:
    """The stored article as plain data."""
    return domain.Article(
        title=article.title,
        blocks=tuple(domain.Block(row.kind, row.text, row.credit) for row in article.blocks),
        standfirst=article.standfirst,
        byline=article.byline,
        dateline=article.dateline,
        published_on=article.dated_on,
    )


def paragraph_anchors(article: Article) -> list[str]:
    """The anchors of the paragraphs, in the order in which the quiz writer counts them."""
    return [row.anchor for row in article.blocks if row.kind is domain.BlockKind.PARAGRAPH]
