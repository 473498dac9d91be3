"""How heated a thread is for somebody who wants to reply there."""

from datetime import datetime

from sqlalchemy import Select, func, or_, select

from discuss.domain.heat import reply_from
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import LogAction
from discuss.extensions import db
from discuss.models import Article, Club, Comment, LogEntry, Report

UPHELD = (LogAction.COMMENT_HIDE, LogAction.COMMENT_REMOVE, LogAction.COMMENT_RETURN)


def heat_wait(viewer: Viewer, parent: Comment) -> datetime | None:
    """When the viewer may reply to a comment again, if not yet; staff never wait.

    One statement, however deep the thread is.
    """
    club_id = parent.article.club_id
    if viewer.user_id is None or viewer.moderates(club_id):
        return None
    reports, last_reply_at = db.session.execute(heat_of(parent, viewer.user_id)).one()
    return reply_from(reports, last_reply_at, viewer.now)


def heat_of(parent: Comment, user_id: int) -> Select[int, datetime | None]:
    """(reports open or upheld up the chain, when the person wrote last in the thread).

    Where the club does not slow heated threads there are no reports.
    """
    chain = (
        select(Comment.id, Comment.parent_id)
        .where(Comment.id == parent.id)
        .cte("chain", recursive=True)
    )
    above = select(Comment.id, Comment.parent_id).join(chain, Comment.id == chain.c.parent_id)
    chain = chain.union(above)
    slows = select(Club.slows_heat).join(Article).where(Article.id == parent.article_id)
    reports = (
        select(func.count(Report.id))
        .join(chain, Report.comment_id == chain.c.id)
        .outerjoin(LogEntry, Report.decision_id == LogEntry.id)
        .where(or_(Report.decided_at.is_(None), LogEntry.action.in_(UPHELD)))
        .where(slows.scalar_subquery())
    )
    last = select(func.max(Comment.created_at)).where(
        Comment.author_id == user_id,
        or_(Comment.id == parent.root.id, Comment.thread_id == parent.root.id),
    )
    return select(reports.scalar_subquery(), last.scalar_subquery())
