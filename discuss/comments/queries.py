"""Reading comments."""

from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from discuss.domain.threads import Placed, ThreadPage, order_threads, page_number_of, page_of
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion


def places_in(article_id: int) -> Select[int, int | None]:
    """(id, parent id) of every comment under an article: all that ordering needs."""
    return select(Comment.id, Comment.parent_id).where(Comment.article_id == article_id)


def comments_by_id(ids: list[int]) -> Select[Comment]:
    """These comments with their authors."""
    return (
        select(Comment)
        .where(Comment.id.in_(ids))
        .options(joinedload(Comment.author), joinedload(Comment.thread))
    )


def comment(comment_id: int) -> Select[Comment]:
    """A comment with its author, its thread's beginning, article and club."""
    return (
        select(Comment)
        .where(Comment.id == comment_id)
        .options(
            joinedload(Comment.author),
            joinedload(Comment.thread),
            joinedload(Comment.article).joinedload(Article.club),
        )
    )


def comment_by_submission(user_id: int, submission: str) -> Select[Comment]:
    """What a person posted with this very form, if it was sent before."""
    return select(Comment).where(Comment.author_id == user_id, Comment.submission == submission)


def versions_of(comment: Comment) -> Select[CommentVersion]:
    """What a comment said before its edits, newest first."""
    return (
        select(CommentVersion)
        .where(CommentVersion.comment_id == comment.id)
        .order_by(CommentVersion.revision.desc())
    )


@dataclass(frozen=True, slots=True)
class Discussion:
    """One page of a discussion: comments in reading order, each with its place."""

    rows: tuple[tuple[Placed, Comment], ...]
    page: ThreadPage


def read_discussion(article: Article, number: int) -> Discussion:
    """A page of the threads under an article, in two statements however many there are."""
    page = page_of(_order(article.id), number)
    ids = [place.id for place in page.placed]
    found = {row.id: row for row in db.session.scalars(comments_by_id(ids))}
    return Discussion(tuple((place, found[place.id]) for place in page.placed), page)


def page_with(comment: Comment) -> int:
    """The number of the page on which a comment stands."""
    return page_number_of(_order(comment.article_id), comment.id)


def _order(article_id: int) -> list[Placed]:
    return order_threads(db.session.execute(places_in(article_id)))
