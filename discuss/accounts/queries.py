"""Reading accounts."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import selectinload

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import Role, SanctionKind
from discuss.extensions import db
from discuss.models import ADMINISTRATOR, Membership, Report, Sanction, User
from discuss.models.sanction import is_in_force


def viewer_of(user: User, now: datetime) -> Viewer:
    """The person as the policy sees them at this moment: one statement, for staff two."""
    rows = db.session.execute(roles_and_sanctions(user.id, now)).all()
    sanctions: dict[int, set[SanctionKind]] = defaultdict(set)
    for club_id, _, kind in rows:
        sanctions[club_id] |= {kind} if kind else set()
    viewer = Viewer(
        user_id=user.id,
        is_administrator=any(role.name == ADMINISTRATOR for role in user.roles),
        roles={club_id: role for club_id, role, _ in rows},
        sanctions={club_id: frozenset(kinds) for club_id, kinds in sanctions.items()},
        now=now,
    )
    if not viewer.is_staff:
        return viewer
    return replace(viewer, reported=frozenset(db.session.scalars(comments_reported_by(user.id))))


def comments_reported_by(user_id: int) -> Select[int]:
    """The ids of comments on which a report of this person waits for a decision."""
    return select(Report.comment_id).where(
        Report.reporter_id == user_id, Report.decided_at.is_(None)
    )


def roles_and_sanctions(user_id: int, now: datetime) -> Select[int, Role, SanctionKind | None]:
    """(club id, role, kind of a sanction in force or nothing) for each club of a person."""
    of_member = and_(
        Sanction.club_id == Membership.club_id,
        Sanction.user_id == Membership.user_id,
        is_in_force(now),
    )
    return (
        select(Membership.club_id, Membership.role, Sanction.kind)
        .outerjoin(Sanction, of_member)
        .where(Membership.user_id == user_id)
    )


def user_by_identity(identity: str) -> Select[User]:
    """The account with this e-mail address or handle, in whatever case it was typed."""
    key = identity.strip().removeprefix("@").lower()
    column = User.email if "@" in key else User.username
    return select(User).where(column == key).options(selectinload(User.roles))
