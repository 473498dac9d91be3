"""Following threads."""

from discuss.comments import queries
from discuss.database import added
from discuss.extensions import db
from discuss.models import Comment, Following, User


def follow_thread(thread: Comment, *, by: User, is_on: bool) -> None:
    """Follow a thread, or stop following it; this choice stays when one writes in it later."""
    following = Following(thread_id=thread.id, user_id=by.id, is_on=is_on)
    if not added(following):
        chosen = db.session.scalars(queries.following_of(thread.id, by.id)).one()
        chosen.is_on = is_on


def follow_by_writing(comment: Comment) -> None:
    """Whoever writes in a thread follows it, unless they chose before."""
    thread_id = comment.thread_id or comment.id
    if db.session.scalar(queries.following_of(thread_id, comment.author_id)) is None:
        added(Following(thread_id=thread_id, user_id=comment.author_id, is_on=True))
