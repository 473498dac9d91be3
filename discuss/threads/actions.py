"""Locking, moving, splitting and merging threads; every one is written into the log here.

Each action holds the beginnings of the threads that it touches; whoever replies holds the
beginning too, so no reply is left behind. The number of statements does not depend on how many
comments a thread has. Ids stay, so permanent links do.
"""

from sqlalchemy import delete, func, insert, literal, select, update
from sqlalchemy.sql.elements import ColumnElement

from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import CommentState, LogAction
from discuss.extensions import db
from discuss.models import Comment, Following, Prompt, User
from discuss.moderation.actions import write_log
from discuss.threads import queries
from discuss.threads.queries import Place

PLACEMENT = ("article_id", "prompt_id", "parent_id", "thread_id", "locked_at", "lock_reason")
LONGEST_TITLE = 300


def lock_thread(root: Comment, reason: str, *, by: User) -> Comment:
    """Nobody replies or edits in the thread any more, until it is unlocked."""
    _hold(root)
    _refuse_unless(root.thread_id is None and root.locked_at is None)
    root.locked_at, root.lock_reason = utcnow(), reason
    return _log(root, LogAction.THREAD_LOCK, reason, by)


def unlock_thread(root: Comment, reason: str, *, by: User) -> Comment:
    """Members write in the thread again."""
    _hold(root)
    _refuse_unless(root.locked_at is not None)
    root.locked_at, root.lock_reason = None, ""
    return _log(root, LogAction.THREAD_UNLOCK, reason, by)


def move_thread(root: Comment, place: Place, reason: str, *, by: User) -> Comment:
    """Put a whole thread under another article or prompt of the same club.

    Refused where it would tell peers the names of people who wrote without one.
    """
    _hold(root)
    _refuse_unless(root.thread_id is None and place.article.club_id == root.article.club_id)
    if root.article.hides_names and not place.article.hides_names:
        raise RefusedError("Names are hidden here and not there: moving would show who wrote.")
    before = _place_of(root)
    is_elsewhere = place.article.id != root.article_id
    root.moved_at, root.moved_from, root.moved_from_id = utcnow(), before[:LONGEST_TITLE], None
    _put(queries.is_in_thread(root.id), place)
    if is_elsewhere:
        _mark_passages(root.id)
    root.article = place.article
    db.session.refresh(root, PLACEMENT)
    return _log(root, LogAction.THREAD_MOVE, reason, by, before=before, after=place.title)


def split_thread(comment: Comment, reason: str, *, by: User) -> Comment:
    """Have a reply begin a thread of its own, with all that is below it."""
    old = comment.root
    _hold(old, comment)
    _refuse_unless(comment.thread_id == old.id and comment.parent_id is not None)
    answered = comment.parent_id
    comment.parent_id = comment.thread_id = None
    comment.thread = None
    comment.locked_at, comment.lock_reason = old.locked_at, old.lock_reason
    comment.moved_at, comment.moved_from, comment.moved_from_id = utcnow(), "", answered
    db.session.flush()
    tree = queries.below(comment.id)
    _set(Comment.id.in_(select(tree.c.id)), thread_id=comment.id)
    _follow_along(old.id, comment.id, writers_only=True)
    before = str(answered)
    return _log(comment, LogAction.THREAD_SPLIT, reason, by, before=before)


def merge_threads(root: Comment, under: Comment, reason: str, *, by: User) -> Comment:
    """Put a thread below a comment of another thread of the same article."""
    target = under.root
    for one in sorted((root, target), key=lambda comment: comment.id):  # never two in a circle
        _hold(one)
    db.session.refresh(under, PLACEMENT)
    _refuse_unless(root.thread_id is None and (under.thread_id or under.id) == target.id)
    _refuse_merging(root, under, target)
    _set(queries.is_in_thread(root.id), thread_id=target.id, prompt_id=target.prompt_id)
    root.parent_id, root.thread = under.id, target
    root.moved_at, root.moved_from, root.moved_from_id = utcnow(), "", None
    root.locked_at, root.lock_reason = None, ""
    db.session.flush()
    db.session.refresh(root, PLACEMENT)
    _follow_along(root.id, target.id, writers_only=False)
    db.session.execute(delete(Following).where(Following.thread_id == root.id))
    return _log(root, LogAction.THREAD_MERGE, reason, by, after=str(under.id))


def _refuse_merging(root: Comment, under: Comment, target: Comment) -> None:
    if target.id == root.id:
        raise RefusedError("That comment is in this very thread. Choose one of another thread.")
    if under.article_id != root.article_id:
        raise RefusedError("That comment is about another article. Move the thread there first.")
    if under.state is not CommentState.VISIBLE:
        raise RefusedError("That comment cannot be read by all. Choose another one.")
    if bool(root.locked_at) is not bool(target.locked_at):
        raise RefusedError("One of the two threads is locked. Lock or unlock the other first.")


def feature_comment(comment: Comment, reason: str, *, by: User) -> Comment:
    """Mark a comment as worth reading."""
    lock(comment, "featured_at", "state")
    _refuse_unless(comment.featured_at is None and comment.state is CommentState.VISIBLE)
    comment.featured_at = utcnow()
    return _log(comment, LogAction.COMMENT_FEATURE, reason, by)


def unfeature_comment(comment: Comment, reason: str, *, by: User) -> Comment:
    """Take the mark away."""
    lock(comment, "featured_at")
    _refuse_unless(comment.featured_at is not None)
    comment.featured_at = None
    return _log(comment, LogAction.COMMENT_UNFEATURE, reason, by)


def _hold(*comments: Comment) -> None:
    for comment in comments:
        lock(comment, *PLACEMENT)


def _refuse_unless(is_as_expected: bool) -> None:  # noqa: FBT001
    if not is_as_expected:
        raise RefusedError("The thread was changed in the meantime. Look at it again.")


def _place_of(root: Comment) -> str:
    prompt = db.session.get(Prompt, root.prompt_id) if root.prompt_id else None
    return Place(root.article, prompt).title


def _put(which: ColumnElement[bool], place: Place) -> None:
    prompt_id = place.prompt.id if place.prompt else None
    _set(which, article_id=place.article.id, prompt_id=prompt_id)


def _set(which: ColumnElement[bool], **values: int | None) -> None:
    db.session.flush()
    statement = update(Comment).where(which).values(**values)
    db.session.execute(statement, execution_options={"synchronize_session": False})


def _mark_passages(root_id: int) -> None:
    """Passages of the article that a thread left are not in the one where it stands now."""
    statement = (
        update(Comment)
        .where(queries.is_in_thread(root_id), Comment.passage_text != "")
        .values(passage_changed_at=func.coalesce(Comment.passage_changed_at, utcnow()))
    )
    db.session.execute(statement, execution_options={"synchronize_session": False})


def _follow_along(before: int, after: int, *, writers_only: bool) -> None:
    """Who followed the one thread follows the other as well, as they wished."""
    known = select(Following.user_id).where(Following.thread_id == after)
    followers = select(literal(after), Following.user_id, Following.is_on).where(
        Following.thread_id == before, Following.user_id.not_in(known)
    )
    if writers_only:
        writers = select(Comment.author_id).where(queries.is_in_thread(after))
        followers = followers.where(Following.user_id.in_(writers))
    db.session.execute(insert(Following).from_select(["thread_id", "user_id", "is_on"], followers))


def _log(comment: Comment, action: LogAction, reason: str, by: User, **details: str) -> Comment:
    write_log(
        comment.article.club_id,
        action,
        subject=comment,
        by=by,
        about=comment.author_id,
        reason=reason,
        details=details,
    )
    return comment
