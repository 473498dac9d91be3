"""Comments, in threads under an article, and what they said before they were edited."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.vocabulary import CommentState
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.article import Article
from discuss.models.columns import enum_of


class Comment(Base):
    """A comment. ``submission`` is the form's own mark: sent twice, it is one comment."""

    __table_args__ = (
        UniqueConstraint("author_id", "submission"),
        Index("ix_comment_article", "article_id", "parent_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("comment.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    submission: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text)
    state: Mapped[CommentState] = mapped_column(enum_of(CommentState), default=CommentState.VISIBLE)
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    edited_at: Mapped[datetime | None]

    article: Mapped[Article] = relationship(lazy="raise_on_sql")
    parent: Mapped["Comment | None"] = relationship(lazy="raise_on_sql", remote_side="Comment.id")
    author: Mapped[User] = relationship(lazy="raise_on_sql")


class CommentVersion(Base):
    """What a comment said before an edit."""

    __table_args__ = (UniqueConstraint("comment_id", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id", ondelete="CASCADE"))
    revision: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    body_html: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
