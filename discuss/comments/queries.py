"""Select builders for comments; what a page of them needs is put together in ``reading``."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, literal, or_, select, true
from sqlalchemy.orm import joinedload

from discuss.domain.policy.articles import sees_others
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, HoldReason, ReadingOrder
from discuss.models import (
    Article,
    Comment,
    CommentVersion,
    Endorsement,
    Following,
    Prompt,
    User,
    Visit,
)


def is_known_to(viewer: Viewer, article: Article) -> ColumnElement[bool]:
    """Whether a comment of the article has a place in what the viewer is shown, as SQL.

    What was never shown its author and the staff know of, and before one has written where that
    comes first, only one's own have a place.
    """
    if viewer.moderates(article.club_id):
        return true()
    is_mine = Comment.author_id == viewer.user_id
    if not sees_others(viewer, article):
        return is_mine
    was_shown = or_(Comment.shown_at.is_not(None), Comment.state == CommentState.VISIBLE)
    return or_(was_shown, is_mine)


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


def is_new_to(viewer: Viewer, since: datetime | None) -> ColumnElement[bool]:
    """Whether all may read a comment, since then, and it is not the viewer's own."""
    if since is None:
        return false()
    return and_(
        Comment.state == CommentState.VISIBLE,
        Comment.shown_at > since,
        Comment.author_id != viewer.user_id,
    )


def places_in(
    article: Article, viewer: Viewer, order: ReadingOrder, since: datetime | None
) -> Select[int, int | None, int, int | None, bool]:
    """(id, parent id, endorsements, prompt id, is new) of all comments: what ordering needs.

    Endorsements are counted where the order is by them.
    """
    statement = select(
        Comment.id,
        Comment.parent_id,
        literal(0),
        Comment.prompt_id,
        is_new_to(viewer, since).label("is_new"),
    )
    if order is ReadingOrder.ENDORSED:
        counts = (
            select(Endorsement.comment_id, func.count().label("number"))
            .join(Comment, Comment.id == Endorsement.comment_id)
            .where(Comment.article_id == article.id)
            .group_by(Endorsement.comment_id)
            .subquery()
        )
        statement = statement.with_only_columns(
            Comment.id,
            Comment.parent_id,
            func.coalesce(counts.c.number, 0),
            Comment.prompt_id,
            is_new_to(viewer, since).label("is_new"),
        ).outerjoin(counts, counts.c.comment_id == Comment.id)
    return statement.where(Comment.article_id == article.id, is_known_to(viewer, article))


def comments_by_id(ids: list[int], viewer: Viewer) -> Select[Comment, int, bool, bool | None]:
    """(comment, endorsements, is endorsed, is followed) with all that showing one needs.

    The last two are what the viewer did; the last is nothing where they never chose.
    """
    endorsements = (
        select(func.count())
        .where(Endorsement.comment_id == Comment.id)
        .correlate(Comment)
        .scalar_subquery()
    )
    has_endorsed = exists().where(
        Endorsement.comment_id == Comment.id, Endorsement.user_id == viewer.user_id
    )
    follows = and_(
        Following.thread_id == func.coalesce(Comment.thread_id, Comment.id),
        Following.user_id == viewer.user_id,
    )
    return (
        select(Comment, endorsements, has_endorsed, Following.is_on)
        .outerjoin(Following, follows)
        .where(Comment.id.in_(ids))
        .options(
            joinedload(Comment.author),
            joinedload(Comment.prompt),
            joinedload(Comment.thread).joinedload(Comment.author),
            joinedload(Comment.parent).joinedload(Comment.author),
        )
    )


def comment(comment_id: int) -> Select[Comment]:
    """A comment with its author, its thread's beginning, prompt, article and club."""
    return (
        select(Comment)
        .where(Comment.id == comment_id)
        .options(
            joinedload(Comment.author),
            joinedload(Comment.thread).joinedload(Comment.author),
            joinedload(Comment.prompt),
            joinedload(Comment.article).joinedload(Article.club),
        )
    )


OVERLAP = timedelta(seconds=20)
"""A comment may be committed after another that says a later moment: SQLite's writers wait their
turn for 15 seconds."""


def ids_shown_after(article: Article, viewer: Viewer, moment: datetime, limit: int) -> Select[int]:
    """What all can read since about that moment, oldest first; some may be known already."""
    return (
        select(Comment.id)
        .where(
            Comment.article_id == article.id,
            Comment.shown_at > moment - OVERLAP,
            Comment.state == CommentState.VISIBLE,
            Comment.author_id != viewer.user_id,
            is_known_to(viewer, article),
        )
        .order_by(Comment.shown_at, Comment.id)
        .limit(limit)
    )


def prompts_of(article_id: int) -> Select[Prompt]:
    """The prompts of an article in their order."""
    return (
        select(Prompt).where(Prompt.article_id == article_id).order_by(Prompt.position, Prompt.id)
    )


def visit_of(article_id: int, user_id: int | None) -> Select[Visit]:
    """When a person was in the discussion of an article."""
    return select(Visit).where(Visit.article_id == article_id, Visit.user_id == user_id)


def following_of(thread_id: int, user_id: int) -> Select[Following]:
    """Whether a person chose to follow a thread, or not to."""
    return select(Following).where(Following.thread_id == thread_id, Following.user_id == user_id)


def comment_by_submission(user_id: int, submission: str) -> Select[Comment]:
    """What a person posted with this very form, if it was sent before."""
    return select(Comment).where(Comment.author_id == user_id, Comment.submission == submission)


def count_of_endorsements(comment: Comment) -> Select[int]:
    """How many endorse a comment."""
    return select(func.count()).where(Endorsement.comment_id == comment.id)


def versions_of(comment: Comment) -> Select[CommentVersion]:
    """What a comment said before its edits, newest first."""
    return (
        select(CommentVersion)
        .where(CommentVersion.comment_id == comment.id)
        .order_by(CommentVersion.revision.desc())
    )
