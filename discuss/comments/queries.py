"""Reading comments."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload
from sqlalchemy.sql.elements import ColumnElement

from discuss.domain.threads import Placed, ThreadPage, order_threads, page_number_of, page_of
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, Role
from discuss.extensions import db
from discuss.models import Article, Comment, CommentVersion, Membership, User


def places_in(article_id: int) -> Select[int, int | None]:
    """(id, parent id) of every comment under an article: all that ordering needs."""
    return select(Comment.id, Comment.parent_id).where(Comment.article_id == article_id)


def comments_by_id(ids: list[int]) -> Select[Comment]:
    """These comments with their authors."""
    return select(Comment).where(Comment.id.in_(ids)).options(joinedload(Comment.author))


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


def members_by_handle(article: Article, handles: Sequence[str]) -> Select[User]:
    """The members of an article's club with these handles; where names are hidden, its staff."""
    roles = [Role.MODERATOR, Role.LEADER] if article.hides_names else list(Role)
    return (
        select(User)
        .join(Membership, Membership.user_id == User.id)
        .where(
            Membership.club_id == article.club_id,
            Membership.role.in_(roles),
            User.username.in_(handles),
        )
        .order_by(User.username)
    )


def comments_on_passages(article_id: int) -> Select[Comment]:
    """Every comment on a passage of an article, also where the passage has changed."""
    return select(Comment).where(Comment.article_id == article_id, Comment.passage_text != "")


def passages_in(article_id: int) -> Select[str, int | None, int | None, int]:
    """(anchor, start, end, number of comments) of each passage, the most discussed first.

    Only what all can read counts, and only where the words are still in the article.
    """
    passage = (Comment.passage_anchor, Comment.passage_start, Comment.passage_end)
    return (
        select(*passage, func.count())
        .where(*_stands_in(article_id))
        .group_by(*passage)
        .order_by(func.count().desc(), *passage)
    )


def comments_on(article_id: int, anchor: str, most: int) -> Select[Comment]:
    """The first comments on passages of one paragraph that all can read, with their authors."""
    return (
        select(Comment)
        .where(*_stands_in(article_id), Comment.passage_anchor == anchor)
        .options(joinedload(Comment.author))
        .order_by(Comment.id)
        .limit(most)
    )


def _stands_in(article_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Comment.article_id == article_id,
        Comment.state == CommentState.VISIBLE,
        Comment.passage_text != "",
        Comment.passage_changed_at.is_(None),
    )


def sees_others(article: Article, viewer: Viewer) -> bool:
    """Whether others' comments are shown: where one's own comes first, once it is written."""
    if not article.is_write_first or viewer.moderates(article.club_id):
        return True
    own = select(Comment.id).where(
        Comment.article_id == article.id,
        Comment.author_id == viewer.user_id,
        Comment.state != CommentState.DELETED,
    )
    return db.session.scalar(own.limit(1)) is not None


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
