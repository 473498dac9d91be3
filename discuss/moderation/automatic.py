"""The club's rules at work on comments; each one that acts writes it into the log as nobody."""

from datetime import timedelta

from sqlalchemy import Select, func, select

from discuss.clock import utcnow
from discuss.domain.automatic import Facts, Hold, Rules, find_fault, find_hold
from discuss.domain.vocabulary import CommentState, LogAction, Role
from discuss.extensions import db
from discuss.models import (
    ADMINISTRATOR,
    Article,
    Club,
    Comment,
    LogEntry,
    Membership,
    SiteRole,
    User,
)
from discuss.moderation.actions import write_rule

REPEATS_WITHIN = timedelta(days=1)
STAFF = (Role.MODERATOR, Role.LEADER)


def hold_new(body_html: str, club_id: int, *, by: User) -> Hold | None:
    """Why a new comment waits for a moderator, if it does; the staff's never do."""
    club = db.session.get_one(Club, club_id)
    is_staff, shown = db.session.execute(_standing(by.id, club_id)).one()
    if is_staff:
        return None
    rules = rules_of(club)
    earlier = db.session.scalars(_texts_of_today(by.id, club_id)) if club.holds_repeats else ()
    return find_hold(body_html, rules, Facts(shown, [*earlier]))


def hold_edited(before_html: str, comment: Comment) -> Hold | None:
    """Why an edited comment waits: for what it says now and did not say before."""
    club_id = comment.article.club_id
    rules = rules_of(db.session.get_one(Club, club_id))
    hold = find_fault(comment.body_html, rules)
    if hold is None or find_fault(before_html, rules):
        return None
    is_staff, _ = db.session.execute(_standing(comment.author_id, club_id)).one()
    return None if is_staff else hold


def hold(comment: Comment, why: Hold, club_id: int) -> LogEntry:
    """Have a stored comment wait, and log which rule acted."""
    comment.state = CommentState.WAITING
    comment.held_for = why.reason
    comment.held_note = why.note
    return write_rule(club_id, LogAction.COMMENT_HOLD, comment, why.reason, note=why.note)


def rules_of(club: Club) -> Rules:
    """The club's rules as the domain knows them."""
    words = [line.strip() for line in club.held_words.splitlines()]
    return Rules(
        newcomer_comments=club.newcomer_comments,
        held_words=[word for word in words if word],
        links_allowed=club.links_allowed,
        holds_repeats=club.holds_repeats,
    )


def _standing(user_id: int, club_id: int) -> Select[bool, int]:
    """(whether the person is of the staff, how many of their comments have been shown)."""
    moderates = (
        select(Membership.id)
        .where(Membership.user_id == user_id, Membership.club_id == club_id)
        .where(Membership.role.in_(STAFF))
        .exists()
    )
    administers = (
        select(User.id)
        .where(User.id == user_id, User.roles.any(SiteRole.name == ADMINISTRATOR))
        .exists()
    )
    shown = (
        select(func.count(Comment.id))
        .join(Comment.article)
        .where(Comment.author_id == user_id, Article.club_id == club_id)
        .where(Comment.state == CommentState.VISIBLE)
    )
    return select(moderates | administers, shown.scalar_subquery())


def _texts_of_today(user_id: int, club_id: int) -> Select[str]:
    """What a person wrote in a club within a day and did not delete."""
    return (
        select(Comment.body_html)
        .join(Comment.article)
        .where(Comment.author_id == user_id, Article.club_id == club_id)
        .where(Comment.created_at > utcnow() - REPEATS_WITHIN)
        .where(Comment.state != CommentState.DELETED)
        .order_by(Comment.id.desc())
        .limit(100)
    )
