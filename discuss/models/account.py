"""People and what they are on the whole site."""

from datetime import datetime

from flask_security import RoleMixin, UserMixin
from sqlalchemy import Column, ForeignKey, String, Table, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from discuss.extensions import Base

ADMINISTRATOR = "administrator"

user_roles = Table(
    "user_role",
    Base.metadata,
    Column("user_id", ForeignKey("user.id", ondelete="CASCADE"), primary_key=True),
    Column("role_id", ForeignKey("site_role.id", ondelete="CASCADE"), primary_key=True),
)


class SiteRole(Base, RoleMixin):
    """A role on the whole site; roles in a club are memberships."""

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)


class User(Base, UserMixin):
    """A person's account.

    ``username`` is the handle: Flask-Security knows it by that name. Handle and address are
    kept in lower case, so that nobody can pass for another by a capital.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(255), unique=True)
    username: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    confirmed_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())

    roles: Mapped[list[SiteRole]] = relationship(  # type: ignore[assignment]  # ours is narrower
        secondary=user_roles, lazy="raise_on_sql"
    )
