"""Reading comments."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, or_, select, true
from sqlalchemy.orm import joinedload

from discuss.domain.policy.articles import sees_others
from discuss.domain.threads import Placed, ThreadPage, order_threads, page_number_of, page_of
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, HoldReason
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, User


def is_listed_for(viewer: Viewer, article: Article) -> ColumnElement[bool]:
    """Whether a comment of the article has a place in what the viewer is shown, as SQL.

    One that waits has it for its author and for those who moderate, and before one has written
    where that comes first, only one's own have it.
    """
    if viewer.moderates(article.club_id):
        return true()
    is_mine = Comment.author_id == viewer.user_id
    if not sees_others(viewer, article):
        return is_mine
    return or_(is_mine, Comment.state != CommentState.WAITING)


def places_in(article: Article, viewer: Viewer) -> Select[int, int | None]:
    """(id, parent id) of every comment that the viewer is shown: all that ordering needs."""
    return select(Comment.id, Comment.parent_id).where(
        Comment.article_id == article.id, is_listed_for(viewer, article)
    )


def unopened_in(article: Article, viewer: Viewer) -> Select[int]:
    """How many comments of others open once the viewer has written."""
    return select(func.count(Comment.id)).where(
        Comment.article_id == article.id,
        Comment.state == CommentState.VISIBLE,
        Comment.author_id != viewer.user_id,
    )


def ranks_in(article_ids: Collection[int]) -> Select[int, int, int]:
    """(article id, author id, rank) of everybody who wrote, by their first comment there."""
    by_first = func.row_number().over(
        partition_by=Comment.article_id, order_by=func.min(Comment.id)
    )
    return (
        select(Comment.article_id, Comment.author_id, by_first)
        .where(Comment.article_id.in_(article_ids))
        .group_by(Comment.article_id, Comment.author_id)
    )


def turn_of(person_id: int) -> Select[int]:
    """A person's row, locked until the transaction ends."""
    return select(User.id).where(User.id == person_id).with_for_update(key_share=True)


def waiting_for_quiz(article_id: int, author_id: int) -> Select[Comment]:
    """A person's comments on an article that wait for its quiz, to be changed."""
    return (
        select(Comment)
        .where(
            Comment.article_id == article_id,
            Comment.author_id == author_id,
            Comment.state == CommentState.WAITING,
            Comment.held_for == HoldReason.QUIZ,
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )


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
    unopened: int = 0

    @property
    def total(self) -> int:
        """How many comments there are, with those that are not open to the viewer yet."""
        return self.page.total + self.unopened


def read_discussion(article: Article, number: int, viewer: Viewer) -> Discussion:
    """A page of the threads under an article, in three statements however many there are."""
    page = page_of(_order(article, viewer), number)
    ids = [place.id for place in page.placed]
    found = {row.id: row for row in db.session.scalars(comments_by_id(ids))}
    is_open = sees_others(viewer, article)
    unopened = 0 if is_open else db.session.scalar(unopened_in(article, viewer)) or 0
    rows = tuple((place, found[place.id]) for place in page.placed)
    return Discussion(rows, page, unopened)


def page_with(comment: Comment, viewer: Viewer) -> int:
    """The number of the page on which a comment stands."""
    return page_number_of(_order(comment.article, viewer), comment.id)


def _order(article: Article, viewer: Viewer) -> list[Placed]:
    return order_threads(db.session.execute(places_in(article, viewer)))
