"""Writing attempts: started, saved as one goes, submitted once, graded on the server."""

from collections.abc import Mapping
from itertools import zip_longest

from discuss.clock import utcnow
from discuss.comments.actions import release_for_quiz
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.grading import LONGEST_ANSWER, Given, Shape, is_right, mark
from discuss.domain.vocabulary import QuestionStatus
from discuss.domain.writing import readable
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


def save_answers(attempt: Attempt, given: Mapping[int, Given]) -> Attempt:
    """Keep what was answered so far, by answer id; the other answers stay as they are."""
    lock(attempt, "submitted_at")
    if attempt.submitted_at is not None:
        raise RefusedError("This attempt was submitted already; its answers cannot change.")
    for answer in attempt.answers:
        before = answer.given
        if answer.id in given:
            _keep(answer, given[answer.id])
        if answer.given != before:
            answer.answered_at = utcnow()
    return attempt


def _keep(answer: Answer, given: Given) -> None:
    """Keep what fits the question: nobody can choose what was not there to choose."""
    options = range(len(answer.version.options))
    match answer.version.right.shape:
        case Shape.SHORT_ANSWER:
            answer.text = " ".join((readable(given.text) or "").split())[:LONGEST_ANSWER]
        case Shape.ORDER if given.placed:
            answer.placed = [
                place if place in options else None
                for place, _option in zip_longest(given.placed[: len(options)], options)
            ]
        case Shape.CHOICE if given.chosen in options:
            answer.chosen = given.chosen


def first_unsettled(attempt: Attempt) -> Answer | None:
    """The first answer that is begun but is no answer yet: an order with a gap or a clash."""
    return next((answer for answer in attempt.answers if answer.given.unsettled), None)


def submit_attempt(attempt: Attempt, given: Mapping[int, Given]) -> Attempt:
    """Save, grade against the versions that were shown, and close the attempt.

    It stays open while an answer is unsettled; what was answered is kept all the same. Comments
    of the person that waited for the quiz are shown.
    """
    save_answers(attempt, given)
    if first_unsettled(attempt) is not None:
        return attempt
    for answer in attempt.answers:
        answer.is_right = is_right(answer.given, answer.version.right)
    attempt.score = mark(bool(answer.is_right) for answer in attempt.answers).score
    attempt.submitted_at = utcnow()
    release_for_quiz(attempt.quiz.article, attempt.user_id)
    return attempt
