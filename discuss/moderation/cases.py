"""What a moderator has before them when deciding: the comment, why it is here, and its author."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, String, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import joinedload

from discuss.clock import utcnow
from discuss.domain.decisions import Seen
from discuss.domain.vocabulary import HoldReason, LogAction
from discuss.extensions import db
from discuss.models import (
    Appeal,
    Article,
    Claim,
    Club,
    Comment,
    CommentVersion,
    LogEntry,
    Report,
    Sanction,
    User,
)
from discuss.models.sanction import is_in_force
from discuss.moderation import queries

WROTE = "wrote"


@dataclass(frozen=True, slots=True)
class History:
    """A person in the club so far: how many comments, what was decided, what is in force."""

    comments: int
    decisions: Mapping[LogAction, int]
    sanctions: Sequence[Sanction]


@dataclass(frozen=True, slots=True)
class Case:
    """A comment before a moderator.

    ``decided`` is the latest decision about it, ``old`` what it said when that was made if it
    was sent again since; ``claim`` is in force.
    """

    comment: Comment
    claim: Claim | None
    reports: Sequence[Report]
    appeals: Sequence[Appeal]
    decided: LogEntry | None
    old: CommentVersion | None
    history: History

    @property
    def author(self) -> User:
        """Who wrote it."""
        return self.comment.author

    @property
    def seen(self) -> Seen:
        """What a decision on this page is based on."""
        return Seen(self.comment.revision, self.decided.id if self.decided else 0)


def open_reports(ids: Sequence[int]) -> Select[Report]:
    """The open reports on these comments with their reporters, oldest first."""
    return (
        select(Report)
        .where(Report.comment_id.in_(ids), Report.decided_at.is_(None))
        .options(joinedload(Report.reporter))
        .order_by(Report.id)
    )


def open_appeals(ids: Sequence[int]) -> Select[Appeal]:
    """The open appeals about these comments with the decisions, oldest first."""
    return (
        select(Appeal)
        .where(Appeal.comment_id.in_(ids), Appeal.decided_at.is_(None))
        .options(joinedload(Appeal.decision).joinedload(LogEntry.actor), joinedload(Appeal.comment))
        .order_by(Appeal.id)
    )


def versions_of(ids: Sequence[int]) -> Select[CommentVersion]:
    """What these comments said before, oldest first."""
    return (
        select(CommentVersion)
        .where(CommentVersion.comment_id.in_(ids))
        .order_by(CommentVersion.revision)
    )


def done_by_and_to(club: Club, ids: Sequence[int]) -> Select[int, str, int]:
    """(person, what, how often): what these people wrote, and what was decided about them."""
    wrote = (
        select(Comment.author_id, literal(WROTE), func.count())
        .join(Comment.article)
        .where(Article.club_id == club.id, Comment.author_id.in_(ids))
        .group_by(Comment.author_id)
    )
    decided = (
        select(LogEntry.about_id, type_coerce(LogEntry.action, String), func.count())
        .where(LogEntry.club_id == club.id, LogEntry.about_id.in_(ids))
        .group_by(LogEntry.about_id, LogEntry.action)
    )
    return select(union_all(wrote, decided).subquery())


def sanctions_of(club: Club, ids: Sequence[int], now: datetime) -> Select[Sanction]:
    """What is in force for these people, oldest first."""
    return (
        select(Sanction)
        .where(Sanction.club_id == club.id, Sanction.user_id.in_(ids), is_in_force(now))
        .order_by(Sanction.id)
    )


def read_cases(club: Club, rows: Sequence[tuple[Comment, Claim | None]]) -> list[Case]:
    """The comments with all that belongs to them: as many statements for one as for a page."""
    now = utcnow()
    ids = [comment.id for comment, _ in rows]
    reports: dict[int, list[Report]] = defaultdict(list)
    for report in db.session.scalars(open_reports(ids)):
        reports[report.comment_id].append(report)
    appeals: dict[int, list[Appeal]] = defaultdict(list)
    for appeal in db.session.scalars(open_appeals(ids)):
        appeals[appeal.comment_id].append(appeal)
    latest = db.session.scalars(queries.latest_decisions_on(ids))
    decided = {entry.subject_id: entry for entry in latest}
    old = _old_versions([comment for comment, _ in rows], decided)
    histories = _read_histories(club, sorted({comment.author_id for comment, _ in rows}), now)
    return [
        Case(
            comment,
            claim if claim and claim.until > now else None,
            reports[comment.id],
            appeals[comment.id],
            decided.get(comment.id),
            old.get(comment.id),
            histories[comment.author_id],
        )
        for comment, claim in rows
    ]


def _old_versions(
    comments: Sequence[Comment], decided: Mapping[int, LogEntry]
) -> dict[int, CommentVersion]:
    """What was decided upon, for each comment that was edited and sent again since."""
    again = [row.id for row in comments if row.held_for is HoldReason.RESUBMITTED]
    if not again:
        return {}
    old: dict[int, CommentVersion] = {}
    for version in db.session.scalars(versions_of(again)):
        entry = decided.get(version.comment_id)
        revision = int(entry.details.get("revision", 0)) if entry else 0
        if version.comment_id not in old or version.revision <= revision:
            old[version.comment_id] = version
    return old


def _read_histories(club: Club, ids: Sequence[int], now: datetime) -> dict[int, History]:
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for person, what, count in db.session.execute(done_by_and_to(club, ids)):
        counts[person][what] = count
    sanctions: dict[int, list[Sanction]] = defaultdict(list)
    for sanction in db.session.scalars(sanctions_of(club, ids, now)):
        sanctions[sanction.user_id].append(sanction)
    return {
        id_: History(
            counts[id_].pop(WROTE, 0),
            {LogAction(what): count for what, count in sorted(counts[id_].items())},
            sanctions[id_],
        )
        for id_ in ids
    }
