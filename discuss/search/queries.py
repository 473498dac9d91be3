"""Searching."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from discuss.articles.queries import is_seen_by
from discuss.comments.visibility import is_read_by, words_are_shown_to
from discuss.domain.finding import Term
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, ArticleBlock, Club, Comment
from discuss.search.indexes import matches

PAGE_SIZE = 10
PASSAGES = 3
COMMENTS = 5
IN_ONE = 100
"""So many passages and comments are shown where one article alone is searched."""

IN_TITLE, IN_TEXT, IN_COMMENTS = range(3)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search: everywhere, in one club, or in one article."""

    club: Club | None = None
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An article with the passages and the comments in which the words stand.

    ``comments_in_all`` counts those, too, for which there was no room.
    """

    article: Article
    passages: tuple[ArticleBlock, ...]
    comments: tuple[Comment, ...]
    comments_in_all: int


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what was found, and whether there is another."""

    hits: tuple[Hit, ...] = ()
    has_more: bool = False


def search(viewer: Viewer, terms: Sequence[Term], scope: Scope, number: int = 1) -> Results:
    """What the viewer may read and has all the words: three statements, however much there is.

    An article has them where each stands somewhere in its title, standfirst or body, a comment
    where all stand in it. Titles come first, then texts, then comments; newer articles first.
    """
    if not terms:
        return Results()
    rows = db.session.execute(articles_with(viewer, terms, scope, number)).all()
    rows, has_more = rows[:PAGE_SIZE], len(rows) > PAGE_SIZE
    ids = [article.id for article, _ in rows]
    in_text = [article.id for article, place in rows if place != IN_COMMENTS]
    passages, comments = defaultdict(list), defaultdict(list)
    counts: dict[int, int] = defaultdict(int)
    most = IN_ONE if scope.article_id else 0
    for block in db.session.scalars(passages_with(terms, in_text, most or PASSAGES)):
        passages[block.article_id].append(block)
    found = db.session.execute(comments_with(viewer, terms, ids, most or COMMENTS))
    for comment, in_all in found:
        comments[comment.article_id].append(comment)
        counts[comment.article_id] = in_all
    hits = (
        Hit(article, tuple(passages[article.id]), tuple(comments[article.id]), counts[article.id])
        for article, _ in rows
    )
    return Results(tuple(hits), has_more)


def articles_with(
    viewer: Viewer, terms: Sequence[Term], scope: Scope, number: int
) -> Select[Article, int]:
    """(article, where the words stand) of a page and one more."""
    in_text = and_(*(_stands_in_article(term) for term in terms))
    commented = _readable(viewer, terms, Comment.article_id)
    place = case((matches(Article, terms), IN_TITLE), (in_text, IN_TEXT), else_=IN_COMMENTS).label(
        "place"
    )
    return (
        select(Article, place)
        .join(Article.club)
        .where(is_seen_by(viewer), or_(in_text, Article.id.in_(commented)), *_within(scope))
        .options(contains_eager(Article.club))
        .order_by(place, Article.id.desc())
        .limit(PAGE_SIZE + 1)
        .offset((number - 1) * PAGE_SIZE)
    )


def _within(scope: Scope) -> list[ColumnElement[bool]]:
    within = [Article.club_id == scope.club.id] if scope.club else []
    return [*within, Article.id == scope.article_id] if scope.article_id else within


def _stands_in_article(term: Term) -> ColumnElement[bool]:
    in_blocks = select(ArticleBlock.article_id).where(matches(ArticleBlock, [term]))
    return or_(matches(Article, [term]), Article.id.in_(in_blocks))


def _readable(viewer: Viewer, terms: Sequence[Term], *what: Any) -> Select[Any]:
    """Of the comments with the words those that the viewer may read."""
    return (
        select(*what)
        .select_from(Comment)
        .join(Comment.article)
        .join(Article.club)
        .where(matches(Comment, terms), is_read_by(viewer), words_are_shown_to(viewer))
    )


def passages_with(
    terms: Sequence[Term], article_ids: Collection[int], most: int
) -> Select[ArticleBlock]:
    """The first passages of each article with some of the words, in reading order."""
    place = func.row_number().over(
        partition_by=ArticleBlock.article_id,
        order_by=(case((matches(ArticleBlock, terms), 0), else_=1), ArticleBlock.position),
    )
    found = (
        select(ArticleBlock.id, place.label("place"))
        .where(
            ArticleBlock.article_id.in_(article_ids),
            or_(*(matches(ArticleBlock, [term]) for term in terms)),
        )
        .subquery()
    )
    return (
        select(ArticleBlock)
        .join(found, found.c.id == ArticleBlock.id)
        .where(found.c.place <= most)
        .order_by(ArticleBlock.article_id, ArticleBlock.position)
    )


def comments_with(
    viewer: Viewer, terms: Sequence[Term], article_ids: Collection[int], most: int
) -> Select[Comment, int]:
    """(comment, how many there are in its article) of the newest comments in each article."""
    in_article = Comment.article_id
    place = func.row_number().over(partition_by=in_article, order_by=Comment.id.desc())
    in_all = func.count().over(partition_by=in_article)
    found = (
        _readable(viewer, terms, Comment.id, place.label("place"), in_all.label("in_all"))
        .where(in_article.in_(article_ids))
        .subquery()
    )
    return (
        select(Comment, found.c.in_all)
        .join(found, found.c.id == Comment.id)
        .where(found.c.place <= most)
        .options(joinedload(Comment.author), joinedload(Comment.article))
        .order_by(Comment.article_id, Comment.id.desc())
    )
