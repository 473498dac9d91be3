"""Requests to the quiz writer, and what becomes of them."""

from collections.abc import Iterable, Sequence

from discuss import quizgen
from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.extensions import db
from discuss.models import Question, Quiz, User, WritingRequest
from discuss.moderation.actions import write_log
from discuss.outbox import after_commit
from discuss.quizzes.actions import log_question, settle
from discuss.quizzes.drafts import add_drafts, draft_of, next_position

JOB = "quizzes.write_more"
ASKED_ALREADY = "More questions are being written already. Ask again when they are there."
BEING_WRITTEN = "The quiz is still being written. Ask for more when it is there."
DROPPED = "This question was dropped or replaced in the meantime."


def request_more(quiz: Quiz, count: int, kinds: Iterable[str], *, by: User) -> WritingRequest:
    """Have the worker write more questions; the quiz stays as it is meanwhile."""
    lock(quiz, "status")
    if quiz.status in {QuizStatus.WAITING, QuizStatus.WRITING}:
        raise RefusedError(BEING_WRITTEN)
    asked = WritingRequest(quiz_id=quiz.id, asked_by_id=by.id, count=count, kinds=list(kinds))
    if not added(asked):
        raise RefusedError(ASKED_ALREADY)
    details = {"article": quiz.article.title, "count": str(count), "kinds": ", ".join(asked.kinds)}
    write_log(quiz.article.club_id, LogAction.QUIZ_WRITE_MORE, subject=quiz, by=by, details=details)
    send(asked)
    return asked


def request_replacement(question: Question, *, by: User) -> None:
    """Have the worker write another question in the place of this one.

    It stays as it is until there is one; asked for twice, it is replaced once.
    """
    lock(question, "status")
    if question.status is QuestionStatus.DROPPED:
        raise RefusedError(DROPPED)
    asked = WritingRequest(quiz_id=question.quiz_id, asked_by_id=by.id, replaces_id=question.id)
    if added(asked):
        send(asked)


def send(asked: WritingRequest) -> None:
    """Have the worker see to the request once this is committed."""
    after_commit(db.session, JOB, asked.id)


def finish_request(
    asked: WritingRequest, written: quizgen.Quiz, anchors: Sequence[str]
) -> WritingRequest:
    """Keep what was written as drafts, and close what was asked for.

    ``anchors`` are those of the paragraphs that it was written from.
    """
    asked.note = written.note
    if asked.replaces is None:
        add_drafts(asked.quiz, written.questions, anchors)
        asked.found = len(written.questions)
    elif asked.replaces.status is QuestionStatus.DROPPED:
        asked.note = DROPPED
    elif written.questions:
        question = written.questions[0]
        draft = draft_of(0, question, anchors[question.evidence.paragraph])
        _replace(asked.replaces, draft, by=asked.asked_by)
        asked.found = 1
    asked.finished_at = utcnow()
    _were_not_left_out(asked.quiz, written.questions[: asked.found])
    return asked


def _replace(question: Question, draft: Question, *, by: User) -> None:
    """Put a draft where the question stood, which goes to the end as dropped."""
    quiz = question.quiz
    draft.position, question.position = question.position, next_position(quiz.questions)
    db.session.flush()  # the place is free before the draft takes it
    quiz.questions.append(draft)
    question.status = QuestionStatus.DROPPED
    settle(quiz)
    log_question(question, LogAction.QUESTION_REPLACE, by, replaced_by=draft.current.stem)


def _were_not_left_out(quiz: Quiz, written: Sequence[quizgen.Question]) -> None:
    """What is asked now is no longer listed among what the writer left out."""
    stems = {question.stem for question in written}
    quiz.left_out = [row for row in quiz.left_out if row["stem"] not in stems]
