"""Writing accounts."""

import uuid

from flask_security import hash_password
from sqlalchemy import select

from discuss.clock import utcnow
from discuss.database import added
from discuss.domain.errors import RefusedError
from discuss.extensions import db
from discuss.models import ADMINISTRATOR, SiteRole, User


def create_user(*, email: str, username: str, name: str, password: str) -> User:
    """Make a confirmed account; refused where the address or the handle is taken."""
    user = User(
        email=email.strip().lower(),
        username=username.strip().lower(),
        name=name.strip(),
        password=hash_password(password),
        active=True,
        fs_uniquifier=uuid.uuid4().hex,
        confirmed_at=utcnow(),
        roles=[],
    )
    if not added(user):
        raise RefusedError("There is an account with this e-mail address or handle.")
    return user


def make_administrator(user: User) -> User:
    """Let the person look after the whole site."""
    role = db.session.scalar(select(SiteRole).where(SiteRole.name == ADMINISTRATOR))
    user.roles.append(role or SiteRole(name=ADMINISTRATOR))
    return user


def rename_user(user: User, name: str) -> User:
    """Change the name that others read."""
    user.name = name.strip()
    return user
