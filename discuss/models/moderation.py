"""Reports, and the log of every decision."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import LogAction, ReportReason
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.club import Club
from discuss.models.columns import enum_of
from discuss.models.comment import Comment


class Report(Base):
    """A reader's report on a comment; it stays in the queue until somebody decided."""

    __table_args__ = (UniqueConstraint("comment_id", "reporter_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    reporter_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    reason: Mapped[ReportReason] = mapped_column(enum_of(ReportReason))
    note: Mapped[str] = mapped_column(String(1000), default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None] = mapped_column(index=True)

    comment: Mapped[Comment] = relationship(lazy="raise_on_sql")
    reporter: Mapped[User] = relationship(lazy="raise_on_sql")


class LogEntry(Base):
    """One decision: who, what, on what, why, when. The database refuses to change or lose one.

    The subject is kept as words and a number, not as a foreign key: the entry outlives it.
    """

    __table_args__ = (
        Index("ix_log_entry_club", "club_id", "id"),
        Index("ix_log_entry_subject", "subject_kind", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id"))
    actor_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    action: Mapped[LogAction] = mapped_column(enum_of(LogAction))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int]
    reason: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), index=True)

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    actor: Mapped[User] = relationship(lazy="raise_on_sql")
