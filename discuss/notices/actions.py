"""Telling people."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, insert, true, update

from discuss.accounts.queries import people, viewers_of
from discuss.clock import utcnow
from discuss.comments.mentions import members_mentioned
from discuss.comments.queries import comment as comment_with_place
from discuss.domain.policy import can
from discuss.domain.vocabulary import CommentState, NoticeKind
from discuss.extensions import db
from discuss.models import Club, Comment, Notice, User
from discuss.notices import queries

NO_DELAY = timedelta(0)


def tell(
    user_id: int,
    kind: NoticeKind,
    club_id: int,
    comment_id: int | None = None,
    details: Mapping[str, str] | None = None,
    due_in: timedelta = NO_DELAY,
) -> None:
    """Tell a person of a decision about them; nobody hears of it before ``due_in`` has passed."""
    _write([(user_id, kind)], club_id, comment_id, details, due_in)


def tell_of_comment(comment: Comment) -> None:
    """Tell whom it concerns that a comment can be read: whom it answers or mentions, who follows.

    One notice a person, of the strongest kind; told twice, nothing happens the second time. The
    number of statements does not depend on how many are told.
    """
    if comment.state is not CommentState.VISIBLE:
        return
    comment = db.session.scalars(comment_with_place(comment.id)).one()
    kinds = _whom_it_concerns(comment)
    hearing = _who_hears(kinds, comment)
    told = [(user_id, kind) for user_id, kind in kinds.items() if user_id in hearing]
    _write(told, comment.article.club_id, comment.id)


def _whom_it_concerns(comment: Comment) -> dict[int, NoticeKind]:
    """Each person with the strongest kind; a later one stands over an earlier."""
    followers = db.session.scalars(queries.followers(comment.root.id)).all()
    mentioned = [member.id for member in members_mentioned(comment.body, comment.article)]
    answered = (
        db.session.scalars(queries.author_of(comment.parent_id)).all() if comment.parent_id else ()
    )
    return {
        **dict.fromkeys(followers, NoticeKind.THREAD),
        **dict.fromkeys(mentioned, NoticeKind.MENTION),
        **dict.fromkeys(answered, NoticeKind.REPLY),
    }


def _who_hears(kinds: Mapping[int, NoticeKind], comment: Comment) -> set[int]:
    """Who of them sees the discussion, has not muted such notices, and was not told before."""
    told = set(db.session.scalars(queries.told_of(comment.id)))
    candidates = kinds.keys() - told - {comment.author_id}
    chosen = db.session.scalars(queries.settings_of(candidates))
    muted = {row.user_id for row in chosen if kinds[row.user_id] in row.muted}
    found = db.session.scalars(people(candidates - muted)).all()
    viewers = viewers_of(found, utcnow())
    return {id_ for id_, viewer in viewers.items() if can(viewer, "comment.view", comment)}


def _write(
    told: Sequence[tuple[int, NoticeKind]],
    club_id: int,
    comment_id: int | None,
    details: Mapping[str, str] | None = None,
    due_in: timedelta = NO_DELAY,
) -> None:
    """Write the notices, in one statement: nothing else writes any."""
    now = utcnow()
    rows: list[dict[str, Any]] = [
        {
            "user_id": user_id,
            "kind": kind,
            "club_id": club_id,
            "comment_id": comment_id,
            "details": dict(details or {}),
            "created_at": now,
            "due_at": now + due_in,
        }
        for user_id, kind in told
    ]
    if rows:
        db.session.execute(insert(Notice), rows)


def mark_read(notice: Notice) -> None:
    """Take a notice as read, with those that stand in one line with it."""
    _mark(queries.is_of_line(notice), Notice.user_id == notice.user_id)


def mark_all_read(club: Club | None, *, by: User) -> None:
    """Take everything as read that a person was told so far, in one club or in all."""
    _mark(Notice.user_id == by.id, Notice.club_id == club.id if club else true())


def _mark(*which: ColumnElement[bool]) -> None:
    now = utcnow()
    unread = (Notice.read_at.is_(None), Notice.due_at <= now)
    db.session.execute(
        update(Notice)
        .where(*which, *unread)
        .values(read_at=now)
        .execution_options(synchronize_session=False)
    )
