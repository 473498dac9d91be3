"""Reading the log of decisions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import joinedload

from discuss.decisions.filter import Filter
from discuss.domain.vocabulary import ArticleStatus, LogAction
from discuss.extensions import db
from discuss.models import (
    Article,
    Club,
    Comment,
    LogEntry,
    Membership,
    Prompt,
    Question,
    Quiz,
    User,
)

PAGE_SIZE = 50
ROWS_AT_ONCE = 500
MONTHS = 6
LAST_DAY = date(9000, 1, 1)

ABOUT_WORDS = frozenset(
    action for action in LogAction if action.value.split(".")[0] not in {"person", "member", "gate"}
)
"""What members read of: decisions about words, not about people."""


def log_of(club: Club, wanted: Filter) -> Select[LogEntry]:
    """The club's decisions that are asked for, newest first, with the people in them."""
    handle = wanted.about.strip().removeprefix("@").lower()
    statement = (
        select(LogEntry)
        .where(LogEntry.club_id == club.id)
        .options(joinedload(LogEntry.actor), joinedload(LogEntry.about))
        .order_by(LogEntry.id.desc())
    )
    conditions = {
        "action": LogEntry.action == wanted.action,
        "by_id": LogEntry.actor_id == wanted.by_id,
        "about": LogEntry.about.has(User.username == handle),
        "article_id": is_about_article(wanted.article_id or 0),
        "since": LogEntry.created_at >= _midnight(wanted.since or date.min),
        "until": LogEntry.created_at < _midnight(wanted.until or date.min, days=1),
    }
    return statement.where(*(value for key, value in conditions.items() if getattr(wanted, key)))


def _midnight(day: date, days: int = 0) -> datetime:
    day = min(day, LAST_DAY)
    return datetime.combine(day, time.min, UTC) + timedelta(days=days)


def is_about_article(article_id: int) -> ColumnElement[bool]:
    """Whether a decision is about an article, its quiz or its discussion."""
    quizzes = select(Quiz.id).where(Quiz.article_id == article_id)
    subjects: dict[str, Select[int]] = {
        Article.__tablename__: select(Article.id).where(Article.id == article_id),
        Comment.__tablename__: select(Comment.id).where(Comment.article_id == article_id),
        Prompt.__tablename__: select(Prompt.id).where(Prompt.article_id == article_id),
        Quiz.__tablename__: quizzes,
        Question.__tablename__: select(Question.id).where(Question.quiz_id.in_(quizzes)),
    }
    return or_(
        *(
            and_(LogEntry.subject_kind == kind, LogEntry.subject_id.in_(ids))
            for kind, ids in subjects.items()
        )
    )


def before(statement: Select[LogEntry], entry_id: int | None) -> Select[LogEntry]:
    """A page of it, from below an entry's number on, and one more to know whether there is."""
    if entry_id is not None:
        statement = statement.where(LogEntry.id < entry_id)
    return statement.limit(PAGE_SIZE + 1)


def every_entry(statement: Select[LogEntry]) -> Iterator[LogEntry]:
    """All of it, a few at a time: a long log must not fill the memory."""
    yield from db.session.scalars(statement.execution_options(yield_per=ROWS_AT_ONCE))


def who_decided(club: Club) -> Select[int, str]:
    """The (id, name) of everybody who decided in the club."""
    return (
        select(User.id, User.name)
        .where(User.id.in_(select(LogEntry.actor_id).where(LogEntry.club_id == club.id)))
        .order_by(User.name, User.id)
    )


def articles_of(club: Club) -> Select[int, str]:
    """The (id, title) of the club's articles."""
    return (
        select(Article.id, Article.title)
        .where(Article.club_id == club.id)
        .order_by(Article.title, Article.id)
    )


def public_log_of(club: Club) -> Select[LogEntry]:
    """What members may read of the log, newest first."""
    return log_of(club, Filter()).where(LogEntry.action.in_(ABOUT_WORDS))


def names_of_members(club: Club) -> Select[str, str]:
    """The (name, handle) of everybody in the club."""
    return (
        select(User.name, User.username)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.club_id == club.id)
    )


def titles_above(comment_ids: Sequence[int]) -> Select[int, str, str]:
    """(comment, title, address) of the published articles that these comments are under."""
    return (
        select(Comment.id, Article.title, Article.slug)
        .join(Comment.article)
        .where(Comment.id.in_(comment_ids), Article.status == ArticleStatus.PUBLISHED)
    )


def numbers_of(club: Club, months: Sequence[date], actions: Sequence[LogAction]) -> Select[Any]:
    """(action, how often in each month) of the months that begin on these days."""
    ends = [*months[1:], _next_month(months[-1])]
    spans = [
        and_(LogEntry.created_at >= _midnight(start), LogEntry.created_at < _midnight(end))
        for start, end in zip(months, ends, strict=True)
    ]
    columns: list[Any] = [LogEntry.action, *(func.count().filter(span) for span in spans)]
    return (
        select(*columns)
        .where(LogEntry.club_id == club.id, LogEntry.action.in_(actions))
        .where(LogEntry.created_at >= _midnight(months[0]))
        .group_by(LogEntry.action)
    )


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def latest_months(today: date) -> list[date]:
    """The first days of this month and those before it, the earliest first."""
    months = [today.replace(day=1)]
    while len(months) < MONTHS:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months[::-1]


def read_numbers(
    club: Club, today: date, actions: Sequence[LogAction]
) -> list[tuple[date, Mapping[LogAction, int]]]:
    """How often each of these was decided, by month, the latest first."""
    months = latest_months(today)
    rows = db.session.execute(numbers_of(club, months, actions))
    counts: dict[LogAction, Sequence[int]] = {row[0]: row[1:] for row in rows}
    table: list[tuple[date, Mapping[LogAction, int]]]
    table = [
        (month, {action: row[place] for action, row in counts.items()})
        for place, month in enumerate(months)
    ]
    return table[::-1]
