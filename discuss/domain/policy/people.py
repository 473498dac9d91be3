"""Who somebody is on the whole site."""

from typing import Any

from discuss.domain.policy.clubs import moderates_club_id
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import Role, SanctionKind

RANKS = {None: 0, Role.STUDENT: 0, Role.MODERATOR: 1, Role.LEADER: 2}
ADMINISTRATOR_RANK = 3


def anybody(_viewer: Viewer, _thing: Any) -> bool:
    """True for everybody."""
    return True


def is_signed_in(viewer: Viewer, _thing: Any) -> bool:
    """The viewer has an account."""
    return not viewer.is_anonymous


def is_administrator(viewer: Viewer, _thing: Any) -> bool:
    """The viewer looks after the site."""
    return viewer.is_administrator


def knows_person(viewer: Viewer, person: Any) -> bool:
    """Members know who is in the club, or was."""
    return viewer.belongs_to(person.club_id)


def reads_history(viewer: Viewer, person: Any) -> bool:
    """Who moderates reads what somebody else did in the club, and what was done about it."""
    return moderates_club_id(viewer, person.club_id) and person.user_id != viewer.user_id


def outranks(viewer: Viewer, person: Any) -> bool:
    """Moderators act on students, leaders on moderators too, the administrator on everybody.

    Nobody acts on themselves, on an equal, or on somebody above them.
    """
    rank = ADMINISTRATOR_RANK if person.is_administrator else RANKS[person.role]
    return reads_history(viewer, person) and _rank(viewer, person.club_id) > rank


def _rank(viewer: Viewer, club_id: int) -> int:
    return ADMINISTRATOR_RANK if viewer.is_administrator else RANKS[viewer.roles.get(club_id)]


def is_warned(viewer: Viewer, sanction: Any) -> bool:
    """The sanction is a warning to the viewer."""
    is_own = not viewer.is_anonymous and sanction.user_id == viewer.user_id
    return is_own and sanction.kind is SanctionKind.WARNING
