"""Writing attempts: started, saved as one goes, submitted once, graded on the server."""

from collections.abc import Collection, Iterable, Mapping
from random import Random

from discuss.clock import utcnow
from discuss.comments.actions import release_for_quiz
from discuss.database import added, lock, share
from discuss.domain.drawing import draw, shuffled
from discuss.domain.errors import RefusedError
from discuss.domain.grading import Given, fit, is_right
from discuss.domain.vocabulary import Feedback
from discuss.extensions import db
from discuss.models import Answer, Attempt, Question, Quiz, User
from discuss.quizzes import queries
from discuss.reviews.actions import keep_missed

TRUE_FALSE = "true_false"
"""The kind of question whose options have an order of their own."""


def start_attempt(quiz: Quiz, *, by: User) -> Attempt:
    """Open an attempt on the questions as they are now; an open one is gone on with."""
    before = db.session.scalars(queries.attempts_of(quiz, by.id)).all()
    if before and before[-1].submitted_at is None:
        return before[-1]
    if quiz.attempts_allowed is not None and len(before) >= quiz.attempts_allowed:
        raise RefusedError("You have used all the attempts that this quiz allows.")
    number = len(before) + 1
    chance = Random(f"{quiz.id} {by.id} {number}")  # noqa: S311  (it keeps no secret)
    asked = {answer.version.question_id for attempt in before for answer in attempt.answers}
    attempt = Attempt(
        quiz_id=quiz.id, user_id=by.id, number=number, answers=_blank_answers(quiz, asked, chance)
    )
    if not added(attempt):
        # Two clicks at once: the other one opened it.
        return db.session.scalars(queries.attempts_of(quiz, by.id)).all()[-1]
    return attempt


def _blank_answers(quiz: Quiz, asked: Collection[int], chance: Random) -> list[Answer]:
    pool = {question.id: question for question in quiz.questions if question.is_asked}
    if not pool:
        raise RefusedError("This quiz has no questions at the moment.")
    drawn = draw(list(pool), asked, quiz.draws, chance)
    ordered = shuffled(drawn, chance) if quiz.shuffles else drawn
    return [
        _blank_answer(position, pool[id_], chance if quiz.shuffles else None)
        for position, id_ in enumerate(ordered)
    ]


def _blank_answer(position: int, question: Question, chance: Random | None) -> Answer:
    numbers = range(len(question.current.options))
    is_shuffled = chance is not None and question.kind != TRUE_FALSE
    return Answer(
        position=position,
        question_version_id=question.current.id,
        shown_order=shuffled(numbers, chance) if is_shuffled and chance else [],
    )


def save_answers(attempt: Attempt, given: Mapping[int, Given]) -> Attempt:
    """Keep what was answered so far, by answer id; the other answers stay as they are."""
    lock(attempt, "submitted_at")
    return _save(attempt, given)


def _save(attempt: Attempt, given: Mapping[int, Given]) -> Attempt:
    """Save into an attempt that is locked."""
    if attempt.submitted_at is not None:
        raise RefusedError("This attempt was submitted already; its answers cannot change.")
    for answer in attempt.answers:
        before = answer.given
        if answer.id in given and answer.settled_at is None:
            _keep(answer, given[answer.id])
        if answer.given != before:
            answer.answered_at = utcnow()
    return attempt


def _keep(answer: Answer, given: Given) -> None:
    """Keep what fits the question; where nothing does, the answer stays as it was."""
    fitting = fit(given, answer.version.right)
    if fitting is not None:
        answer.chosen, answer.text = fitting.chosen, fitting.text
        answer.placed = list(fitting.placed)


def first_unsettled(attempt: Attempt) -> Answer | None:
    """The first answer that is begun but is no answer yet: an order with a gap or a clash."""
    return next((answer for answer in attempt.answers if answer.given.unsettled), None)


def settle_answer(attempt: Attempt, given: Mapping[int, Given], answer_id: int) -> Answer:
    """Save, and grade one answer at once; it cannot be changed any more.

    It is left as it is where it is no answer yet.
    """
    if attempt.quiz.feedback is not Feedback.AT_ONCE:
        raise RefusedError("The answers of this quiz are checked when you submit all of them.")
    save_answers(attempt, given)
    answer = next((one for one in attempt.answers if one.id == answer_id), None)
    if answer is None:
        raise RefusedError("This question is not one of your attempt.")
    if answer.words and answer.given.unsettled is None:
        _settle([answer], attempt.user_id)
    return answer


def _settle(answers: Iterable[Answer], user_id: int) -> None:
    """Grade what is not settled yet; what was missed comes back for review."""
    fresh = [answer for answer in answers if answer.settled_at is None]
    for answer in fresh:
        answer.is_right = is_right(answer.given, answer.ruling.right)
        answer.settled_at = utcnow()
    missed = [one.version.question_id for one in fresh if one.counts and not one.is_right]
    keep_missed(missed, user_id)


def submit_attempt(attempt: Attempt, given: Mapping[int, Given]) -> Attempt:
    """Save, grade, and close the attempt.

    It stays open while an answer is unsettled; what was answered is kept all the same. Comments
    of the person that waited for the quiz are shown. Who presses the button twice submits once.
    """
    share(attempt.quiz)  # nothing is decided about a question while we grade it
    lock(attempt, "submitted_at")
    attempt = db.session.scalars(queries.attempt_anew(attempt.id)).one()
    if attempt.submitted_at is not None and _are_kept(attempt, given):
        return attempt
    _save(attempt, given)
    return attempt if first_unsettled(attempt) is not None else close_attempt(attempt)


def _are_kept(attempt: Attempt, given: Mapping[int, Given]) -> bool:
    """Whether the attempt holds just these answers."""
    return all(
        fit(given[answer.id], answer.version.right) in (None, answer.given)
        for answer in attempt.answers
        if answer.id in given
    )


def close_attempt(attempt: Attempt) -> Attempt:
    """Grade every answer as it is, and close the attempt."""
    _settle(attempt.answers, attempt.user_id)
    attempt.score = attempt.mark.score
    attempt.submitted_at = utcnow()
    release_for_quiz(attempt.quiz.article, attempt.user_id)
    return attempt


def close_overdue_attempt(attempt: Attempt) -> Attempt:
    """Hand in what was saved when the quiz closed; closed once only."""
    share(attempt.quiz)
    lock(attempt, "submitted_at")
    return attempt if attempt.submitted_at is not None else close_attempt(attempt)
