"""Reading accounts."""

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import ADMINISTRATOR, Membership, User


def viewer_of(user: User) -> Viewer:
    """The person as the policy sees them."""
    rows = db.session.execute(
        select(Membership.club_id, Membership.role).where(Membership.user_id == user.id)
    )
    return Viewer(
        user_id=user.id,
        is_administrator=any(role.name == ADMINISTRATOR for role in user.roles),
        roles=dict(rows.all()),
    )


def user_by_identity(identity: str) -> Select[User]:
    """The account with this e-mail address or handle, in whatever case it was typed."""
    key = identity.strip().removeprefix("@").lower()
    column = User.email if "@" in key else User.username
    return select(User).where(column == key).options(selectinload(User.roles))
