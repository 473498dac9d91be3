"""Requests to the language model: who asked, whom, and what came of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import RequestStatus
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.columns import enum_of
from discuss.models.quiz import Quiz

_OPEN = text("status IN ('waiting', 'asking')")


class ModelRequest(Base):
    """One request of a leader for more questions; at most one of a quiz is open at a time.

    ``host`` is whom the leader was told; ``note`` says in a leader's words what came of it.
    """

    __table_args__ = (
        Index(
            "uq_model_request_open",
            "quiz_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_model_request_quiz", "quiz_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"))
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    host: Mapped[str] = mapped_column(String(300))
    model: Mapped[str] = mapped_column(String(200))
    status: Mapped[RequestStatus] = mapped_column(
        enum_of(RequestStatus), default=RequestStatus.WAITING
    )
    note: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]

    quiz: Mapped[Quiz] = relationship(lazy="raise_on_sql")
    asked_by: Mapped[User] = relationship(lazy="raise_on_sql")

    @property
    def is_open(self) -> bool:
        """Whether an answer is still to come."""
        return self.status in {RequestStatus.WAITING, RequestStatus.ASKING}
