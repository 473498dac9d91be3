"""How heated a thread is for somebody who wants to reply there."""

from datetime import datetime

from sqlalchemy import Select, func, or_, select

from discuss.domain.decisions import CONTESTABLE
from discuss.models import Article, Club, Comment, LogEntry, Report


def heat_of(parent_id: int, user_id: int) -> Select[int, datetime | None]:
    """(reports open or upheld up the chain, when the person wrote last in the thread).

    One statement, however deep the thread is. Where the club does not slow heated threads there
    are no reports.
    """
    chain = (
        select(Comment.id, Comment.parent_id)
        .where(Comment.id == parent_id)
        .cte("chain", recursive=True)
    )
    above = select(Comment.id, Comment.parent_id).join(chain, Comment.id == chain.c.parent_id)
    chain = chain.union(above)
    slows = (
        select(Club.slows_heat)
        .join(Article, Article.club_id == Club.id)
        .join(Comment, Comment.article_id == Article.id)
        .where(Comment.id == parent_id)
    )
    root = select(func.coalesce(Comment.thread_id, Comment.id)).where(Comment.id == parent_id)
    reports = (
        select(func.count(Report.id))
        .join(chain, Report.comment_id == chain.c.id)
        .outerjoin(LogEntry, Report.decision_id == LogEntry.id)
        .where(or_(Report.decided_at.is_(None), LogEntry.action.in_(CONTESTABLE)))
        .where(slows.scalar_subquery())
    )
    last = select(func.max(Comment.created_at)).where(
        Comment.author_id == user_id,
        or_(Comment.id == root.scalar_subquery(), Comment.thread_id == root.scalar_subquery()),
    )
    return select(reports.scalar_subquery(), last.scalar_subquery())
