"""Comments, in threads under an article, what they said before, and who endorsed them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import CommentState, HoldReason
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.article import Article
from discuss.models.columns import enum_of
from discuss.models.discussion import Prompt

A_PASSAGE_IS_WHOLE = """
(passage_start IS NULL AND passage_end IS NULL AND passage_text = '')
OR (passage_start >= 0 AND passage_end > passage_start AND passage_text <> '')
"""


class Comment(Base):
    """A comment. ``submission`` is the form's own mark: sent twice, it is one comment.

    ``thread_id`` names the comment that begins its thread; that one itself has none, and only
    it is locked. ``shown_at`` is when all could read it first, so a comment that waited is new
    when it was approved. A comment on a passage keeps the block's anchor, the offsets in it (in
    characters) and the words; ``passage_changed_at`` is when an edit took those words away.
    ``held_for`` says why it waits, or why it was hidden by itself; ``held_note`` on what.
    A comment that was moved with its replies says so: ``moved_from`` is the title of where it
    was, where that was another article or prompt, ``moved_from_id`` the comment it answered.
    """

    __table_args__ = (
        UniqueConstraint("author_id", "submission"),
        CheckConstraint(A_PASSAGE_IS_WHOLE, name="a_passage_is_whole"),
        Index("ix_comment_article", "article_id", "parent_id"),
        Index("ix_comment_shown", "article_id", "shown_at"),
        Index("ix_comment_state", "state", "article_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    prompt_id: Mapped[int | None] = mapped_column(ForeignKey("prompt.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("comment.id"), index=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("comment.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    submission: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text)
    state: Mapped[CommentState] = mapped_column(enum_of(CommentState), default=CommentState.VISIBLE)
    held_for: Mapped[HoldReason | None] = mapped_column(enum_of(HoldReason))
    held_note: Mapped[str] = mapped_column(String(200), default="", server_default="")
    passage_anchor: Mapped[str] = mapped_column(String(20), default="", server_default="")
    passage_start: Mapped[int | None]
    passage_end: Mapped[int | None]
    passage_text: Mapped[str] = mapped_column(Text, default="", server_default="")
    passage_changed_at: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    shown_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]
    locked_at: Mapped[datetime | None]
    lock_reason: Mapped[str] = mapped_column(String(500), default="", server_default="")
    moved_at: Mapped[datetime | None]
    moved_from: Mapped[str] = mapped_column(String(300), default="", server_default="")
    moved_from_id: Mapped[int | None] = mapped_column(
        ForeignKey("comment.id", ondelete="SET NULL"), index=True
    )
    featured_at: Mapped[datetime | None]

    article: Mapped[Article] = relationship(lazy="raise_on_sql")
    prompt: Mapped[Prompt | None] = relationship(lazy="raise_on_sql")
    parent: Mapped["Comment | None"] = relationship(
        lazy="raise_on_sql", remote_side="Comment.id", foreign_keys=[parent_id]
    )
    thread: Mapped["Comment | None"] = relationship(
        lazy="raise_on_sql", remote_side="Comment.id", foreign_keys=[thread_id]
    )
    author: Mapped[User] = relationship(lazy="raise_on_sql")

    @property
    def root(self) -> "Comment":
        """The comment that begins the thread."""
        return self.thread or self


class CommentVersion(Base):
    """What a comment said before an edit."""

    __table_args__ = (UniqueConstraint("comment_id", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    revision: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]


class Endorsement(Base):
    """A reader found a comment good; there is no opposite."""

    __table_args__ = (UniqueConstraint("comment_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Following(Base):
    """Whether a person wants to hear of replies in a thread; writing in one follows it."""

    __table_args__ = (UniqueConstraint("thread_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    is_on: Mapped[bool] = mapped_column(default=True)
