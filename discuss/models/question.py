"""The questions of a quiz, and their versions."""

from datetime import datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    String,
    Text,
    UniqueConstraint,
    false,
    func,
)
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.grading import Right
from discuss.domain.vocabulary import QuestionStatus
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.columns import enum_of
from discuss.models.quiz import Quiz

ONE_THING_IS_RIGHT = """
(key IS NOT NULL AND json_array_length(accepted) = 0 AND json_array_length(right_order) = 0)
OR (key IS NULL AND json_array_length(accepted) > 0 AND json_array_length(right_order) = 0
    AND json_array_length(options) = 0)
OR (key IS NULL AND json_array_length(accepted) = 0 AND json_array_length(right_order) > 0
    AND json_array_length(right_order) = json_array_length(options))
"""
"""A choice has a key, a short answer accepted wordings, things to put in order their order."""


class Question(Base):
    """A question; its words are in its versions, of which the newest counts.

    ``written_by_id`` is the person who wrote it, where it was not generated; ``is_suggested``:
    that was a student, and no leader has taken it up yet. ``voided_at`` is when a contest ended
    in its counting for nobody.
    """

    __table_args__ = (UniqueConstraint("quiz_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"))
    position: Mapped[int]
    status: Mapped[QuestionStatus] = mapped_column(
        enum_of(QuestionStatus), default=QuestionStatus.DRAFT
    )
    kind: Mapped[str] = mapped_column(String(40))
    rule: Mapped[str] = mapped_column(String(80))
    difficulty: Mapped[float]
    confidence: Mapped[float]
    written_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    is_suggested: Mapped[bool] = mapped_column(default=False, server_default=false())
    voided_at: Mapped[datetime | None]

    written_by: Mapped[User | None] = relationship(lazy="raise_on_sql")
    quiz: Mapped[Quiz] = relationship(lazy="raise_on_sql", back_populates="questions")
    versions: Mapped[list["QuestionVersion"]] = relationship(
        lazy="raise_on_sql",
        order_by="QuestionVersion.number",
        cascade="all, delete-orphan",
        back_populates="question",
    )

    @property
    def is_asked(self) -> bool:
        """Whether a new attempt may ask it."""
        return self.status is QuestionStatus.APPROVED and self.voided_at is None

    @property
    def current(self) -> "QuestionVersion":
        """The newest version."""
        return self.versions[-1]


class QuestionVersion(Base):
    """The words of a question as students saw them; never changed, only followed.

    What is right is one of three: ``key``, an option's number, with those that are ``also_right``
    after a contest; ``accepted``, wordings; and ``right_order``, the options' numbers from first
    to last. A version that ``is_ruling`` came of a contest: answers to older ones of the same
    words are graded by it too.
    """

    __table_args__ = (
        UniqueConstraint("question_id", "number"),
        CheckConstraint("key >= 0", name="key_is_an_option"),
        CheckConstraint(ONE_THING_IS_RIGHT, name="one_thing_is_right"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(default=1)
    stem: Mapped[str] = mapped_column(Text)
    options: Mapped[list[str]] = mapped_column(JSON)
    key: Mapped[int | None]
    also_right: Mapped[list[int]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    is_ruling: Mapped[bool] = mapped_column(default=False, server_default=false())
    accepted: Mapped[list[str]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    right_order: Mapped[list[int]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    explanation: Mapped[str] = mapped_column(Text, default="")
    evidence_anchor: Mapped[str] = mapped_column(String(20))
    evidence_start: Mapped[int]
    evidence_end: Mapped[int]
    evidence_text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())

    question: Mapped[Question] = relationship(lazy="raise_on_sql", back_populates="versions")

    @property
    def right(self) -> Right:
        """What is right, as answers are graded by it."""
        return Right(
            tuple(self.options),
            self.key,
            tuple(self.accepted),
            tuple(self.right_order),
            tuple(self.also_right),
        )

    @property
    def ruling(self) -> "QuestionVersion":
        """What answers to it are graded by: itself, unless a contest amended it since."""
        later = [one for one in self.question.versions if one.number > self.number]
        return next((one for one in reversed(later) if one.is_ruling and one.is_like(self)), self)

    def is_like(self, other: "QuestionVersion") -> bool:
        """Whether both ask the same of the same options, so that an answer means the same."""
        return (self.stem, self.options) == (other.stem, other.options)
