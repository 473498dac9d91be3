"""Who is looking, and when: all of the person that a permission may depend on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from discuss.domain.vocabulary import Role, SanctionKind

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person as the policy sees them; ``user_id`` is None for somebody not signed in.

    ``sanctions`` are those in force, by club; ``written`` the articles that open their comments
    once one has written, and in which this viewer has; ``reported`` the comments on which staff
    have an open report of their own; ``now`` is the moment of the request, in UTC.
    """

    user_id: int | None = None
    is_administrator: bool = False
    roles: Mapping[int, Role] = field(default_factory=dict)
    sanctions: Mapping[int, frozenset[SanctionKind]] = field(default_factory=dict)
    written: frozenset[int] = frozenset()
    reported: frozenset[int] = frozenset()
    now: datetime = LONG_AGO

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody is signed in."""
        return self.user_id is None

    def belongs_to(self, club_id: int) -> bool:
        """Whether the viewer is a member of the club, or looks after the whole site."""
        return self.is_administrator or club_id in self.roles

    def leads(self, club_id: int) -> bool:
        """Whether the viewer runs the club."""
        return self.is_administrator or self.roles.get(club_id) is Role.LEADER

    def moderates(self, club_id: int) -> bool:
        """Whether the viewer keeps the club's threads civil: moderators and leaders do."""
        return self.leads(club_id) or self.roles.get(club_id) is Role.MODERATOR

    @property
    def is_staff(self) -> bool:
        """Whether the viewer moderates anywhere."""
        return self.is_administrator or any(self.moderates(club_id) for club_id in self.roles)

    def is_under(self, kind: SanctionKind, club_id: int) -> bool:
        """Whether a sanction of this kind is in force for the viewer in the club."""
        return kind in self.sanctions.get(club_id, ())


ANONYMOUS = Viewer()
