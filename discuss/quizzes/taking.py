"""Writing attempts: started, saved as one goes, submitted once, graded on the server."""

from collections.abc import Mapping

from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.grading import is_right, mark
from discuss.domain.vocabulary import QuestionStatus
from discuss.extensions import db
from discuss.models import Answer, Attempt, Question, Quiz, User
from discuss.quizzes import queries


def start_attempt(quiz: Quiz, *, by: User) -> Attempt:
    """Open an attempt on the questions as they are now; an open one is gone on with."""
    latest = db.session.scalar(queries.latest_attempt(quiz, by.id))
    if latest is not None and latest.submitted_at is None:
        return latest
    number = 1 if latest is None else latest.number + 1
    attempt = Attempt(quiz_id=quiz.id, user_id=by.id, number=number, answers=_blank_answers(quiz))
    if not added(attempt):
        # Two clicks at once: the other one opened it.
        return db.session.scalars(queries.latest_attempt(quiz, by.id)).one()
    return attempt


def _blank_answers(quiz: Quiz) -> list[Answer]:
    approved = [q for q in quiz.questions if q.status is QuestionStatus.APPROVED]
    if not approved:
        raise RefusedError("This quiz has no questions at the moment.")
    return [_blank_answer(position, question) for position, question in enumerate(approved)]


def _blank_answer(position: int, question: Question) -> Answer:
    return Answer(position=position, question_version_id=question.current.id)


def save_answers(attempt: Attempt, chosen: Mapping[int, int]) -> Attempt:
    """Keep the options chosen so far: answer id to option number, others stay as they are."""
    lock(attempt, "submitted_at")
    if attempt.submitted_at is not None:
        raise RefusedError("This attempt was submitted already; its answers cannot change.")
    now = utcnow()
    for answer in attempt.answers:
        option = chosen.get(answer.id)
        if option is not None and option in range(len(answer.version.options)):
            answer.chosen = option
            answer.answered_at = now
    return attempt


def submit_attempt(attempt: Attempt, chosen: Mapping[int, int]) -> Attempt:
    """Save, grade against the versions that were shown, and close the attempt."""
    save_answers(attempt, chosen)
    for answer in attempt.answers:
        answer.is_right = is_right(answer.chosen, answer.version.key)
    attempt.score = mark(bool(answer.is_right) for answer in attempt.answers).score
    attempt.submitted_at = utcnow()
    return attempt
