"""What the worker does when a leader asked the language model."""

import time
from dataclasses import dataclass
from datetime import timedelta

from flask import current_app
from sqlalchemy import Select

from discuss.accounts.queries import viewer_of
from discuss.articles.content import paragraph_anchors, to_domain
from discuss.chat.client import ask as ask_service
from discuss.chat.endpoint import ChatService
from discuss.chat.errors import UNREADABLE, ChatError
from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain import article as domain
from discuss.domain.policy import can
from discuss.domain.vocabulary import RequestStatus
from discuss.extensions import db
from discuss.logs import log
from discuss.model_requests import actions, queries
from discuss.model_requests.queries import QUESTIONS, Asking
from discuss.models import ModelRequest
from discuss.outbox import after_commit
from discuss.quizgen import proposed

LOST_AFTER = timedelta(minutes=2)
MARGIN = timedelta(minutes=2)
"""How much longer than its deadline a request may take before it counts as abandoned."""

NO_LONGER = "The language model was turned off or changed meanwhile, and nothing was sent."
STOPPED = "The worker stopped in the middle; the quiz is unchanged. You can ask again."
STUMBLED = "The answer could not be worked on. The fault is ours and has been noted."


@dataclass(frozen=True, slots=True)
class _Task:
    """Everything that is needed between the two transactions."""

    service: ChatService
    content: domain.Article
    anchors: list[str]
    seed: int


def ask(request_id: int) -> None:
    """Ask the model and keep what is good; run twice, it does nothing the second time.

    The text goes out between two transactions, at most once for each time that a leader asked:
    a request in whose middle the worker stopped is closed by the sweep, not sent again.
    """
    task = _begin(request_id)
    db.session.commit()
    if task is None:
        return
    outcome = _ask(task)
    _finish(request_id, outcome, task.anchors)
    db.session.commit()


def _begin(request_id: int) -> _Task | None:
    request = db.session.get(ModelRequest, request_id)
    if request is None:
        return None
    lock(request, "status")
    if request.status is not RequestStatus.WAITING:
        return None
    request = db.session.scalars(_fresh(request_id)).unique().one()
    service: ChatService | None = current_app.config["CHAT"]
    asking = Asking(request.quiz, service, request)
    if service is None or service.host != request.host or not _may_ask(request, asking):
        actions.fail_request(request, NO_LONGER)
        return None
    article = request.quiz.article
    content = to_domain(article)
    if reason := proposed.reason_not_to_ask(content):
        actions.fail_request(request, reason)
        return None
    actions.begin_asking(request, by=request.asked_by)
    return _Task(service, content, paragraph_anchors(article), request.quiz.seed)


def _may_ask(request: ModelRequest, asking: Asking) -> bool:
    return can(viewer_of(request.asked_by, utcnow()), "quiz.ask_model", asking)


def _ask(task: _Task) -> proposed.Judged | str:
    """The questions that are kept, or in words why there are none."""
    started = time.monotonic()
    model = current_app.config["SETTINGS"].quiz_model
    problem = ""
    try:
        said = ask_service(task.service, proposed.make_prompt(task.content, QUESTIONS))
        return proposed.judge(said, task.content, seed=task.seed, model=model)
    except ChatError as error:
        problem = str(error)
    except proposed.UnreadableError:
        problem = UNREADABLE
    except Exception as error:
        # Its kind alone: what an error says may quote the request or the answer.
        log.error("asking the language model failed", kind=type(error).__name__)
        problem = STUMBLED
    finally:
        seconds = round(time.monotonic() - started, 1)
        log.info("language model", host=task.service.host, seconds=seconds, problem=problem)
    return problem


def _finish(request_id: int, outcome: proposed.Judged | str, anchors: list[str]) -> None:
    db.session.expire_all()  # others may have written while we were waiting
    request = db.session.scalars(_fresh(request_id)).unique().one_or_none()
    if request is None:
        return
    lock(request.quiz, "status")
    lock(request, "status")
    if request.status is not RequestStatus.ASKING:
        return
    if isinstance(outcome, str):
        actions.fail_request(request, outcome)
    else:
        actions.add_drafts(request, outcome, anchors)


def _fresh(request_id: int) -> Select[ModelRequest]:
    return queries.request_with_quiz(request_id).execution_options(populate_existing=True)


def sweep() -> None:
    """Ask again for requests that were lost unsent; close those that a crash left in the middle."""
    now = utcnow()
    for request_id in db.session.scalars(queries.lost_requests(now - LOST_AFTER)):
        after_commit(db.session, "quizzes.ask_model", request_id)
    service: ChatService | None = current_app.config["CHAT"]
    patience = MARGIN + timedelta(seconds=service.seconds if service is not None else 0)
    for request in db.session.scalars(queries.abandoned_requests(now - patience)):
        actions.fail_request(request, STOPPED)
    db.session.commit()
