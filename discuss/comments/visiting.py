"""Remembering up to when somebody has seen a discussion."""

from datetime import datetime

from discuss.comments import queries
from discuss.database import added, lock
from discuss.domain.visits import Seen, seen_again
from discuss.extensions import db
from discuss.models import Article, User, Visit


def remember_visit(article: Article, until: datetime, *, by: User, now: datetime) -> Visit:
    """The person has seen what there was until that moment; what was new stays marked.

    Nobody has seen what is still to come.
    """
    until = min(until, now)
    seen = seen_again(None, until, now)
    visit = _visit(article, by, seen)
    _set(visit, seen_again(Seen(visit.seen_at, visit.seen_before_at), until, now))
    return visit


def mark_all_read(article: Article, *, by: User, now: datetime) -> Visit:
    """Nothing is new to the person any more."""
    visit = _visit(article, by, Seen(now, now))
    _set(visit, Seen(now, now))
    return visit


def _visit(article: Article, by: User, seen: Seen) -> Visit:
    """The person's visit, locked; a new one where they were never here."""
    visit = Visit(article_id=article.id, user_id=by.id, seen_at=seen.at, seen_before_at=seen.before)
    if added(visit):
        return visit
    known = db.session.scalars(queries.visit_of(article.id, by.id)).one()
    lock(known, "seen_at", "seen_before_at")
    return known


def _set(visit: Visit, seen: Seen) -> None:
    visit.seen_at, visit.seen_before_at = seen
