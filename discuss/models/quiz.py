"""Quizzes: one of each article, and how it is taken."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import JSON, ForeignKey, Text, false, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import Feedback, QuizStatus
from discuss.extensions import Base
from discuss.models.article import Article
from discuss.models.columns import enum_of

if TYPE_CHECKING:
    from discuss.models.question import Question


class Quiz(Base):
    """The quiz of one article. ``note`` says in words why it is short or why it failed.

    Its leader sets how it is taken: how many attempts (any number where None), when one learns
    what was right, until when, whether questions and options are shuffled, and how many
    questions an attempt ``draws`` (all where None).

    ``left_out`` holds candidates that were not kept, each with the fields of ``LeftOut``; it is
    long, so it is read only where it is asked for.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), unique=True
    )
    status: Mapped[QuizStatus] = mapped_column(enum_of(QuizStatus), default=QuizStatus.WAITING)
    asked: Mapped[int] = mapped_column(default=10)
    seed: Mapped[int] = mapped_column(default=0)
    approve_when_ready: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    left_out: Mapped[list[dict[str, str]]] = mapped_column(
        JSON, default=list, server_default=sql("'[]'"), deferred=True, deferred_raiseload=True
    )
    attempts_allowed: Mapped[int | None]
    feedback: Mapped[Feedback] = mapped_column(
        enum_of(Feedback), default=Feedback.AT_END, server_default="at_end"
    )
    closes_at: Mapped[datetime | None]
    shuffles: Mapped[bool] = mapped_column(default=False, server_default=false())
    draws: Mapped[int | None]
    requested_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]

    article: Mapped[Article] = relationship(lazy="raise_on_sql")
    questions: Mapped[list["Question"]] = relationship(
        lazy="raise_on_sql",
        order_by="Question.position",
        cascade="all, delete-orphan",
        back_populates="quiz",
    )
