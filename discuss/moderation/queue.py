"""Reading the queue: what waits for a moderator, under the reason why it does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from discuss.domain.vocabulary import CommentState, QueueTab
from discuss.extensions import db
from discuss.models import Appeal, Article, Claim, Club, Comment, Report
from discuss.moderation.cases import Case, read_cases

PAGE_SIZE = 25
LAST_PAGE = 10_000

IS_REPORTED = exists().where(Report.comment_id == Comment.id, Report.decided_at.is_(None))
IS_APPEALED = exists().where(Appeal.comment_id == Comment.id, Appeal.decided_at.is_(None))
IS_WAITING = Comment.state == CommentState.WAITING
IS_HELD_BACK = and_(Comment.state == CommentState.HIDDEN, Comment.held_for.is_not(None))

WHY: Mapping[QueueTab, ColumnElement[bool]] = {
    # What a rule has hidden or holds back is under that, with the reports on it.
    QueueTab.REPORTED: and_(IS_REPORTED, ~IS_WAITING, ~IS_HELD_BACK),
    QueueTab.WAITING: IS_WAITING,
    QueueTab.HIDDEN: IS_HELD_BACK,
    QueueTab.APPEALS: IS_APPEALED,
}
FIRST_REPORT = (
    select(func.min(Report.created_at))
    .where(Report.comment_id == Comment.id, Report.decided_at.is_(None))
    .scalar_subquery()
)
FIRST_APPEAL = (
    select(func.min(Appeal.created_at))
    .where(Appeal.comment_id == Comment.id, Appeal.decided_at.is_(None))
    .scalar_subquery()
)
WRITTEN = func.coalesce(Comment.edited_at, Comment.created_at)
SINCE: Mapping[QueueTab, ColumnElement[Any]] = {
    QueueTab.REPORTED: FIRST_REPORT,
    QueueTab.WAITING: WRITTEN,
    QueueTab.HIDDEN: WRITTEN,
    QueueTab.APPEALS: FIRST_APPEAL,
}


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the queue: ``counts`` and ``articles`` are those of the whole queue."""

    tab: QueueTab
    article_id: int | None
    number: int
    counts: Mapping[QueueTab, int]
    articles: Sequence[tuple[int, str]]
    cases: Sequence[Case]
    has_more: bool


def count_waiting(club: Club) -> int:
    """How many comments of the club wait for a moderator, for whatever reason."""
    statement = (
        select(func.count(Comment.id))
        .join(Comment.article)
        .where(Article.club_id == club.id, or_(*WHY.values()))
    )
    return db.session.scalar(statement) or 0


def counts_in(club: Club, article_id: int | None) -> Select[Any]:
    """How many comments are under each reason, in the order of the reasons."""
    columns: list[Any] = [func.count(Comment.id).filter(why) for why in WHY.values()]
    return select(*columns).join(Comment.article).where(_is_of(club, article_id))


def articles_in(club: Club) -> Select[int, str]:
    """The (id, title) of every article with something in the queue."""
    return (
        select(Article.id, Article.title)
        .join(Comment, Comment.article_id == Article.id)
        .where(Article.club_id == club.id, or_(*WHY.values()))
        .distinct()
        .order_by(Article.title, Article.id)
    )


def comments_in(club: Club, tab: QueueTab, article_id: int | None) -> Select[Comment, Claim]:
    """(comment, claim or nothing) under a reason, the longest waiting first."""
    return (
        with_context(select(Comment, Claim).join(Comment.article))
        .where(_is_of(club, article_id), WHY[tab])
        .order_by(SINCE[tab], Comment.id)
    )


def comment_alone(comment_id: int) -> Select[Comment, Claim]:
    """(comment, claim or nothing) of one comment, whether it is in the queue or not."""
    return with_context(select(Comment, Claim).join(Comment.article)).where(
        Comment.id == comment_id
    )


def with_context(statement: Select[Comment, Claim]) -> Select[Comment, Claim]:
    """The statement with who wrote it, where, in answer to whom, and who is at work on it."""
    return (
        statement.outerjoin(Claim, Claim.comment_id == Comment.id)
        .outerjoin(Claim.by)
        .options(
            contains_eager(Comment.article).joinedload(Article.club),
            joinedload(Comment.author),
            joinedload(Comment.parent).joinedload(Comment.author),
            contains_eager(Claim.by),
        )
    )


def _is_of(club: Club, article_id: int | None) -> ColumnElement[bool]:
    of_club = Article.club_id == club.id
    return of_club if article_id is None else and_(of_club, Article.id == article_id)


def read_queue(
    club: Club, tab: QueueTab | None, *, article_id: int | None, number: int
) -> QueuePage:
    """A page of the queue; without a reason, of the first under which something waits."""
    found = db.session.execute(counts_in(club, article_id)).one()
    counts = dict(zip(WHY, found, strict=True))
    tab = tab or next((one for one, count in counts.items() if count), QueueTab.REPORTED)
    number = min(max(number, 1), LAST_PAGE)
    rows = db.session.execute(
        comments_in(club, tab, article_id).limit(PAGE_SIZE + 1).offset((number - 1) * PAGE_SIZE)
    ).all()
    return QueuePage(
        tab,
        article_id,
        number,
        counts,
        [(id_, title) for id_, title in db.session.execute(articles_in(club))],
        read_cases(club, [(comment, claim) for comment, claim in rows[:PAGE_SIZE]]),
        has_more=len(rows) > PAGE_SIZE,
    )


def read_case(comment: Comment) -> Case:
    """One comment as the queue shows it."""
    row = db.session.execute(comment_alone(comment.id)).one()
    return read_cases(comment.article.club, [(row[0], row[1])])[0]
