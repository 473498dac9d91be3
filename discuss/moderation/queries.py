"""Reading reports, claims, appeals and decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload

from discuss.domain.decisions import CONTESTABLE, OF_A_COMMENT
from discuss.extensions import db
from discuss.models import Appeal, Article, Claim, Club, Comment, LogEntry, Report


def latest_report(comment_id: int, user_id: int) -> Select[Report]:
    """A person's latest report on a comment."""
    return (
        select(Report)
        .where(Report.comment_id == comment_id, Report.reporter_id == user_id)
        .order_by(Report.id.desc())
        .limit(1)
    )


def claim_on(comment_id: int) -> Select[Claim]:
    """Who is at work on a comment, or was."""
    return select(Claim).where(Claim.comment_id == comment_id).options(joinedload(Claim.by))


def decisions_on(comment_ids: Sequence[int]) -> Select[LogEntry]:
    """What decided between the readers and the words of these comments, newest first."""
    return (
        select(LogEntry)
        .where(
            LogEntry.subject_kind == Comment.__tablename__,
            LogEntry.subject_id.in_(comment_ids),
            LogEntry.action.in_(OF_A_COMMENT),
        )
        .options(joinedload(LogEntry.actor))
        .order_by(LogEntry.id.desc())
    )


def latest_decisions_on(comment_ids: Sequence[int]) -> Select[LogEntry]:
    """The latest of those decisions on each comment."""
    newest = (
        select(func.max(LogEntry.id))
        .where(
            LogEntry.subject_kind == Comment.__tablename__,
            LogEntry.subject_id.in_(comment_ids),
            LogEntry.action.in_(OF_A_COMMENT),
        )
        .group_by(LogEntry.subject_id)
    )
    return select(LogEntry).where(LogEntry.id.in_(newest)).options(joinedload(LogEntry.actor))


def latest_decision(comment_id: int) -> Select[LogEntry]:
    """The latest of those decisions on one comment."""
    return decisions_on([comment_id]).limit(1)


def decisions(ids: Sequence[int]) -> Select[LogEntry]:
    """These decisions about comments."""
    return select(LogEntry).where(
        LogEntry.id.in_(ids), LogEntry.subject_kind == Comment.__tablename__
    )


def appeal_against(entry_id: int) -> Select[Appeal]:
    """The appeal against a decision."""
    return select(Appeal).where(Appeal.decision_id == entry_id)


@dataclass(frozen=True, slots=True)
class Standing:
    """The decision by which a comment is out of sight, and the appeal against it."""

    decision: LogEntry
    appeal: Appeal | None


def standings_of(comments: Iterable[Comment]) -> dict[int, Standing]:
    """For each comment that a moderator took from the readers: by what, and what came of it.

    Two statements however many there are, and none where there is none.
    """
    taken = {
        row.id: row.state
        for row in comments
        if row.state in CONTESTABLE.values() and row.held_for is None
    }
    if not taken:
        return {}
    standing: dict[int, LogEntry] = {}
    for entry in db.session.scalars(decisions_on(list(taken))):
        if CONTESTABLE.get(entry.action) is taken[entry.subject_id]:
            standing.setdefault(entry.subject_id, entry)
    against = select(Appeal).where(Appeal.decision_id.in_([row.id for row in standing.values()]))
    appeals = {appeal.decision_id: appeal for appeal in db.session.scalars(against)}
    return {id_: Standing(entry, appeals.get(entry.id)) for id_, entry in standing.items()}


def standing_of(comment: Comment) -> Standing | None:
    """The same of one comment."""
    return standings_of([comment]).get(comment.id)


def comments_of_club(club: Club, ids: Sequence[int]) -> Select[Comment]:
    """These comments, as far as they are the club's, with what deciding about them needs."""
    return (
        select(Comment)
        .join(Comment.article)
        .where(Comment.id.in_(ids), Article.club_id == club.id)
        .options(joinedload(Comment.author), joinedload(Comment.article).joinedload(Article.club))
        .order_by(Comment.id)
    )
