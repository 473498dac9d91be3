"""The door to comments and decisions that are named in a form by their numbers."""

from collections.abc import Iterable

from discuss.domain.decisions import Seen
from discuss.domain.numbers import number_of
from discuss.domain.policy import can
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Club, Comment, LogEntry
from discuss.moderation import queries

MOST = 100


def load_chosen(
    club: Club, typed: Iterable[str], *, viewer: Viewer
) -> tuple[list[tuple[Comment, Seen]], list[Comment]]:
    """What was chosen, each with what was seen of it, and those that are the viewer's own case."""
    seen = {}
    for text in list(typed)[:MOST]:
        number, _, rest = text.partition(":")
        comment_id, parsed = number_of(number), Seen.parse(rest)
        if comment_id and parsed:
            seen[comment_id] = parsed
    found = db.session.scalars(queries.comments_of_club(club, list(seen))).all()
    may = [row for row in found if can(viewer, "comment.decide", row)]
    return [(row, seen[row.id]) for row in may], [row for row in found if row not in may]


def load_decisions(club: Club, typed: Iterable[str]) -> list[tuple[Comment, LogEntry]]:
    """Decisions about comments of the club, in the order of the comments."""
    ids = [number for text in list(typed)[:MOST] if (number := number_of(text))]
    entries = {row.subject_id: row for row in db.session.scalars(queries.decisions(ids))}
    found = db.session.scalars(queries.comments_of_club(club, list(entries)))
    return [(comment, entries[comment.id]) for comment in found]
