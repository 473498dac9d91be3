"""Clubs, who belongs to them, and how one gets in."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, false, func, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import Role
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.columns import enum_of


class Club(Base):
    """A class, a society or a school club. ``is_open``: anybody may read its articles.

    ``approves_quizzes``: what is written is shown to students without a leader's approval.
    ``conduct`` is what members agreed to, in Markdown. The rest is what the program does by
    itself with comments: how many first ones of a newcomer wait, which words (one a line) and
    how many links make one wait, whether a repeated text does, how many reports hide one until
    a moderator looked (none where 0), and whether replies in heated threads are slowed.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    description: Mapped[str] = mapped_column(String(500), default="")
    is_open: Mapped[bool] = mapped_column(default=False)
    conduct: Mapped[str] = mapped_column(Text, default="", server_default="")
    newcomer_comments: Mapped[int] = mapped_column(default=0, server_default="0")
    held_words: Mapped[str] = mapped_column(Text, default="", server_default="")
    links_allowed: Mapped[int] = mapped_column(default=3, server_default="3")
    holds_repeats: Mapped[bool] = mapped_column(default=True, server_default=true())
    reports_to_hide: Mapped[int] = mapped_column(default=3, server_default="3")
    approves_quizzes: Mapped[bool] = mapped_column(default=False, server_default=false())
    slows_heat: Mapped[bool] = mapped_column(default=True, server_default=true())
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Membership(Base):
    """A person's role in a club."""

    __table_args__ = (UniqueConstraint("club_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    role: Mapped[Role] = mapped_column(enum_of(Role), default=Role.STUDENT)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    user: Mapped[User] = relationship(lazy="raise_on_sql")


class Invitation(Base):
    """A link that lets its holder join a club as a student, until it expires."""

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(40), unique=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"), index=True)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
