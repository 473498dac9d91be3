"""What one may do with a club and its members."""

from typing import Any

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import SanctionKind


def sees_club(viewer: Viewer, club: Any) -> bool:
    """An open club is everybody's to read, any other its members'."""
    return club.is_open or viewer.belongs_to(club.id)


def leads_club(viewer: Viewer, club: Any) -> bool:
    """The viewer runs the club."""
    return viewer.leads(club.id)


def moderates_club(viewer: Viewer, club: Any) -> bool:
    """The viewer keeps the club's threads civil."""
    return moderates_club_id(viewer, club.id)


def moderates_club_id(viewer: Viewer, club_id: int) -> bool:
    """The viewer is a moderator there, and not suspended."""
    return viewer.moderates(club_id) and not viewer.is_under(SanctionKind.SUSPEND, club_id)


def belongs_to_club(viewer: Viewer, club: Any) -> bool:
    """The viewer is a member."""
    return viewer.belongs_to(club.id)


def sees_membership(viewer: Viewer, membership: Any) -> bool:
    """Members know each other."""
    return viewer.belongs_to(membership.club_id)


def changes_membership(viewer: Viewer, membership: Any) -> bool:
    """A leader changes others' memberships; nobody changes their own role."""
    return viewer.leads(membership.club_id) and membership.user_id != viewer.user_id
