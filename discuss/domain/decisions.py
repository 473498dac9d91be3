"""What a moderator can decide about a comment, and what becomes of it: one table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from discuss.domain.vocabulary import CommentState, Decision, LogAction

UNDO_TIME = timedelta(minutes=1)
"""So long a decision can be taken back, and so long its author is not told of it."""

CLAIM_TIME = timedelta(minutes=10)
"""So long a claim keeps others off a comment."""

OUTCOMES: Mapping[CommentState, Mapping[Decision, CommentState]] = {
    CommentState.VISIBLE: {
        Decision.KEEP: CommentState.VISIBLE,
        Decision.HIDE: CommentState.HIDDEN,
        Decision.RETURN: CommentState.RETURNED,
        Decision.REMOVE: CommentState.REMOVED,
    },
    CommentState.WAITING: {
        Decision.APPROVE: CommentState.VISIBLE,
        Decision.RETURN: CommentState.RETURNED,
        Decision.REMOVE: CommentState.REMOVED,
    },
    CommentState.HIDDEN: {
        Decision.RESTORE: CommentState.VISIBLE,
        Decision.RETURN: CommentState.RETURNED,
        Decision.REMOVE: CommentState.REMOVED,
    },
    CommentState.RETURNED: {
        Decision.RESTORE: CommentState.VISIBLE,
        Decision.REMOVE: CommentState.REMOVED,
    },
    CommentState.REMOVED: {Decision.RESTORE: CommentState.VISIBLE},
    # There is nothing left to decide but that the reports on it are done with.
    CommentState.DELETED: {Decision.KEEP: CommentState.DELETED},
}

NEEDS_REASON = frozenset({Decision.HIDE, Decision.RETURN, Decision.REMOVE})
"""Whoever takes a comment from the readers says why."""

LOGGED_AS: Mapping[Decision, LogAction] = {
    Decision.KEEP: LogAction.COMMENT_KEEP,
    Decision.APPROVE: LogAction.COMMENT_APPROVE,
    Decision.HIDE: LogAction.COMMENT_HIDE,
    Decision.RESTORE: LogAction.COMMENT_RESTORE,
    Decision.REMOVE: LogAction.COMMENT_REMOVE,
    Decision.RETURN: LogAction.COMMENT_RETURN,
}

CONTESTABLE: Mapping[LogAction, CommentState] = {
    LogAction.COMMENT_HIDE: CommentState.HIDDEN,
    LogAction.COMMENT_RETURN: CommentState.RETURNED,
    LogAction.COMMENT_REMOVE: CommentState.REMOVED,
}
"""What an author can appeal against, and the state in which it is in force."""

OF_A_COMMENT = frozenset(
    {
        *LOGGED_AS.values(),
        LogAction.COMMENT_HOLD,
        LogAction.DECISION_UNDO,
        LogAction.APPEAL_UPHOLD,
        LogAction.APPEAL_OVERTURN,
    }
)
"""What the log calls whatever decides between the readers and a comment's words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a moderator had before them: the words of which revision, after which log entry."""

    revision: int
    entry_id: int

    def __str__(self) -> str:
        return f"{self.revision}-{self.entry_id}"

    @classmethod
    def parse(cls, text: str) -> "Seen | None":
        """What ``str`` made of one; nothing of anything else."""
        found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", text, re.ASCII)
        return cls(int(found[1]), int(found[2])) if found else None


def outcome(state: CommentState, decision: Decision) -> CommentState | None:
    """What a comment in this state becomes by the decision; nothing where it makes no sense."""
    return OUTCOMES[state].get(decision)
