"""Appealing, and answering an appeal."""

from discuss.clock import utcnow
from discuss.database import added, lock
from discuss.domain.decisions import CONTESTABLE
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, LogAction
from discuss.extensions import db
from discuss.models import Appeal, Comment, LogEntry, User
from discuss.moderation import queries
from discuss.moderation.actions import write_log
from discuss.moderation.telling import tell_author
from discuss.notices.actions import tell_of_comment


def appeal(comment: Comment, text: str) -> Appeal:
    """Put the decision that holds about a comment before another moderator; once a decision."""
    lock(comment, "state")
    standing = queries.standing_of(comment)
    if standing is None:
        raise RefusedError("The decision has changed in the meantime. Look at your comment again.")
    made = Appeal(comment_id=comment.id, decision_id=standing.decision.id, text=text.strip())
    if not added(made):
        raise RefusedError("You have appealed against this decision already.")
    return made


def answer_appeal(appeal: Appeal, answer: str, *, is_upheld: bool, by: User) -> LogEntry:
    """Leave the decision as it is, or show the comment again; the author is told either way."""
    comment = appeal.comment
    lock(comment, "state", "shown_at")
    lock(appeal, "decided_at")
    if appeal.decided_at is not None:
        raise RefusedError("Another moderator has answered this appeal in the meantime.")
    appeal.decided_at = utcnow()
    appeal.decided_by_id = by.id
    appeal.is_upheld = is_upheld
    appeal.answer = answer
    before = comment.state
    if not is_upheld:
        _show_again(comment, appeal.decision)
    entry = write_log(
        comment.article.club_id,
        LogAction.APPEAL_UPHOLD if is_upheld else LogAction.APPEAL_OVERTURN,
        subject=comment,
        by=by,
        about=comment.author_id,
        reason=answer,
        details={"before": before.value, "after": comment.state.value},
    )
    db.session.flush()
    tell_author(comment, entry)
    tell_of_comment(comment)
    return entry


def _show_again(comment: Comment, decision: LogEntry) -> None:
    """Undo what the decision did; what was edited or decided since goes its own way."""
    if comment.state is CONTESTABLE[decision.action]:
        comment.state = CommentState.VISIBLE
        comment.shown_at = comment.shown_at or utcnow()
