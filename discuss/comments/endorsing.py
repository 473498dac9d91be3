"""Endorsing comments."""

from sqlalchemy import delete

from discuss.database import added
from discuss.extensions import db
from discuss.models import Comment, Endorsement, User


def endorse_comment(comment: Comment, *, by: User) -> None:
    """Say that a comment is good; saying it twice counts once."""
    added(Endorsement(comment_id=comment.id, user_id=by.id))


def take_endorsement_back(comment: Comment, *, by: User) -> None:
    """Say it no longer."""
    db.session.execute(
        delete(Endorsement).where(
            Endorsement.comment_id == comment.id, Endorsement.user_id == by.id
        )
    )
