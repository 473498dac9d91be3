"""What one may do with a comment."""

from typing import Any

from discuss.domain.policy.articles import may_comment, may_write, sees_discussion
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState


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
    if comment.state in {CommentState.VISIBLE, CommentState.DELETED}:
        return comment.state is CommentState.VISIBLE
    return is_author(viewer, comment) or viewer.moderates(comment.article.club_id)


def takes_replies(comment: Any) -> bool:
    """Neither its thread is locked nor its prompt closed."""
    is_open = comment.prompt is None or comment.prompt.closed_at is None
    return is_open and comment.root.locked_at is None


def may_reply(viewer: Viewer, comment: Any) -> bool:
    """Members reply to comments that can be read by all, in threads that take replies."""
    is_visible = comment.state is CommentState.VISIBLE
    return is_visible and takes_replies(comment) and may_comment(viewer, comment.article)


def may_endorse(viewer: Viewer, comment: Any) -> bool:
    """Members endorse what others wrote, also when a discussion is closed."""
    is_visible = comment.state is CommentState.VISIBLE
    return is_visible and not is_author(viewer, comment) and may_write(viewer, comment.article)


def may_edit_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors edit their own visible comments while the article takes comments."""
    return is_author(viewer, comment) and may_reply(viewer, comment)


def may_delete_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors delete their own visible comments; what a moderator hid stays for the log."""
    return is_author(viewer, comment) and comment.state is CommentState.VISIBLE


def may_report_comment(viewer: Viewer, comment: Any) -> bool:
    """Members report others' visible comments."""
    return not is_author(viewer, comment) and comment.state is CommentState.VISIBLE


def moderates_comment(viewer: Viewer, comment: Any) -> bool:
    """Moderators act in their own club, and never in their own case."""
    return viewer.moderates(comment.article.club_id) and not is_author(viewer, comment)


def may_hide_comment(viewer: Viewer, comment: Any) -> bool:
    """A moderator hides what is visible."""
    return moderates_comment(viewer, comment) and comment.state is CommentState.VISIBLE


def may_restore_comment(viewer: Viewer, comment: Any) -> bool:
    """A moderator restores what is hidden."""
    return moderates_comment(viewer, comment) and comment.state is CommentState.HIDDEN
