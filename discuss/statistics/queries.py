"""Reading first attempts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, func, select

from discuss.domain.grading import Given
from discuss.domain.vocabulary import Role
from discuss.domain.weak_questions import Response
from discuss.extensions import db
from discuss.models import Answer, Attempt, Membership, Quiz
from discuss.statistics.figures import Sheet

IS_FIRST = and_(Attempt.number == 1, Attempt.submitted_at.is_not(None))


@dataclass(frozen=True, slots=True)
class FirstAttempts:
    """Those of the club's students, and how many there are of others."""

    sheets: Sequence[Sheet]
    others: int


def students_of(quiz: Quiz) -> Select[int]:
    """The ids of those who are students of the quiz's club now."""
    return select(Membership.user_id).where(
        Membership.club_id == quiz.article.club_id, Membership.role == Role.STUDENT
    )


def answers_of_students(
    quiz: Quiz,
) -> Select[int, int, int | None, str, list[int | None], bool | None]:
    """Every answer of their submitted first attempts, in plain columns: there may be many."""
    return (
        select(
            Attempt.id,
            Answer.question_version_id,
            Answer.chosen,
            Answer.text,
            Answer.placed,
            Answer.is_right,
        )
        .join(Answer.attempt)
        .where(Attempt.quiz_id == quiz.id, IS_FIRST, Attempt.user_id.in_(students_of(quiz)))
        .order_by(Attempt.id)
    )


def count_others(quiz: Quiz) -> Select[int]:
    """How many submitted first attempts are of staff, or of people who have left."""
    return select(func.count(Attempt.id)).where(
        Attempt.quiz_id == quiz.id, IS_FIRST, Attempt.user_id.not_in(students_of(quiz))
    )


def read_first_attempts(quiz: Quiz) -> FirstAttempts:
    """First attempts at the quiz, in two statements."""
    rights = {version.id: version.right for one in quiz.questions for version in one.versions}
    sheets: defaultdict[int, dict[int, Response]] = defaultdict(dict)
    for attempt, version, chosen, text, placed, is_right in db.session.execute(
        answers_of_students(quiz)
    ):
        given = Given(chosen, text, tuple(placed))
        is_skipped = not rights[version].words_of(given)
        sheets[attempt][version] = Response(bool(is_right), chosen, is_skipped)
    return FirstAttempts(list(sheets.values()), db.session.scalar(count_others(quiz)) or 0)
