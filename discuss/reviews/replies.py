"""What a person answers in a review, and what becomes of it."""

from dataclasses import dataclass

from discuss.domain.grading import Given, fit, is_right
from discuss.models import QuestionVersion, ReviewCard


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the newest version of a question; nothing yet, while it is asked."""

    version: QuestionVersion
    given: Given

    @classmethod
    def to(cls, version: QuestionVersion, sent: Given | None) -> "Reply":
        """What of that which was sent fits the question; None says that one does not know."""
        return cls(version, (fit(sent, version.right) if sent else None) or Given())

    @property
    def options(self) -> list[tuple[int, str]]:
        """The options with their numbers, as they are shown."""
        return list(enumerate(self.version.options))

    @property
    def words(self) -> tuple[str, ...]:
        """What was answered, in words; none where nothing was."""
        return self.version.right.words_of(self.given)

    @property
    def is_right(self) -> bool:
        """Whether it is right."""
        return is_right(self.given, self.version.right)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A graded answer, and when the question comes back.

    ``is_counted`` is false where another answer of the same day decided that already.
    """

    card: ReviewCard
    reply: Reply
    comes_back_in: int
    is_counted: bool
