"""Contested questions: what students say is wrong, what was decided, and whose mark it changed."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import ContestStatus
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.attempt import Answer
from discuss.models.columns import enum_of
from discuss.models.question import Question


class Contest(Base):
    """A student says that a question is wrong; one contest an answer.

    ``new_version_id`` is what an amendment made of what the student saw;
    ``decision`` is what the leader said to it.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), unique=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    status: Mapped[ContestStatus] = mapped_column(
        enum_of(ContestStatus), default=ContestStatus.OPEN, index=True
    )
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    decision: Mapped[str] = mapped_column(Text, default="", server_default="")
    new_version_id: Mapped[int | None] = mapped_column(
        ForeignKey("question_version.id"), index=True
    )

    question: Mapped[Question] = relationship(lazy="raise_on_sql")
    answer: Mapped[Answer] = relationship(lazy="raise_on_sql")
    by: Mapped[User] = relationship(lazy="raise_on_sql", foreign_keys=[by_id])
    decided_by: Mapped[User | None] = relationship(
        lazy="raise_on_sql", foreign_keys=[decided_by_id]
    )
    messages: Mapped[list["ContestMessage"]] = relationship(
        lazy="raise_on_sql",
        order_by="ContestMessage.id",
        cascade="all, delete-orphan",
        back_populates="contest",
    )


class ContestMessage(Base):
    """One message of the thread about a contested question, between the student and the leaders."""

    __table_args__ = (UniqueConstraint("author_id", "submission"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(
        ForeignKey("contest.id", ondelete="CASCADE"), index=True
    )
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    submission: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())

    contest: Mapped[Contest] = relationship(lazy="raise_on_sql", back_populates="messages")
    author: Mapped[User] = relationship(lazy="raise_on_sql")


class Regrade(Base):
    """What a decision on a contest changed about one answer; None: it counts for nothing."""

    __table_args__ = (UniqueConstraint("contest_id", "answer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contest.id", ondelete="CASCADE"))
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), index=True)
    was_right: Mapped[bool | None]
    is_right: Mapped[bool | None]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
