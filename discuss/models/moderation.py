"""Reports, claims, appeals, and the log of every decision."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import LogAction, ReportReason
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.club import Club
from discuss.models.columns import enum_of
from discuss.models.comment import Comment


class Report(Base):
    """A reader's report on a comment; it stays in the queue until somebody decided.

    One person has one open report on a comment; those that were decided stay beside it.
    """

    __table_args__ = (
        Index(
            "uq_report_open",
            "comment_id",
            "reporter_id",
            unique=True,
            sqlite_where=sql("decided_at IS NULL"),
            postgresql_where=sql("decided_at IS NULL"),
        ),
        Index("ix_report_comment_id", "comment_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    reporter_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    reason: Mapped[ReportReason] = mapped_column(enum_of(ReportReason))
    note: Mapped[str] = mapped_column(String(1000), default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None] = mapped_column(index=True)
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("log_entry.id"), index=True)

    comment: Mapped[Comment] = relationship(lazy="raise_on_sql")
    reporter: Mapped[User] = relationship(lazy="raise_on_sql")
    decision: Mapped["LogEntry | None"] = relationship(lazy="raise_on_sql")


class Claim(Base):
    """A moderator is at work on a comment until then; others see it and leave it alone."""

    comment_id: Mapped[int] = mapped_column(
        ForeignKey("comment.id", ondelete="CASCADE"), primary_key=True
    )
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    until: Mapped[datetime]

    by: Mapped[User] = relationship(lazy="raise_on_sql")


class Appeal(Base):
    """An author asks another moderator to look again at a decision; once a decision.

    ``is_upheld`` is None until it is answered: True leaves the decision as it was.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(
        ForeignKey("comment.id", ondelete="CASCADE"), index=True
    )
    decision_id: Mapped[int] = mapped_column(ForeignKey("log_entry.id"), unique=True)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None] = mapped_column(index=True)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    is_upheld: Mapped[bool | None]
    answer: Mapped[str] = mapped_column(Text, default="", server_default="")

    comment: Mapped[Comment] = relationship(lazy="raise_on_sql")
    decision: Mapped["LogEntry"] = relationship(lazy="raise_on_sql")


class LogEntry(Base):
    """One decision: who, what, on what, why, when. The database refuses to change or lose one.

    The subject is kept as words and a number, not as a foreign key: the entry outlives it.
    Nobody as the actor means that a rule of the program acted; ``about_id`` is whom it concerns.
    """

    __table_args__ = (
        Index("ix_log_entry_club", "club_id", "id"),
        Index("ix_log_entry_subject", "subject_kind", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id"))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    about_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    action: Mapped[LogAction] = mapped_column(enum_of(LogAction))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int]
    reason: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), index=True)

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    actor: Mapped[User | None] = relationship(lazy="raise_on_sql", foreign_keys=[actor_id])
    about: Mapped[User | None] = relationship(lazy="raise_on_sql", foreign_keys=[about_id])
