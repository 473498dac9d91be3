"""Asking the language model: requests, and the drafts that come of them."""

from collections import Counter
from collections.abc import Sequence

from discuss.chat.endpoint import ChatService
from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction, QuizStatus, RequestStatus
from discuss.extensions import db
from discuss.model_requests.queries import Asking
from discuss.models import ModelRequest, User
from discuss.moderation.actions import write_log
from discuss.outbox import after_commit
from discuss.quizgen.proposed import Judged, without_repeats
from discuss.quizzes.drafts import add_drafts as add_to_quiz
from discuss.quizzes.drafts import asked_already

BEING_WRITTEN = "The quiz is still being written. Ask the language model when it is there."
ASKED_ALREADY = "The language model has been asked already; its answer is not there yet."
NOTHING_PROPOSED = "The language model proposed no question; the quiz is unchanged."
PASSAGE_CHANGED = "its paragraph was changed meanwhile"


def request_questions(asking: Asking, service: ChatService, *, by: User) -> ModelRequest:
    """Have the worker ask the model; nothing is sent yet."""
    quiz = asking.quiz
    lock(quiz, "status")
    if not asking.is_ready:
        raise RefusedError(BEING_WRITTEN)
    asked = ModelRequest(quiz_id=quiz.id, asked_by_id=by.id, host=service.host, model=service.model)
    if not added(asked):
        raise RefusedError(ASKED_ALREADY)
    after_commit(db.session, "quizzes.ask_model", asked.id)
    return asked


def begin_asking(asked: ModelRequest, *, by: User) -> ModelRequest:
    """Mark that the text is being sent, and log it: committed before the first byte goes out."""
    asked.status = RequestStatus.ASKING
    asked.started_at = utcnow()
    write_log(
        asked.quiz.article.club_id,
        LogAction.QUIZ_ASK_MODEL,
        subject=asked.quiz,
        by=by,
        details={"article": asked.quiz.article.title, "host": asked.host},
    )
    return asked


def fail_request(asked: ModelRequest, note: str) -> ModelRequest:
    """Say that nothing came of it, and why; the quiz stays as it is."""
    asked.status = RequestStatus.FAILED
    asked.note = note
    return asked


def add_drafts(asked: ModelRequest, judged: Judged, anchors: Sequence[str]) -> ModelRequest:
    """Add what was kept as drafts after the questions that are there.

    ``anchors`` are those of the paragraphs that the model was sent. A published quiz stays as
    it is: students meet none of the drafts before a leader approved them, whatever the club
    chose for its own quiz writer.
    """
    quiz = asked.quiz
    if quiz.status in {QuizStatus.WAITING, QuizStatus.WRITING}:
        return fail_request(asked, BEING_WRITTEN)
    fresh = without_repeats(judged.questions, asked_already(quiz))
    present = {block.anchor for block in quiz.article.blocks}
    kept = [one for one in fresh.questions if anchors[one.evidence.paragraph] in present]
    reasons = Counter(one.reason for one in (*judged.dropped, *fresh.dropped))
    reasons[PASSAGE_CHANGED] += len(fresh.questions) - len(kept)
    add_to_quiz(quiz, kept, anchors)
    asked.status = RequestStatus.DONE
    asked.note = _outcome(len(kept), +reasons)
    return asked


def _outcome(added_count: int, reasons: Counter[str]) -> str:
    """What came of it, in a leader's words."""
    left_out = reasons.total()
    if not added_count + left_out:
        return NOTHING_PROPOSED
    noun = "question was" if added_count == 1 else "questions were"
    note = f"{added_count} {noun} added as drafts."
    if left_out:
        why = "; ".join(f"{reason} ({count})" for reason, count in reasons.most_common())
        note += f" {left_out} left out: {why}."
    return note
