"""Claims: a moderator is at work on a comment, and others leave it alone for a while."""

from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.decisions import CLAIM_TIME
from discuss.domain.errors import RefusedError
from discuss.extensions import db
from discuss.models import Claim, Comment, User
from discuss.moderation import queries


def claim_comment(comment: Comment, *, by: User, is_taking_over: bool = False) -> Claim:
    """Keep others off a comment; one that somebody else looks at is only taken over on purpose."""
    lock(comment, "state")
    claim = db.session.scalar(queries.claim_on(comment.id))
    if claim is None:
        claim = Claim(comment_id=comment.id)
        db.session.add(claim)
    elif not is_taking_over:
        refuse_if_anothers(claim, by)
    claim.by_id = by.id
    claim.until = utcnow() + CLAIM_TIME
    return claim


def release_comment(comment: Comment, *, by: User) -> None:
    """Forget the claim, which must be one's own or have run out: the work is done."""
    claim = db.session.scalar(queries.claim_on(comment.id))
    if claim is not None:
        refuse_if_anothers(claim, by)
        db.session.delete(claim)


def refuse_if_anothers(claim: Claim, by: User) -> None:
    """Refuse where somebody else is at work."""
    if claim.by_id != by.id and claim.until > utcnow():
        raise RefusedError(
            "%(name)s is looking at this comment. Take it over first, if it cannot wait.",
            name=claim.by.name,
        )
