"""Select builders for what comments refer to: passages of the article, and members by handle."""

from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload
from sqlalchemy.sql.elements import ColumnElement

from discuss.domain.vocabulary import CommentState, Role
from discuss.models import Article, Comment, Membership, User


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
