"""What an author is told of a decision about a comment."""

from datetime import timedelta
from textwrap import shorten

from sqlalchemy import delete, select

from discuss.domain.decisions import UNDO_TIME
from discuss.domain.vocabulary import LogAction, NoticeKind
from discuss.extensions import db
from discuss.models import Comment, LogEntry, Notice
from discuss.notices.actions import tell

EXCERPT = 160


def tell_author(comment: Comment, entry: LogEntry) -> None:
    """Tell the author what was decided and why.

    A decision that can still be taken back is told when that time is over; the answer to an
    appeal at once.
    """
    is_answer = entry.action in {LogAction.APPEAL_UPHOLD, LogAction.APPEAL_OVERTURN}
    tell(
        comment.author_id,
        NoticeKind.APPEAL if is_answer else NoticeKind.DECISION,
        entry.club_id,
        comment_id=comment.id,
        details={
            "action": entry.action.value,
            "reason": entry.reason,
            "excerpt": shorten(comment.body, EXCERPT, placeholder="…"),
            "decision": str(entry.id),
        },
        due_in=timedelta(0) if is_answer else UNDO_TIME,
    )


def forget_to_tell(comment: Comment, entry: LogEntry) -> None:
    """Take the notice of a decision back, which nobody has read: it is not due yet."""
    told = select(Notice).where(Notice.comment_id == comment.id, Notice.kind == NoticeKind.DECISION)
    ids = [
        notice.id
        for notice in db.session.scalars(told)
        if notice.details.get("decision") == str(entry.id)
    ]
    db.session.execute(delete(Notice).where(Notice.id.in_(ids)))
