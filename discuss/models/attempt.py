"""What students answered, against the versions of the questions that they saw."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.quiz import QuestionVersion, Quiz


class Attempt(Base):
    """One go at a quiz; a person has at most one that is open."""

    __table_args__ = (
        UniqueConstraint("quiz_id", "user_id", "number"),
        Index(
            "uq_attempt_open",
            "quiz_id",
            "user_id",
            unique=True,
            sqlite_where=text("submitted_at IS NULL"),
            postgresql_where=text("submitted_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    started_at: Mapped[datetime] = mapped_column(server_default=func.now())
    submitted_at: Mapped[datetime | None]
    score: Mapped[int | None]

    quiz: Mapped[Quiz] = relationship(lazy="raise_on_sql")
    user: Mapped[User] = relationship(lazy="raise_on_sql")
    answers: Mapped[list["Answer"]] = relationship(
        lazy="raise_on_sql",
        order_by="Answer.position",
        cascade="all, delete-orphan",
        back_populates="attempt",
    )


class Answer(Base):
    """One question of an attempt: what was shown, what was chosen, and how it was graded."""

    __table_args__ = (UniqueConstraint("attempt_id", "question_version_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"), index=True)
    position: Mapped[int]
    chosen: Mapped[int | None]
    is_right: Mapped[bool | None]
    answered_at: Mapped[datetime | None]

    attempt: Mapped[Attempt] = relationship(lazy="raise_on_sql", back_populates="answers")
    version: Mapped[QuestionVersion] = relationship(lazy="raise_on_sql")
