"""Articles and the blocks of their bodies."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, false, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.domain.article import BlockKind
from discuss.domain.vocabulary import ArticleStatus, Gate
from discuss.extensions import Base
from discuss.models.account import User
from discuss.models.club import Club
from discuss.models.columns import enum_of


class Article(Base):
    """An article of a club. ``submission`` is its form's mark: sent twice, it is one article.

    Its leader sets how it is discussed: whether the quiz comes first (``gate``), whether others'
    comments are seen before one's own is written, whether peers see names, when comments close,
    and slow mode: so many seconds between two comments of one person, by whom and why.
    """

    __table_args__ = (
        UniqueConstraint("club_id", "slug"),
        UniqueConstraint("created_by_id", "submission"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("club.id", ondelete="CASCADE"))
    slug: Mapped[str] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(300))
    standfirst: Mapped[str] = mapped_column(String(1000), default="")
    byline: Mapped[str] = mapped_column(String(200), default="")
    dateline: Mapped[str] = mapped_column(String(200), default="")
    dated_on: Mapped[date | None]
    status: Mapped[ArticleStatus] = mapped_column(
        enum_of(ArticleStatus), default=ArticleStatus.DRAFT
    )
    revision: Mapped[int] = mapped_column(default=1)
    submission: Mapped[str] = mapped_column(String(40))
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    published_at: Mapped[datetime | None] = mapped_column(index=True)

    gate: Mapped[Gate] = mapped_column(enum_of(Gate), default=Gate.OFF, server_default="off")
    is_write_first: Mapped[bool] = mapped_column(default=False, server_default=false())
    hides_names: Mapped[bool] = mapped_column(default=False, server_default=false())
    comments_close_at: Mapped[datetime | None]
    slow_seconds: Mapped[int] = mapped_column(default=0, server_default="0")
    slow_reason: Mapped[str] = mapped_column(String(300), default="", server_default="")
    slow_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))

    club: Mapped[Club] = relationship(lazy="raise_on_sql")
    created_by: Mapped[User] = relationship(lazy="raise_on_sql", foreign_keys=[created_by_id])
    slow_by: Mapped[User | None] = relationship(lazy="raise_on_sql", foreign_keys=[slow_by_id])
    blocks: Mapped[list["ArticleBlock"]] = relationship(
        lazy="raise_on_sql",
        order_by="ArticleBlock.position",
        cascade="all, delete-orphan",
        back_populates="article",
    )


class ArticleBlock(Base):
    """A paragraph, heading or figure; ``anchor`` stays while a paragraph's words stay."""

    __table_args__ = (UniqueConstraint("article_id", "anchor"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    position: Mapped[int]
    anchor: Mapped[str] = mapped_column(String(20))
    kind: Mapped[BlockKind] = mapped_column(enum_of(BlockKind))
    text: Mapped[str] = mapped_column(Text)
    credit: Mapped[str] = mapped_column(String(300), default="")

    article: Mapped[Article] = relationship(lazy="raise_on_sql", back_populates="blocks")
