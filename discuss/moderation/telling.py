"""What an author is told of a decision about a comment."""

from textwrap import shorten

from sqlalchemy import delete, select

from discuss.clock import utcnow
from discuss.domain.decisions import UNDO_TIME
from discuss.domain.vocabulary import LogAction, NoticeKind
from discuss.extensions import db
from discuss.models import Comment, LogEntry, Notice

EXCERPT = 160


def tell_author(comment: Comment, entry: LogEntry) -> Notice:
    """Tell the author what was decided and why.

    A decision that can still be taken back is told when that time is over; the answer to an
    appeal at once.
    """
    now = utcnow()
    is_answer = entry.action in {LogAction.APPEAL_UPHOLD, LogAction.APPEAL_OVERTURN}
    notice = Notice(
        user_id=comment.author_id,
        kind=NoticeKind.APPEAL if is_answer else NoticeKind.DECISION,
        club_id=entry.club_id,
        comment_id=comment.id,
        details={
            "action": entry.action.value,
            "reason": entry.reason,
            "excerpt": shorten(comment.body, EXCERPT, placeholder="…"),
            "decision": str(entry.id),
        },
        created_at=now,
        due_at=now if is_answer else now + UNDO_TIME,
    )
    db.session.add(notice)
    return notice


def forget_to_tell(comment: Comment, entry: LogEntry) -> None:
    """Take the notice of a decision back, which nobody has read: it is not due yet."""
    told = select(Notice).where(Notice.comment_id == comment.id, Notice.kind == NoticeKind.DECISION)
    ids = [
        notice.id
        for notice in db.session.scalars(told)
        if notice.details.get("decision") == str(entry.id)
    ]
    db.session.execute(delete(Notice).where(Notice.id.in_(ids)))
