"""Contesting questions and deciding about them."""

from collections.abc import Iterable

from discuss.clock import utcnow
from discuss.comments.markdown import render
from discuss.contests import queries
from discuss.contests.marks import MarkChange, mark_change
from discuss.contests.ruling import Ruling
from discuss.contests.telling import tell_contester, tell_whose_mark_changed
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.grading import Right
from discuss.domain.regrading import Change, Graded, changes
from discuss.domain.vocabulary import ContestStatus, LogAction
from discuss.extensions import db
from discuss.models import (
    Answer,
    Attempt,
    Contest,
    ContestMessage,
    QuestionVersion,
    Regrade,
    User,
)
from discuss.moderation.actions import write_log
from discuss.reviews.actions import follow_ruling

LOGGED = {
    ContestStatus.UPHELD: LogAction.QUESTION_UPHOLD,
    ContestStatus.AMENDED: LogAction.QUESTION_AMEND,
    ContestStatus.VOID: LogAction.QUESTION_VOID,
}


def contest_question(answer: Answer, text: str, *, submission: str, by: User) -> Contest:
    """Say that a question is wrong; the first message of its thread."""
    contest = Contest(question_id=answer.version.question_id, answer_id=answer.id, by_id=by.id)
    if not added(contest):
        return db.session.scalars(queries.contest_of_answer(answer.id)).one()
    write_message(contest, text, submission=submission, by=by)
    return contest


def write_message(contest: Contest, text: str, *, submission: str, by: User) -> None:
    """Add to the thread; the same form sent twice adds once."""
    message = ContestMessage(
        contest_id=contest.id,
        author_id=by.id,
        submission=submission,
        body=text,
        body_html=render(text),
    )
    if added(message) and by.id != contest.by_id:
        tell_contester(contest, "reply")


def preview_ruling(contest: Contest, ruling: Ruling) -> list[MarkChange]:
    """Whose marks the decision would change; nothing is written."""
    answers = _answers(contest)
    return _marks(answers, _changes(contest, ruling, answers))


def decide_contest(contest: Contest, ruling: Ruling, *, by: User) -> list[MarkChange]:
    """Decide every open contest of these words, grade everybody anew, tell and log."""
    lock(contest.answer.attempt.quiz, "status")
    lock(contest, "status")
    if contest.status is not ContestStatus.OPEN:
        raise RefusedError("Somebody else decided about this contest in the meantime.")
    answers = _answers(contest)
    found = _changes(contest, ruling, answers)
    marks = _marks(answers, found)
    version = _amend(contest, ruling) if ruling.status is ContestStatus.AMENDED else None
    if ruling.status is ContestStatus.VOID:
        contest.question.voided_at = utcnow()
    _regrade(contest, answers, found)
    follow_ruling(contest.question_id, answers.values(), found)
    for one in db.session.scalars(queries.open_contests_on(contest.question_id)).all():
        if _is_about(ruling, contest, one.answer):
            _close(one, ruling, version, by)
    tell_whose_mark_changed(contest, marks)
    _log(contest, ruling, marks, by)
    return marks


def _answers(contest: Contest) -> dict[int, Answer]:
    found = db.session.scalars(queries.graded_answers_to(contest.question))
    return {answer.id: answer for answer in found}


def _changes(contest: Contest, ruling: Ruling, answers: dict[int, Answer]) -> list[Change]:
    right = ruling.right_after(contest.answer.ruling.right)
    graded = [
        Graded(one.id, one.given, one.is_right)
        for one in answers.values()
        if _is_about(ruling, contest, one)
    ]
    return changes(graded, right)


def _is_about(ruling: Ruling, contest: Contest, answer: Answer) -> bool:
    """A void question counts for nobody; else the decision is about the words contested."""
    is_void = ruling.status is ContestStatus.VOID
    return is_void or answer.version.is_like(contest.answer.version)


def _amend(contest: Contest, ruling: Ruling) -> QuestionVersion:
    """A new version with the words that were seen, and what is right from now on.

    Where a leader has changed the words since, theirs follow once more: new attempts ask them.
    """
    before, newest = contest.answer.ruling, contest.question.current
    right = ruling.right_after(before.right)
    assert right is not None  # noqa: S101  (an amendment says what is right)
    explanation = ruling.explanation or before.explanation
    version = _version_like(before, right, number=newest.number + 1, explanation=explanation)
    version.is_ruling = True
    contest.question.versions.append(version)
    if not newest.is_like(before):
        again = _version_like(
            newest, newest.right, number=version.number + 1, explanation=newest.explanation
        )
        contest.question.versions.append(again)
    db.session.flush()
    return version


def _version_like(
    version: QuestionVersion, right: Right, *, number: int, explanation: str
) -> QuestionVersion:
    return QuestionVersion(
        question_id=version.question_id,
        number=number,
        stem=version.stem,
        options=list(version.options),
        key=right.key,
        also_right=list(right.also),
        accepted=list(right.accepted),
        right_order=list(right.order),
        explanation=explanation,
        evidence_anchor=version.evidence_anchor,
        evidence_start=version.evidence_start,
        evidence_end=version.evidence_end,
        evidence_text=version.evidence_text,
    )


def _marks(answers: dict[int, Answer], found: list[Change]) -> list[MarkChange]:
    return [mark_change(answers[change.answer_id], change) for change in found]


def _regrade(contest: Contest, answers: dict[int, Answer], found: list[Change]) -> None:
    for change in found:
        answers[change.answer_id].is_right = change.is_right
        db.session.add(
            Regrade(
                contest_id=contest.id,
                answer_id=change.answer_id,
                was_right=change.was_right,
                is_right=change.is_right,
            )
        )
    _score_anew(answer.attempt for answer in answers.values())


def _score_anew(attempts: Iterable[Attempt]) -> None:
    for attempt in attempts:
        if attempt.submitted_at is not None:
            attempt.score = attempt.mark.score


def _close(contest: Contest, ruling: Ruling, version: QuestionVersion | None, by: User) -> None:
    contest.status = ruling.status
    contest.decision = ruling.words
    contest.decided_at = utcnow()
    contest.decided_by_id = by.id
    contest.new_version_id = version.id if version else None
    tell_contester(contest, ruling.status.value)


def _log(contest: Contest, ruling: Ruling, marks: list[MarkChange], by: User) -> None:
    write_log(
        contest.answer.attempt.quiz.article.club_id,
        LOGGED[ruling.status],
        subject=contest.question,
        by=by,
        about=contest.by_id,
        reason=ruling.words,
        details={"stem": contest.question.current.stem, "marks changed": str(len(marks))},
    )
