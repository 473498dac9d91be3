"""What one may do with a comment."""

from collections.abc import Callable
from typing import Any

from discuss.domain.decisions import CONTESTABLE, outcome
from discuss.domain.policy.articles import (
    belongs_to_article,
    may_comment,
    may_write,
    sees_discussion,
    sees_others,
)
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState, Decision


def is_author(viewer: Viewer, comment: Any) -> bool:
    """The viewer wrote it."""
    return not viewer.is_anonymous and comment.author_id == viewer.user_id


def sees_comment(viewer: Viewer, comment: Any) -> bool:
    """Who sees the discussion knows that the comment is there, be it as a tombstone."""
    return sees_discussion(viewer, comment.article) and knows_of(viewer, comment)


def knows_of(viewer: Viewer, comment: Any) -> bool:
    """What was never shown to all, only its author and those who moderate know of."""
    was_shown = comment.shown_at is not None or comment.state is CommentState.VISIBLE
    return was_shown or is_author(viewer, comment) or viewer.moderates(comment.article.club_id)


def reads_comment(viewer: Viewer, comment: Any) -> bool:
    """What not all may read its author and those who moderate do; what is deleted, nobody."""
    if is_author(viewer, comment) or viewer.moderates(comment.article.club_id):
        return comment.state is not CommentState.DELETED
    return is_open(viewer, comment)


def is_open(viewer: Viewer, comment: Any) -> bool:
    """The comment can be read by all, and the viewer is one who may read others' comments."""
    is_visible = comment.state is CommentState.VISIBLE
    return is_visible and (is_author(viewer, comment) or sees_others(viewer, comment.article))


def takes_replies(comment: Any) -> bool:
    """Neither its thread is locked nor its prompt closed."""
    is_open = comment.prompt is None or comment.prompt.closed_at is None
    return is_open and comment.root.locked_at is None


def may_reply(viewer: Viewer, comment: Any) -> bool:
    """Members reply to what they can read and all can read, in threads that take replies."""
    is_taken = takes_replies(comment) and may_comment(viewer, comment.article)
    return is_taken and is_open(viewer, comment)


def may_endorse(viewer: Viewer, comment: Any) -> bool:
    """Members endorse what others wrote, also when a discussion is closed."""
    is_others = is_open(viewer, comment) and not is_author(viewer, comment)
    return is_others and may_write(viewer, comment.article)


EDITABLE = {
    CommentState.VISIBLE,
    CommentState.WAITING,
    CommentState.RETURNED,
    CommentState.REMOVED,
}


def may_edit_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors edit while the article takes comments, also to send again what was not accepted."""
    is_editable = comment.state in EDITABLE and comment.root.locked_at is None
    is_taken = may_comment(viewer, comment.article)
    return is_author(viewer, comment) and is_editable and is_taken


def may_delete_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors delete their own visible comments; what a moderator hid stays for the log."""
    return is_author(viewer, comment) and comment.state is CommentState.VISIBLE


def may_report_comment(viewer: Viewer, comment: Any) -> bool:
    """Members report others' visible comments."""
    return not is_author(viewer, comment) and is_open(viewer, comment)


def moderates_comment(viewer: Viewer, comment: Any) -> bool:
    """Moderators act in their own club, and never in their own case: as author or reporter."""
    is_own_case = is_author(viewer, comment) or comment.id in viewer.reported
    return viewer.moderates(comment.article.club_id) and not is_own_case


def may_decide(decision: Decision) -> Callable[[Viewer, Any], bool]:
    """A moderator decides so where the comment's state allows it."""

    def may(viewer: Viewer, comment: Any) -> bool:
        return moderates_comment(viewer, comment) and outcome(comment.state, decision) is not None

    return may


def may_lock_thread(viewer: Viewer, comment: Any) -> bool:
    """A moderator locks a thread at its beginning, but none that they began."""
    is_open = comment.parent_id is None and comment.locked_at is None
    return is_open and moderates_comment(viewer, comment)


def may_unlock_thread(viewer: Viewer, comment: Any) -> bool:
    """A moderator unlocks a locked thread."""
    return comment.locked_at is not None and moderates_comment(viewer, comment)


def may_move_thread(viewer: Viewer, comment: Any) -> bool:
    """A moderator moves, or merges into another, a thread by its beginning."""
    return comment.parent_id is None and moderates_comment(viewer, comment)


def may_split_thread(viewer: Viewer, comment: Any) -> bool:
    """A moderator splits a thread at a reply."""
    return comment.parent_id is not None and moderates_comment(viewer, comment)


def may_feature(viewer: Viewer, comment: Any) -> bool:
    """A moderator features what all can read; nobody their own."""
    is_plain = comment.state is CommentState.VISIBLE and comment.featured_at is None
    return is_plain and moderates_comment(viewer, comment)


def may_unfeature(viewer: Viewer, comment: Any) -> bool:
    """A moderator takes the mark away again."""
    return comment.featured_at is not None and moderates_comment(viewer, comment)


def may_withdraw_report(viewer: Viewer, comment: Any) -> bool:
    """Staff take their own report back, and are then free to decide."""
    return comment.id in viewer.reported


def owns_comment(viewer: Viewer, comment: Any) -> bool:
    """An author in the club; a suspension does not take away the way to appeal."""
    return is_author(viewer, comment) and belongs_to_article(viewer, comment.article)


def may_appeal(_viewer: Viewer, comment: Any) -> bool:
    """What a moderator took from the readers, not what a rule keeps until one has looked."""
    return comment.state in CONTESTABLE.values() and comment.held_for is None


def sees_appeal(viewer: Viewer, appeal: Any) -> bool:
    """Appeals are before those who moderate the club."""
    return viewer.moderates(appeal.comment.article.club_id)


def may_answer_appeal(viewer: Viewer, appeal: Any) -> bool:
    """Another moderator answers than the one who decided."""
    is_own_decision = appeal.decision.actor_id == viewer.user_id
    return moderates_comment(viewer, appeal.comment) and not is_own_decision
