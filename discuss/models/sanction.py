"""What moderators decided about people."""

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, Text, and_, func, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import SanctionKind
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.club import Club
from discuss.models.columns import enum_of


class Sanction(Base):
    """A note, a warning, or a limit that ends by itself.

    It holds until ``until`` unless ``ended_at`` ended it earlier. ``slow_seconds`` is the time
    between two comments while it is slow; a warning waits for ``acknowledged_at``.
    """

    __table_args__ = (Index("ix_sanction_user", "user_id", "club_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    kind: Mapped[SanctionKind] = mapped_column(enum_of(SanctionKind))
    reason: Mapped[str] = mapped_column(Text)
    slow_seconds: Mapped[int] = mapped_column(default=0)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    until: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    user: Mapped[User] = relationship(lazy="raise_on_sql", foreign_keys=[user_id])
    made_by: Mapped[User] = relationship(lazy="raise_on_sql", foreign_keys=[made_by_id])


def is_in_force(now: datetime) -> ColumnElement[bool]:
    """Whether a sanction holds now: it ends by itself, was ended, or was read as a warning is."""
    return and_(
        Sanction.ended_at.is_(None),
        Sanction.acknowledged_at.is_(None),
        or_(Sanction.until.is_(None), Sanction.until > now),
    )
