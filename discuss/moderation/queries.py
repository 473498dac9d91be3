"""Reading the queue and the log."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import joinedload

from discuss.extensions import db
from discuss.models import Article, Club, Comment, LogEntry, Report

PAGE_SIZE = 50
LARGEST_ID = 2**31 - 1


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A reported comment with its open reports, oldest first."""

    comment: Comment
    reports: tuple[Report, ...]


def _is_open_in(club: Club) -> ColumnElement[bool]:
    return (Report.decided_at.is_(None)) & (Article.club_id == club.id)


def count_reported(club: Club) -> int:
    """How many comments of the club wait for a decision."""
    statement = (
        select(func.count(Report.comment_id.distinct()))
        .join(Report.comment)
        .join(Comment.article)
        .where(_is_open_in(club))
    )
    return db.session.scalar(statement) or 0


def reported_comments(club: Club) -> Select[Comment]:
    """Comments with open reports, the longest waiting first."""
    return (
        select(Comment)
        .join(Report, Report.comment_id == Comment.id)
        .join(Comment.article)
        .where(_is_open_in(club))
        .group_by(Comment.id)
        .order_by(func.min(Report.id))
        .limit(PAGE_SIZE)
        .options(joinedload(Comment.author), joinedload(Comment.article).joinedload(Article.club))
    )


def open_reports(comment_ids: list[int]) -> Select[Report]:
    """The open reports on these comments with their reporters, oldest first."""
    return (
        select(Report)
        .where(Report.comment_id.in_(comment_ids), Report.decided_at.is_(None))
        .options(joinedload(Report.reporter))
        .order_by(Report.id)
    )


def read_queue(club: Club) -> list[QueueItem]:
    """The queue's first page, in two statements."""
    comments = db.session.scalars(reported_comments(club)).all()
    reports: dict[int, list[Report]] = defaultdict(list)
    for report in db.session.scalars(open_reports([comment.id for comment in comments])):
        reports[report.comment_id].append(report)
    return [QueueItem(comment, tuple(reports[comment.id])) for comment in comments]


def log_of(club: Club, before: int | None) -> Select[LogEntry]:
    """The club's decisions, newest first, from below an entry's number on."""
    statement = select(LogEntry).where(LogEntry.club_id == club.id)
    if before is not None:
        statement = statement.where(LogEntry.id < min(max(before, 0), LARGEST_ID))
    return (
        statement.options(joinedload(LogEntry.actor)).order_by(LogEntry.id.desc()).limit(PAGE_SIZE)
    )
