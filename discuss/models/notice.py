"""Notices, and how a person wants them."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import TALK, MailPace, NoticeKind
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.club import Club
from discuss.models.columns import enum_of
from discuss.models.comment import Comment

IS_TALK = sql(f"kind IN ({', '.join(repr(kind.value) for kind in TALK)})")


class Notice(Base):
    """Something that a person is told; of one comment that others wrote, once.

    ``due_at``: nobody hears of it before, so a decision that is undone within its minute was
    never announced. ``details`` holds what was true then, in plain words; names of people are
    looked up when it is shown, for what the reader may know of them can change.
    """

    __table_args__ = (
        Index("ix_notice_user", "user_id", "due_at"),
        Index("ix_notice_unmailed", "mailed_at", "due_at"),
        Index(
            "uq_notice_talk",
            "user_id",
            "comment_id",
            unique=True,
            sqlite_where=IS_TALK,
            postgresql_where=IS_TALK,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    kind: Mapped[NoticeKind] = mapped_column(enum_of(NoticeKind))
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"), index=True)
    comment_id: Mapped[int | None] = mapped_column(
        ForeignKey("comment.id", ondelete="CASCADE"), index=True
    )
    details: Mapped[dict[str, str]] = mapped_column(JSON, default=dict, server_default=sql("'{}'"))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    mailed_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(lazy="raise_on_sql")
    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    comment: Mapped[Comment | None] = relationship(lazy="raise_on_sql")


class NoticeSettings(Base):
    """How a person wants notices; whoever has chosen nothing gets one mail a day.

    Of a ``muted`` kind nothing is told at all; decisions about oneself are only not mailed.
    ``digest_at`` is when the last mail was made: a worker that sets it has the person's mail.
    """

    user_id: Mapped[int] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    mail: Mapped[MailPace] = mapped_column(enum_of(MailPace), default=MailPace.DAILY)
    muted: Mapped[list[str]] = mapped_column(JSON, default=list, server_default=sql("'[]'"))
    digest_at: Mapped[datetime | None]
