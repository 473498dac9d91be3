"""What waits for the viewer, as the header of every page says."""

from dataclasses import dataclass

from flask import g
from sqlalchemy import select

from discuss.extensions import db
from discuss.notices.queries import unread
from discuss.reviews.queries import due_today
from discuss.web.viewer import current_viewer


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many notices are unread, and how many questions come back for review today."""

    notices: int = 0
    reviews: int = 0


def what_waits() -> Waiting:
    """One statement, once a page; where nobody is signed in, nothing is asked."""
    viewer = current_viewer()
    if viewer.is_anonymous:
        return Waiting()
    if "waiting" not in g:
        counts = [count(viewer).scalar_subquery() for count in (unread, due_today)]
        g.waiting = Waiting(*db.session.execute(select(*counts)).one())
    found: Waiting = g.waiting
    return found
