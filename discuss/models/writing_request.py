"""Requests to the quiz writer for more questions, or for another one in a question's place."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, Text, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.question import Question
from discuss.models.quiz import Quiz

_OPEN = sql("finished_at IS NULL")
_OPEN_MORE = sql("finished_at IS NULL AND replaces_id IS NULL")


class WritingRequest(Base):
    """One request of a leader; at most one for more, and one for each question, is open.

    It asks for ``count`` questions of these ``kinds``, of any where none is named, or for one in
    the place of the question that it ``replaces``. ``found`` is how many came of it; ``note``
    says in a leader's words what is wrong with the text or what came between.
    """

    __table_args__ = (
        Index(
            "uq_writing_request_more",
            "quiz_id",
            unique=True,
            sqlite_where=_OPEN_MORE,
            postgresql_where=_OPEN_MORE,
        ),
        Index(
            "uq_writing_request_replaces",
            "replaces_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_writing_request_quiz", "quiz_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"))
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    count: Mapped[int] = mapped_column(default=1)
    kinds: Mapped[list[str]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    found: Mapped[int] = mapped_column(default=0, server_default="0")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]

    quiz: Mapped[Quiz] = relationship(lazy="raise_on_sql")
    asked_by: Mapped[User] = relationship(lazy="raise_on_sql")
    replaces: Mapped[Question | None] = relationship(lazy="raise_on_sql")

    @property
    def is_open(self) -> bool:
        """Whether the writer has not come to it yet."""
        return self.finished_at is None
