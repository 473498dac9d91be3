"""Reading clubs."""

from datetime import datetime

from sqlalchemy import Select, false, or_, select, true
from sqlalchemy.orm import joinedload
from sqlalchemy.sql.elements import ColumnElement

from discuss.domain.viewer import Viewer
from discuss.models import Club, Invitation, Membership, User


def club_by_slug(slug: str) -> Select[Club]:
    """The club with this address."""
    return select(Club).where(Club.slug == slug)


def is_seen_by(viewer: Viewer) -> ColumnElement[bool]:
    """The policy's ``sees_club`` as SQL."""
    if viewer.is_administrator:
        return true()
    mine = Club.id.in_(viewer.roles) if viewer.roles else false()
    return or_(Club.is_open, mine)


def clubs_seen_by(viewer: Viewer) -> Select[Club]:
    """The clubs that the viewer may know of, by name."""
    return select(Club).where(is_seen_by(viewer)).order_by(Club.name)


def members_of(club: Club) -> Select[Membership]:
    """Everybody in the club with their account, by name."""
    return (
        select(Membership)
        .join(Membership.user)
        .where(Membership.club_id == club.id)
        .options(joinedload(Membership.user))
        .order_by(User.name, User.id)
    )


def membership(club: Club, user_id: int) -> Select[Membership]:
    """One person's membership."""
    return (
        select(Membership)
        .where(Membership.club_id == club.id, Membership.user_id == user_id)
        .options(joinedload(Membership.user))
    )


def invitation_by_code(code: str, now: datetime) -> Select[Invitation]:
    """The invitation with this code, while it is good."""
    return (
        select(Invitation)
        .where(Invitation.code == code, Invitation.expires_at > now)
        .options(joinedload(Invitation.club))
    )


def invitations_of(club: Club, now: datetime) -> Select[Invitation]:
    """The club's good invitations, newest first."""
    return (
        select(Invitation)
        .where(Invitation.club_id == club.id, Invitation.expires_at > now)
        .order_by(Invitation.id.desc())
    )
