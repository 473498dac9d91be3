"""The only door to a person of a club, and what keeps one from writing, in words."""

from discuss.clubs.access import load_club
from discuss.domain.errors import NotFoundError, RefusedError, found
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import LIMITS, SanctionKind
from discuss.extensions import db
from discuss.models import Sanction
from discuss.people import queries
from discuss.people.queries import Person
from discuss.permissions import require


def load_person(slug: str, user_id: int, *, viewer: Viewer, to: str = "person.history") -> Person:
    """A person of the club, for a viewer who may do this about them."""
    club = load_club(slug, viewer=viewer, to="club.members")
    row = found(db.session.execute(queries.user_in(club, user_id)).one_or_none())
    person = Person(club, *row)
    require(viewer, to, person)
    return person


def load_sanction(
    slug: str, user_id: int, sanction_id: int, *, viewer: Viewer
) -> tuple[Person, Sanction]:
    """A decision about a person that the viewer may end."""
    person = load_person(slug, user_id, viewer=viewer, to="person.moderate")
    sanction = db.session.scalar(queries.sanction(sanction_id))
    if sanction is None or (sanction.club_id, sanction.user_id) != (person.club_id, user_id):
        raise NotFoundError
    if sanction.kind is SanctionKind.NOTE:
        raise NotFoundError
    return person, sanction


def load_warning(sanction_id: int, *, viewer: Viewer) -> Sanction:
    """A warning to the viewer."""
    warning = found(db.session.scalar(queries.sanction(sanction_id)))
    require(viewer, "warning.acknowledge", warning)
    return warning


def limits_on(viewer: Viewer, club_id: int) -> list[Sanction]:
    """What keeps the viewer from writing freely in a club; costs nothing where nothing does."""
    if viewer.user_id is None or not any(viewer.is_under(kind, club_id) for kind in LIMITS):
        return []
    return [*db.session.scalars(queries.limits_on(viewer.user_id, club_id, viewer.now))]


def refuse_silenced(viewer: Viewer, club_id: int) -> None:
    """Pass, or say why the viewer cannot write in the club, until when, and what stays."""
    limits = limits_on(viewer, club_id)
    for kind in (SanctionKind.SUSPEND, SanctionKind.SILENCE):
        for limit in limits:
            if limit.kind is kind:
                raise _silenced(limit)


def _silenced(limit: Sanction) -> RefusedError:
    values = {"until": limit.until, "reason": limit.reason}
    if limit.kind is SanctionKind.SUSPEND:
        return RefusedError(
            "You are out of the discussions of this club until %(until)s. Reason: %(reason)s",
            **values,
        )
    return RefusedError(
        "You cannot write in this club until %(until)s. Reason: %(reason)s", **values
    )
