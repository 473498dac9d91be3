"""Reading notices."""

from collections.abc import Collection

from sqlalchemy import Select, select

from discuss.domain.vocabulary import TALK
from discuss.models import Comment, Following, Notice, NoticeSettings, User


def author_of(comment_id: int | None) -> Select[int]:
    """Who wrote a comment; nobody where there is none."""
    return select(Comment.author_id).where(Comment.id == comment_id)


def mentioned(handles: Collection[str]) -> Select[int]:
    """Who has these handles."""
    return select(User.id).where(User.username.in_(handles))


def followers(thread_id: int) -> Select[int]:
    """Who wants to hear of what is written in a thread."""
    return select(Following.user_id).where(Following.thread_id == thread_id, Following.is_on)


def told_of(comment_id: int) -> Select[int]:
    """Who was told already that this comment was written."""
    return select(Notice.user_id).where(Notice.comment_id == comment_id, Notice.kind.in_(TALK))


def settings_of(user_ids: Collection[int]) -> Select[NoticeSettings]:
    """What these people have chosen, if anything."""
    return select(NoticeSettings).where(NoticeSettings.user_id.in_(user_ids))
