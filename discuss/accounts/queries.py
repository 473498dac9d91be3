"""Reading accounts."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import Select, Subquery, and_, exists, select
from sqlalchemy.orm import selectinload

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, Role, SanctionKind
from discuss.extensions import db
from discuss.models import ADMINISTRATOR, Article, Comment, Membership, Sanction, User
from discuss.models.sanction import is_in_force


def viewer_of(user: User, now: datetime) -> Viewer:
    """The person as the policy sees them at this moment, in one statement."""
    rows = db.session.execute(standing(user.id, now)).all()
    sanctions: dict[int, set[SanctionKind]] = defaultdict(set)
    for club_id, _, kind, _ in rows:
        sanctions[club_id] |= {kind} if kind else set()
    return Viewer(
        user_id=user.id,
        is_administrator=any(role.name == ADMINISTRATOR for role in user.roles),
        roles={club_id: role for club_id, role, *_ in rows},
        sanctions={club_id: frozenset(kinds) for club_id, kinds in sanctions.items()},
        written=frozenset(article_id for *_, article_id in rows if article_id),
        now=now,
    )


def standing(user_id: int, now: datetime) -> Select[int, Role, SanctionKind | None, int | None]:
    """(club id, role, sanction in force, write-first article written in) of a person, by club.

    A club has a row for each pair of the last two, which are few; either may be nothing.
    """
    written = _written_first(user_id)
    of_member = and_(
        Sanction.club_id == Membership.club_id,
        Sanction.user_id == Membership.user_id,
        is_in_force(now),
    )
    return (
        select(Membership.club_id, Membership.role, Sanction.kind, written.c.id)
        .outerjoin(Sanction, of_member)
        .outerjoin(written, written.c.club_id == Membership.club_id)
        .where(Membership.user_id == user_id)
    )


def _written_first(user_id: int) -> Subquery:
    """The write-first articles in which a person has a comment that is not deleted or removed."""
    counts = exists().where(
        Comment.article_id == Article.id,
        Comment.author_id == user_id,
        Comment.state.not_in([CommentState.DELETED, CommentState.REMOVED]),
    )
    return select(Article.id, Article.club_id).where(Article.is_write_first, counts).subquery()


def user_by_identity(identity: str) -> Select[User]:
    """The account with this e-mail address or handle, in whatever case it was typed."""
    key = identity.strip().removeprefix("@").lower()
    column = User.email if "@" in key else User.username
    return select(User).where(column == key).options(selectinload(User.roles))
