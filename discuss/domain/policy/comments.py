"""What one may do with a comment."""

from typing import Any

from discuss.domain.policy.articles import may_comment, sees_discussion
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import CommentState


def is_author(viewer: Viewer, comment: Any) -> bool:
    """The viewer wrote it."""
    return not viewer.is_anonymous and comment.author_id == viewer.user_id


def sees_comment(viewer: Viewer, comment: Any) -> bool:
    """Who sees the discussion knows that the comment is there, be it as a tombstone."""
    return sees_discussion(viewer, comment.article)


def reads_comment(viewer: Viewer, comment: Any) -> bool:
    """What not all may read its author and those who moderate do; what is deleted, nobody."""
    if comment.state in {CommentState.VISIBLE, CommentState.DELETED}:
        return comment.state is CommentState.VISIBLE
    return is_author(viewer, comment) or viewer.moderates(comment.article.club_id)


def may_reply(viewer: Viewer, comment: Any) -> bool:
    """Members reply to comments that can be read by all, in threads that are not locked."""
    is_open = comment.state is CommentState.VISIBLE and comment.root.locked_at is None
    return is_open and may_comment(viewer, comment.article)


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
