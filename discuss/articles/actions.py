"""Writing articles."""

from itertools import count

from slugify import slugify

from discuss.articles import queries
from discuss.clock import utcnow
from discuss.comments.passages import paragraphs_of, relocate_passages
from discuss.database import added, lock
from discuss.domain import article as domain
from discuss.domain.anchors import make_anchors
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import ArticleStatus, LogAction
from discuss.extensions import db
from discuss.models import Article, ArticleBlock, Club, User
from discuss.moderation.actions import write_log
from discuss.quizzes.actions import request_quiz, withdraw_changed_questions

RESERVED = {"new"}
"""Words that stand in an article's place in addresses of the site's own."""


def create_article(
    club: Club, content: domain.Article, *, submission: str, by: User, approve_quiz: bool = False
) -> Article:
    """Make a draft and have its quiz written; the same form sent twice makes one article."""
    lock(club, "slug")  # two articles with one title look for a free address in turn
    article = Article(
        club_id=club.id,
        slug=_free_slug(club, content.title),
        submission=submission,
        created_by_id=by.id,
        blocks=[],
    )
    _fill(article, content)
    if not added(article):
        return db.session.scalars(queries.article_by_submission(by.id, submission)).one()
    request_quiz(article, by=by, approve_when_ready=approve_quiz)
    return article


def _free_slug(club: Club, title: str) -> str:
    stem = slugify(title, max_length=60, word_boundary=True) or "article"
    taken = {*db.session.scalars(queries.slugs_like(club.id, stem)), *RESERVED}
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def edit_article(article: Article, content: domain.Article, *, revision: int) -> Article:
    """Change an article; refused when somebody else changed it since the form was opened."""
    lock(article, "revision")
    if article.revision != revision:
        raise RefusedError(
            "Somebody changed this article while you were editing. Your text is still below: "
            "compare it with the article, then save again."
        )
    before = paragraphs_of(article)
    _fill(article, content)
    article.revision += 1
    db.session.flush()
    withdraw_changed_questions(article)
    relocate_passages(article, before)
    return article


def _fill(article: Article, content: domain.Article) -> None:
    """Put the content into the rows; unchanged blocks keep their anchors."""
    if too_long := content.parts_too_long():
        raise RefusedError(
            "The %(part)s has more than %(most)s characters: shorten it.",
            part=too_long[0],
            most=domain.LONGEST[too_long[0]],
        )
    article.title = content.title
    article.standfirst = content.standfirst
    article.byline = content.byline
    article.dateline = content.dateline
    article.dated_on = content.published_on
    kept = {block.anchor: block for block in article.blocks}
    pairs = [(block.text, block.anchor) for block in article.blocks]
    anchors = make_anchors([block.text for block in content.blocks], pairs)
    article.blocks = [
        _fill_block(kept.get(anchor) or ArticleBlock(anchor=anchor), block, position)
        for position, (block, anchor) in enumerate(zip(content.blocks, anchors, strict=True))
    ]


def _fill_block(row: ArticleBlock, block: domain.Block, position: int) -> ArticleBlock:
    row.position = position
    row.kind = block.kind
    row.text = block.text
    row.credit = block.credit
    return row


def publish_article(article: Article, *, by: User) -> Article:
    """Show the article to all who see the club; published twice, it keeps its first date."""
    if article.status is ArticleStatus.PUBLISHED:
        return article
    article.status = ArticleStatus.PUBLISHED
    article.published_at = article.published_at or utcnow()
    _log(article, LogAction.ARTICLE_PUBLISH, by)
    return article


def withdraw_article(article: Article, *, by: User) -> Article:
    """Make a published article a draft again."""
    if article.status is ArticleStatus.DRAFT:
        return article
    article.status = ArticleStatus.DRAFT
    _log(article, LogAction.ARTICLE_WITHDRAW, by)
    return article


def _log(article: Article, action: LogAction, by: User) -> None:
    details = {"title": article.title}
    write_log(article.club_id, action, subject=article, by=by, details=details)
