"""Telling people what was decided about them."""

from discuss.domain.vocabulary import LogAction, NoticeKind
from discuss.models import Comment, Sanction
from discuss.notices.actions import tell


def tell_of_sanction(sanction: Sanction, *, what: str, reason: str) -> None:
    """A notice to the person at once; ``what`` is the kind of sanction, or "end"."""
    details = {
        "what": what,
        "kind": sanction.kind.value,
        "reason": reason,
        "until": sanction.until.isoformat() if sanction.until else "",
        "seconds": str(sanction.slow_seconds or ""),
    }
    tell(sanction.user_id, NoticeKind.SANCTION, sanction.club_id, details=details)


def tell_of_rule(comment: Comment, club_id: int) -> None:
    """A notice to an author at once that a rule of the club hid the comment, and which."""
    details = {
        "what": LogAction.COMMENT_HOLD.value,
        "rule": str(comment.held_for),
        "note": comment.held_note,
    }
    kind = NoticeKind.DECISION
    tell(comment.author_id, kind, club_id, comment_id=comment.id, details=details)
