"""Telling people what was decided about them."""

from discuss.clock import utcnow
from discuss.domain.vocabulary import LogAction, NoticeKind
from discuss.extensions import db
from discuss.models import Comment, Notice, Sanction


def tell_of_sanction(sanction: Sanction, *, what: str, reason: str) -> Notice:
    """A notice to the person at once; ``what`` is the kind of sanction, or "end"."""
    now = utcnow()
    notice = Notice(
        user_id=sanction.user_id,
        kind=NoticeKind.SANCTION,
        club_id=sanction.club_id,
        details={
            "what": what,
            "kind": sanction.kind.value,
            "reason": reason,
            "until": sanction.until.isoformat() if sanction.until else "",
            "seconds": str(sanction.slow_seconds or ""),
        },
        created_at=now,
        due_at=now,
    )
    db.session.add(notice)
    return notice


def tell_of_rule(comment: Comment, club_id: int) -> Notice:
    """A notice to an author at once that a rule of the club hid the comment, and which."""
    now = utcnow()
    notice = Notice(
        user_id=comment.author_id,
        kind=NoticeKind.DECISION,
        club_id=club_id,
        comment_id=comment.id,
        details={
            "what": LogAction.COMMENT_HOLD.value,
            "rule": str(comment.held_for),
            "note": comment.held_note,
        },
        created_at=now,
        due_at=now,
    )
    db.session.add(notice)
    return notice
