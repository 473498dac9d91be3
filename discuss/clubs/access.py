"""The only door to a club, a membership or an invitation."""

from discuss.clock import utcnow
from discuss.clubs import queries
from discuss.domain.errors import NotFoundError
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Club, Invitation, Membership
from discuss.permissions import require


def load_club(slug: str, *, viewer: Viewer, to: str = "club.view") -> Club:
    """The club, for a viewer who may do this with it."""
    club = db.session.scalar(queries.club_by_slug(slug))
    if club is None:
        raise NotFoundError
    require(viewer, to, club)
    return club


def load_membership(slug: str, user_id: int, *, viewer: Viewer) -> tuple[Club, Membership]:
    """A membership that the viewer may change, with its club."""
    club = load_club(slug, viewer=viewer, to="club.members")
    membership = db.session.scalar(queries.membership(club, user_id))
    if membership is None:
        raise NotFoundError
    require(viewer, "membership.change", membership)
    return club, membership


def load_invitation(code: str) -> Invitation:
    """An invitation that is still good: whoever holds the code may know of the club."""
    invitation = db.session.scalar(queries.invitation_by_code(code, utcnow()))
    if invitation is None:
        raise NotFoundError
    return invitation
