"""Writing clubs."""

import secrets
from collections.abc import Mapping
from datetime import timedelta

from slugify import slugify
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction, Role
from discuss.extensions import db
from discuss.models import Club, Invitation, Membership, User
from discuss.moderation.actions import write_log

RESERVED = {"", "new"}
"""What cannot stand in a club's place in addresses: nothing, and the site's own words."""

INVITATION_LASTS = timedelta(days=30)


def create_club(name: str, *, description: str = "", is_open: bool = False) -> Club:
    """Make a club; refused where another has the same address."""
    club = Club(
        slug=_slug(name),
        name=name.strip(),
        description=description.strip(),
        is_open=is_open,
    )
    if not added(club):
        raise RefusedError("There is a club with this name already.")
    return club


def _slug(name: str) -> str:
    slug = slugify(name, max_length=60)
    return f"{slug}-club".lstrip("-") if slug in RESERVED else slug


def add_member(club: Club, user: User, role: Role = Role.STUDENT) -> Membership:
    """Let a person into the club; who is in already stays what they are."""
    lock(club, "slug")  # two clicks at once join in turn
    membership = db.session.scalar(
        select(Membership).where(Membership.club_id == club.id, Membership.user_id == user.id)
    )
    if membership is None:
        membership = Membership(club_id=club.id, user_id=user.id, role=role)
        db.session.add(membership)
        db.session.flush()
    return membership


def invite(club: Club, *, by: User) -> Invitation:
    """Make a link that lets its holder join for thirty days."""
    invitation = Invitation(
        code=secrets.token_urlsafe(12),
        club_id=club.id,
        made_by_id=by.id,
        expires_at=utcnow() + INVITATION_LASTS,
    )
    db.session.add(invitation)
    return invitation


def change_role(membership: Membership, role: Role, *, by: User) -> Membership:
    """Give a member another role, and log it."""
    before, membership.role = membership.role, role
    write_log(
        membership.club_id,
        LogAction.MEMBER_ROLE,
        subject=membership.user,
        by=by,
        about=membership.user_id,
        details={
            "handle": membership.user.username,
            "before": before.value,
            "after": role.value,
        },
    )
    return membership


def remove_member(membership: Membership, *, by: User) -> None:
    """Take a person out of the club; what they wrote stays."""
    write_log(
        membership.club_id,
        LogAction.MEMBER_REMOVE,
        subject=membership.user,
        by=by,
        about=membership.user_id,
        details={"handle": membership.user.username},
    )
    db.session.delete(membership)


def change_rules(club: Club, rules: Mapping[str, str | int | bool], *, by: User) -> Club:
    """Set the club's rules; each one that changes is logged with what it was before."""
    lock(club, *rules)
    for name, after in rules.items():
        before = getattr(club, name)
        if before == after:
            continue
        setattr(club, name, after)
        details = {"rule": name, "before": _said(before), "after": _said(after)}
        write_log(club.id, LogAction.CLUB_RULES, subject=club, by=by, details=details)
    return club


def _said(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
