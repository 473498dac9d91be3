"""What the worker does when a leader asked for more questions, or for another one."""

from dataclasses import dataclass

from discuss import quizgen
from discuss.articles.content import paragraph_anchors, to_domain
from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain import article as domain
from discuss.extensions import db
from discuss.models import Quiz, WritingRequest
from discuss.quizzes.drafts import asked_already
from discuss.quizzes.jobs import PATIENCE, write_safely
from discuss.writing_requests import actions, queries


@dataclass(frozen=True, slots=True)
class _Task:
    """Everything that is needed between the two transactions, and what it was made from."""

    content: domain.Article
    anchors: list[str]
    revision: int
    count: int
    seed: int
    more: quizgen.More


def write(request_id: int) -> None:
    """Write what was asked for; run twice, it does nothing the second time.

    The writing itself happens between two transactions, so that no lock is held meanwhile.
    """
    task = _begin(request_id)
    db.session.commit()
    if task is None:
        return
    written = write_safely(task.content, task.count, task.seed, task.more)
    _finish(request_id, written, task)
    db.session.commit()


def _begin(request_id: int) -> _Task | None:
    asked = db.session.scalar(queries.request_with_quiz(request_id))
    return _task_of(asked) if asked is not None and asked.is_open else None


def _task_of(asked: WritingRequest) -> _Task:
    quiz = asked.quiz
    kinds = frozenset(map(quizgen.Kind, asked.kinds))
    return _Task(
        content=to_domain(quiz.article),
        anchors=paragraph_anchors(quiz.article),
        revision=quiz.article.revision,
        count=asked.count,
        seed=quiz.seed,
        more=quizgen.More(kinds, asked_already(quiz)),
    )


def _finish(request_id: int, written: quizgen.Quiz, task: _Task) -> None:
    db.session.expire_all()  # others may have written while we were thinking
    asked = db.session.get(WritingRequest, request_id)
    if asked is None:
        return
    lock(db.session.get_one(Quiz, asked.quiz_id), "status")  # two workers add in turn
    asked = db.session.scalars(queries.request_with_quiz(request_id)).one()
    if not asked.is_open:
        return
    if _task_of(asked) != task:
        actions.send(asked)  # the text or the questions changed: what was written may not fit
        return
    actions.finish_request(asked, written, task.anchors)


def sweep() -> None:
    """Ask again for what a crash left unwritten."""
    for asked in db.session.scalars(queries.lost_requests(utcnow() - PATIENCE)):
        actions.send(asked)
    db.session.commit()
