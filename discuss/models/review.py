"""Missed questions that come back on later days."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.extensions import Base
from discuss.models.question import Question


class ReviewCard(Base):
    """A question that a person missed in a quiz and that comes back to them.

    It is due from ``due_at``, the first moment of a day; ``card`` is the scheduler's own memory of
    it, ``reviewed_at`` when it was answered last, a quiz apart.
    """

    __table_args__ = (
        UniqueConstraint("user_id", "question_id"),
        Index("ix_review_card_due", "user_id", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    card: Mapped[dict[str, Any]] = mapped_column(JSON)
    due_at: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    reviewed_at: Mapped[datetime | None]

    question: Mapped[Question] = relationship(lazy="raise_on_sql")
