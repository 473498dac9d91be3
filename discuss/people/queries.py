"""Reading what a person did in a club, and what was decided about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from discuss.domain.decisions import CONTESTABLE
from discuss.domain.vocabulary import LIMITS, Role, SanctionKind
from discuss.extensions import db
from discuss.models import (
    ADMINISTRATOR,
    Article,
    Club,
    Comment,
    LogEntry,
    Membership,
    Report,
    Sanction,
    User,
)
from discuss.models.sanction import is_in_force

SHOWN = 50
"""So many of each kind stand on a person's page, the newest."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as one club knows them; no role means that they are no longer a member."""

    club: Club
    user: User
    role: Role | None

    @property
    def club_id(self) -> int:
        """The club that the policy asks about."""
        return self.club.id

    @property
    def user_id(self) -> int:
        """The person that the policy asks about."""
        return self.user.id

    @property
    def is_administrator(self) -> bool:
        """Whether they look after the whole site."""
        return any(role.name == ADMINISTRATOR for role in self.user.roles)


def user_in(club: Club, user_id: int) -> Select[User, Role | None]:
    """A person who is in the club or has written there, with their role if they are in."""
    here = (Membership.club_id == club.id) & (Membership.user_id == User.id)
    has_written = (
        select(Comment.id)
        .join(Comment.article)
        .where(Comment.author_id == User.id, Article.club_id == club.id)
        .exists()
    )
    return (
        select(User, Membership.role)
        .outerjoin(Membership, here)
        .where(User.id == user_id, or_(Membership.id.is_not(None), has_written))
        .options(selectinload(User.roles))
    )


def leaders_of(club_id: int) -> Select[str]:
    """The names of those who run a club: whom one asks."""
    return (
        select(User.name)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.club_id == club_id, Membership.role == Role.LEADER)
        .order_by(User.name)
    )


def sanctions_on(user_id: int, club_id: int) -> Select[Sanction]:
    """Everything that was decided about a person in a club, newest first."""
    return (
        select(Sanction)
        .where(Sanction.user_id == user_id, Sanction.club_id == club_id)
        .options(joinedload(Sanction.made_by))
        .order_by(Sanction.id.desc())
    )


def limits_on(user_id: int, club_id: int, now: datetime) -> Select[Sanction]:
    """What keeps a person from writing freely in a club now, the longest first."""
    return (
        select(Sanction)
        .where(Sanction.user_id == user_id, Sanction.club_id == club_id)
        .where(Sanction.kind.in_(LIMITS), is_in_force(now))
        .order_by(Sanction.until.desc(), Sanction.id)
    )


def warnings_of(user_id: int, now: datetime) -> Select[Sanction]:
    """The warnings that a person has not read yet, with their clubs, oldest first."""
    return (
        select(Sanction)
        .where(Sanction.user_id == user_id, Sanction.kind == SanctionKind.WARNING)
        .where(is_in_force(now))
        .options(joinedload(Sanction.club))
        .order_by(Sanction.id)
    )


def sanction(sanction_id: int) -> Select[Sanction]:
    """One decision about a person, with the person and the club."""
    return (
        select(Sanction)
        .where(Sanction.id == sanction_id)
        .options(joinedload(Sanction.club), joinedload(Sanction.user))
    )


@dataclass(frozen=True, slots=True)
class History:
    """What staff read about a person: the newest of each, and how many there are in all."""

    sanctions: Sequence[Sanction]
    comments: Sequence[Comment]
    decisions: Sequence[LogEntry]
    received: Sequence[Report]
    made: Sequence[Report]
    totals: dict[str, int]


def read_history(person: Person) -> History:
    """A person's history in a club, in six statements however long it is."""
    return History(
        sanctions=db.session.scalars(sanctions_on(person.user_id, person.club_id)).all(),
        comments=db.session.scalars(_comments_by(person)).all(),
        decisions=db.session.scalars(_decisions_about(person)).all(),
        received=db.session.scalars(_reports(person, Comment.author_id == person.user_id)).all(),
        made=db.session.scalars(_reports(person, Report.reporter_id == person.user_id)).all(),
        totals=dict(db.session.execute(_totals(person)).one()._mapping),
    )


def _comments_by(person: Person) -> Select[Comment]:
    return (
        select(Comment)
        .join(Comment.article)
        .where(Comment.author_id == person.user_id, Article.club_id == person.club_id)
        .options(joinedload(Comment.article))
        .order_by(Comment.id.desc())
        .limit(SHOWN)
    )


def _decisions_about(person: Person) -> Select[LogEntry]:
    return (
        select(LogEntry)
        .where(LogEntry.club_id == person.club_id, LogEntry.about_id == person.user_id)
        .options(joinedload(LogEntry.actor))
        .order_by(LogEntry.id.desc())
        .limit(SHOWN)
    )


def _reports(person: Person, whose: ColumnElement[bool]) -> Select[Report]:
    return (
        select(Report)
        .join(Report.comment)
        .join(Comment.article)
        .where(Article.club_id == person.club_id, whose)
        .options(joinedload(Report.decision), joinedload(Report.reporter))
        .order_by(Report.id.desc())
        .limit(SHOWN)
    )


def _totals(person: Person) -> Select[int, int, int, int]:
    comments = (
        select(func.count(Comment.id))
        .join(Comment.article)
        .where(Comment.author_id == person.user_id, Article.club_id == person.club_id)
    )
    reports = (
        select(func.count(Report.id))
        .join(Report.comment)
        .join(Comment.article)
        .where(Article.club_id == person.club_id)
    )
    made = reports.where(Report.reporter_id == person.user_id)
    upheld = made.join(Report.decision).where(LogEntry.action.in_(CONTESTABLE))
    received = reports.where(Comment.author_id == person.user_id)
    return select(
        comments.scalar_subquery().label("comments"),
        received.scalar_subquery().label("received"),
        made.scalar_subquery().label("made"),
        upheld.scalar_subquery().label("upheld"),
    )
