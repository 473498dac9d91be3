"""Reading appeals."""

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from discuss.models import Appeal, Article, Comment, LogEntry


def appeal(appeal_id: int) -> Select[Appeal]:
    """An appeal with its comment and the decision it is about."""
    comment = joinedload(Appeal.comment)
    return (
        select(Appeal)
        .where(Appeal.id == appeal_id)
        .options(
            comment.joinedload(Comment.author),
            comment.joinedload(Comment.article).joinedload(Article.club),
            joinedload(Appeal.decision).joinedload(LogEntry.actor),
        )
    )
