"""Reading notices."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, func, not_, or_, select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.sql.elements import ColumnElement

from discuss.comments.visibility import is_read_by, words_are_shown_to
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import TALK, MailPace, NoticeKind
from discuss.extensions import db
from discuss.models import Article, Club, Comment, Following, Notice, NoticeSettings, User
from discuss.threads.queries import is_in_thread

BATCH_TIME = timedelta(minutes=5)
DAY_ENDS_AFTER = timedelta(hours=12)
"""A worker that comes back later than this leaves the day's mail for the next day."""
NEWS_FOR = timedelta(days=7)
"""What is older is not mailed any more, and stays on the page."""
PAGE_SIZE = 30
GATHERED = (NoticeKind.REPLY, NoticeKind.THREAD)
"""Of these the page shows one line a thread."""

_WITH_SUBJECT = (
    joinedload(Notice.club),
    joinedload(Notice.comment).options(
        joinedload(Comment.author), joinedload(Comment.article).joinedload(Article.club)
    ),
)


def author_of(comment_id: int | None) -> Select[int]:
    """Who wrote a comment; nobody where there is none."""
    return select(Comment.author_id).where(Comment.id == comment_id)


def followers(thread_id: int) -> Select[int]:
    """Who wants to hear of what is written in a thread."""
    return select(Following.user_id).where(Following.thread_id == thread_id, Following.is_on)


def told_of(comment_id: int) -> Select[int]:
    """Who was told already that this comment was written."""
    return select(Notice.user_id).where(Notice.comment_id == comment_id, Notice.kind.in_(TALK))


def settings_of(user_ids: Collection[int]) -> Select[NoticeSettings]:
    """What these people have chosen, if anything."""
    return select(NoticeSettings).where(NoticeSettings.user_id.in_(user_ids))


def notice(notice_id: int) -> Select[Notice]:
    """A notice with what it is about."""
    return select(Notice).where(Notice.id == notice_id).options(*_WITH_SUBJECT)


def notices_by_id(ids: Collection[int]) -> Select[Notice]:
    """These notices with what they are about, the newest first."""
    return (
        select(Notice).where(Notice.id.in_(ids)).options(*_WITH_SUBJECT).order_by(Notice.id.desc())
    )


def heard_by(viewer: Viewer, *what: Any) -> Select[Any]:
    """Of what a person hears: what is due, and what others wrote as far as they may read it."""
    may_hear = or_(Notice.kind.not_in(TALK), is_read_by(viewer))
    return (
        select(*what)
        .select_from(Notice)
        .join(Notice.club)
        .outerjoin(Notice.comment)
        .outerjoin(Comment.article)
        .where(Notice.user_id == viewer.user_id, Notice.due_at <= viewer.now, may_hear)
    )


def unread(viewer: Viewer) -> Select[int]:
    """How many notices a person has not read yet."""
    return heard_by(viewer, func.count()).where(Notice.read_at.is_(None))


def clubs_with_notices(viewer: Viewer) -> Select[Club]:
    """The clubs of which a person has notices, by name."""
    return (
        select(Club)
        .where(Club.id.in_(select(Notice.club_id).where(Notice.user_id == viewer.user_id)))
        .order_by(Club.name)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: one notice, or the new (or the read) replies of one thread.

    ``notice`` is the newest of them, ``first_id`` names the oldest; ``to_me`` of them answer
    the person's own comments. ``has_words`` is false where one's own comment comes first.
    """

    notice: Notice
    first_id: int
    count: int
    to_me: int
    has_words: bool = True

    @property
    def is_new(self) -> bool:
        """Whether it is unread."""
        return self.notice.read_at is None

    @property
    def opens(self) -> int:
        """The notice whose comment it leads to: one begins to read at the first that is new."""
        return self.first_id if self.is_new else self.notice.id


def gathered(viewer: Viewer, club: Club | None, before: int | None) -> Select[int, int, int, int]:
    """(newest id, oldest id, count, how many answer the person) of each line, newest first."""
    newest = func.max(Notice.id)
    thread = case(
        (Notice.kind.in_(GATHERED), func.coalesce(Comment.thread_id, Comment.id)),
        else_=-Notice.id,
    )
    to_me = func.sum(case((Notice.kind == NoticeKind.REPLY, 1), else_=0))
    statement = heard_by(viewer, newest, func.min(Notice.id), func.count(), to_me)
    if club is not None:
        statement = statement.where(Notice.club_id == club.id)
    if before is not None:
        statement = statement.having(newest < before)
    return (
        statement.group_by(thread, Notice.read_at.is_(None))
        .order_by(newest.desc())
        .limit(PAGE_SIZE + 1)
    )


def read_lines(viewer: Viewer, club: Club | None, before: int | None) -> list[Line]:
    """A page of notices and one line more where there are older ones, in three statements."""
    rows = db.session.execute(gathered(viewer, club, before)).all()
    found = {
        row.id: row for row in db.session.scalars(notices_by_id([newest for newest, *_ in rows]))
    }
    withheld = read_withheld(viewer, found.values())
    return [
        Line(found[newest], first, count, to_me, newest not in withheld)
        for newest, first, count, to_me in rows
    ]


def read_withheld(viewer: Viewer, notices: Collection[Notice]) -> set[int]:
    """Those whose words the person is not shown before they wrote themselves."""
    articles = {
        row.id: row.comment.article_id
        for row in notices
        if row.kind in TALK and row.comment and row.comment.article.is_write_first
    }
    if not articles:
        return set()
    hidden = select(Article.id).where(
        Article.id.in_(articles.values()), not_(words_are_shown_to(viewer))
    )
    found = set(db.session.scalars(hidden))
    return {notice_id for notice_id, article_id in articles.items() if article_id in found}


def people_due(now: datetime, hour: datetime, most: int) -> Select[int]:
    """Whose mail is due: of the day at ``hour``, or at once but not twice within a short time."""
    last = NoticeSettings.digest_at
    is_daily = or_(NoticeSettings.user_id.is_(None), NoticeSettings.mail == MailPace.DAILY)
    by_day = and_(is_daily, Notice.due_at <= hour, or_(last.is_(None), last < hour))
    soon = now - BATCH_TIME
    at_once = and_(NoticeSettings.mail == MailPace.AT_ONCE, or_(last.is_(None), last <= soon))
    pace = or_(at_once, by_day) if now - hour <= DAY_ENDS_AFTER else at_once
    return (
        select(Notice.user_id)
        .join(Notice.user)
        .outerjoin(NoticeSettings, NoticeSettings.user_id == Notice.user_id)
        .where(is_to_be_mailed(now), User.active, pace)
        .distinct()
        .order_by(Notice.user_id)
        .limit(most)
    )


def is_to_be_mailed(now: datetime) -> ColumnElement[bool]:
    """Due, neither read nor mailed, and still news."""
    is_news = Notice.due_at.between(now - NEWS_FOR, now)
    return and_(Notice.mailed_at.is_(None), Notice.read_at.is_(None), is_news)


def mailed_to(viewer: Viewer, ids: Collection[int]) -> Select[Notice]:
    """Of these notices what the person hears now, by club and article, in order."""
    return (
        select(Notice)
        .join(Notice.club)
        .outerjoin(Notice.comment)
        .outerjoin(Comment.article)
        .where(Notice.id.in_(heard_by(viewer, Notice.id).where(Notice.id.in_(ids))))
        .options(*_WITH_SUBJECT)
        .order_by(Club.name, Club.id, Article.title, Article.id, Notice.id)
    )


def subscriber(user_id: int) -> Select[User]:
    """A person whom notices are mailed to, with their roles on the site."""
    return select(User).where(User.id == user_id).options(selectinload(User.roles))


def is_of_line(row: Notice) -> ColumnElement[bool]:
    """The unread notices that stand in one line with this one."""
    if row.kind not in GATHERED or row.comment is None:
        return Notice.id == row.id
    thread_id = row.comment.thread_id or row.comment.id
    in_thread = select(Comment.id).where(is_in_thread(thread_id))
    return and_(Notice.kind.in_(GATHERED), Notice.comment_id.in_(in_thread))
