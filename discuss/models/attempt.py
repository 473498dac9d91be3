"""What students answered, against the versions of the questions that they saw."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.grading import LONGEST_ANSWER, Given, Mark, mark
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.question import QuestionVersion
from discuss.models.quiz import Quiz


class Attempt(Base):
    """One go at a quiz; a person has at most one that is open."""

    __table_args__ = (
        UniqueConstraint("quiz_id", "user_id", "number"),
        Index(
            "uq_attempt_open",
            "quiz_id",
            "user_id",
            unique=True,
            sqlite_where=sql("submitted_at IS NULL"),
            postgresql_where=sql("submitted_at IS NULL"),
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

    @property
    def mark(self) -> Mark:
        """How many answers are right, of those that count."""
        return mark(bool(answer.is_right) for answer in self.answers if answer.counts)


class Answer(Base):
    """One question of an attempt: what was shown, what was answered, and how it was graded.

    An answer is one of three, as its question is: the option ``chosen``, the ``text`` typed, or
    the place that each option was ``placed`` at, None where it has none yet. ``shown_order``
    holds the numbers of the options in the order in which this student sees them, none where
    they stand as they are. ``settled_at`` is when the answer could not be changed any more.
    """

    __table_args__ = (UniqueConstraint("attempt_id", "question_version_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id", ondelete="CASCADE"))
    question_version_id: Mapped[int] = mapped_column(ForeignKey("question_version.id"), index=True)
    position: Mapped[int]
    chosen: Mapped[int | None]
    text: Mapped[str] = mapped_column(String(LONGEST_ANSWER), default="", server_default="")
    placed: Mapped[list[int | None]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    shown_order: Mapped[list[int]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    is_right: Mapped[bool | None]
    settled_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]

    attempt: Mapped[Attempt] = relationship(lazy="raise_on_sql", back_populates="answers")
    version: Mapped[QuestionVersion] = relationship(lazy="raise_on_sql")

    @property
    def counts(self) -> bool:
        """Whether the question counts: a contest may have ended in its counting for nobody."""
        return self.version.question.voided_at is None

    @property
    def ruling(self) -> QuestionVersion:
        """What the answer is graded by: the version shown, unless a contest amended it since."""
        return self.version.ruling

    @property
    def given(self) -> Given:
        """What was answered, as it is graded."""
        return Given(self.chosen, self.text, tuple(self.placed))

    @property
    def options(self) -> list[tuple[int, str]]:
        """The options with their numbers, in the order in which this student sees them."""
        numbers = self.shown_order or range(len(self.version.options))
        return [(number, self.version.options[number]) for number in numbers]

    @property
    def words(self) -> tuple[str, ...]:
        """What was answered, in words; none where nothing was."""
        return self.version.right.words_of(self.given)
