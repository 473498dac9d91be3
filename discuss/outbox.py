"""Jobs that a transaction asks for: sent to the worker once it is committed, else forgotten.

A crash between the commit and the sending leaves the row in its waiting state; the worker's
sweep finds it there, so a job is late but never lost.
"""

from typing import Any

from flask import current_app
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction, scoped_session

_KEY = "jobs_after_commit"


def after_commit(session: Session | scoped_session[Any], job: str, *ids: int) -> None:
    """Have the worker run the named job with these ids when the transaction is committed."""
    session.info.setdefault(_KEY, []).append((job, ids))


@event.listens_for(Session, "after_commit")
def _send(session: Session) -> None:
    if session.in_nested_transaction():
        return  # a savepoint was kept; nothing is committed yet
    for job, ids in session.info.pop(_KEY, []):
        _send_one(job, ids)


def _send_one(job: str, ids: tuple[int, ...]) -> None:
    try:
        current_app.extensions["discuss.queue"].send(job, *ids)
    except Exception:
        # What the person asked for is committed, and the sweep will find it: no error for them.
        current_app.logger.exception("a job could not be sent; the sweep will ask again")


@event.listens_for(Session, "after_soft_rollback")
def _forget(session: Session, ended: SessionTransaction) -> None:
    if not ended.nested:
        session.info.pop(_KEY, None)
