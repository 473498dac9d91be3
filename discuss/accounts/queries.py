"""Reading accounts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, Subquery, and_, select
from sqlalchemy.orm import selectinload

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, Role, SanctionKind
from discuss.extensions import db
from discuss.models import ADMINISTRATOR, Article, Comment, Membership, Report, Sanction, User
from discuss.models.sanction import is_in_force


def viewer_of(user: User, now: datetime) -> Viewer:
    """The person as the policy sees them at this moment: one statement, for staff two."""
    viewer = viewers_of([user], now)[user.id]
    if not viewer.is_staff:
        return viewer
    return replace(viewer, reported=frozenset(db.session.scalars(comments_reported_by(user.id))))


def comments_reported_by(user_id: int) -> Select[int]:
    """The ids of comments on which a report of this person waits for a decision."""
    return select(Report.comment_id).where(
        Report.reporter_id == user_id, Report.decided_at.is_(None)
    )


def viewers_of(users: Sequence[User], now: datetime) -> dict[int, Viewer]:
    """Many people, by their ids, in one statement as well."""
    ids = [user.id for user in users]
    roles: dict[int, dict[int, Role]] = defaultdict(dict)
    sanctions: dict[int, dict[int, set[SanctionKind]]] = defaultdict(lambda: defaultdict(set))
    written: dict[int, set[int]] = defaultdict(set)
    for user_id, club_id, role, kind, article_id in db.session.execute(standing(ids, now)):
        roles[user_id][club_id] = role
        sanctions[user_id][club_id] |= {kind} if kind else set()
        written[user_id] |= {article_id} if article_id else set()
    return {
        user.id: Viewer(
            user_id=user.id,
            is_administrator=any(role.name == ADMINISTRATOR for role in user.roles),
            roles=roles[user.id],
            sanctions={club: frozenset(kinds) for club, kinds in sanctions[user.id].items()},
            written=frozenset(written[user.id]),
            now=now,
        )
        for user in users
    }


def standing(
    user_ids: Sequence[int], now: datetime
) -> Select[int, int, Role, SanctionKind | None, int | None]:
    """(person, club, role, sanction in force, write-first article written in) for each club.

    A club has a row for each pair of the last two, which are few; either may be nothing.
    """
    written = _written_first(user_ids)
    of_member = and_(
        Sanction.club_id == Membership.club_id,
        Sanction.user_id == Membership.user_id,
        is_in_force(now),
    )
    return (
        select(Membership.user_id, Membership.club_id, Membership.role, Sanction.kind, written.c.id)
        .outerjoin(Sanction, of_member)
        .outerjoin(
            written,
            and_(
                written.c.club_id == Membership.club_id,
                written.c.author_id == Membership.user_id,
            ),
        )
        .where(Membership.user_id.in_(user_ids))
    )


def _written_first(user_ids: Sequence[int]) -> Subquery:
    """The write-first articles in which each has a comment that is not deleted or removed."""
    return (
        select(Article.id, Article.club_id, Comment.author_id)
        .join(Comment, Comment.article_id == Article.id)
        .where(
            Article.is_write_first,
            Comment.author_id.in_(user_ids),
            Comment.state.not_in([CommentState.DELETED, CommentState.REMOVED]),
        )
        .distinct()
        .subquery()
    )


def people(ids: Collection[int]) -> Select[User]:
    """These people, as far as their accounts are active, with their roles on the site."""
    return select(User).where(User.id.in_(ids), User.active).options(selectinload(User.roles))


def user_by_identity(identity: str) -> Select[User]:
    """The account with this e-mail address or handle, in whatever case it was typed."""
    key = identity.strip().removeprefix("@").lower()
    column = User.email if "@" in key else User.username
    return select(User).where(column == key).options(selectinload(User.roles))
