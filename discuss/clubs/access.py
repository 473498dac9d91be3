"""The only door to a club, a membership or an invitation."""

from discuss.clock import utcnow
from discuss.clubs import queries
from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Club, Invitation, Membership
from discuss.permissions import require


def load_club(slug: str, *, viewer: Viewer, to: str = "club.view") -> Club:
    """The club, for a viewer who may do this with it."""
    club = found(db.session.scalar(queries.club_by_slug(slug)))
    require(viewer, to, club)
    return club


def load_membership(slug: str, user_id: int, *, viewer: Viewer) -> tuple[Club, Membership]:
    """A membership that the viewer may change, with its club."""
    club = load_club(slug, viewer=viewer, to="club.members")
    membership = found(db.session.scalar(queries.membership(club, user_id)))
    require(viewer, "membership.change", membership)
    return club, membership


def load_invitation(code: str) -> Invitation:
    """An invitation that is still good: whoever holds the code may know of the club."""
    return found(db.session.scalar(queries.invitation_by_code(code, utcnow())))
