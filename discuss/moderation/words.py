"""How states, reasons and decisions are called on the screen."""

from flask_babel import lazy_gettext as _l

from discuss.domain.vocabulary import (
    CommentState,
    Decision,
    QueueTab,
    ReportReason,
    SanctionKind,
)

REASON_NAMES = {
    ReportReason.OFF_TOPIC: _l("Off topic"),
    ReportReason.PERSONAL_ATTACK: _l("Personal attack"),
    ReportReason.SPAM: _l("Spam"),
    ReportReason.NOT_IN_ARTICLE: _l("Not in the article"),
    ReportReason.PRIVATE_INFORMATION: _l("Private information"),
    ReportReason.OTHER: _l("Other"),
}
READY_REASONS = [name for reason, name in REASON_NAMES.items() if reason is not ReportReason.OTHER]
"""What moderators most often give as a reason, ready to be chosen."""

TAB_NAMES = {
    QueueTab.REPORTED: _l("Reported"),
    QueueTab.WAITING: _l("Waiting for approval"),
    QueueTab.HIDDEN: _l("Hidden by a rule"),
    QueueTab.APPEALS: _l("Appeals"),
}
DECISION_NAMES = {
    Decision.KEEP: _l("Keep"),
    Decision.APPROVE: _l("Approve"),
    Decision.RESTORE: _l("Restore"),
    Decision.HIDE: _l("Hide"),
    Decision.RETURN: _l("Ask to edit"),
    Decision.REMOVE: _l("Remove"),
}
DONE = {
    Decision.KEEP: _l("Kept."),
    Decision.APPROVE: _l("Approved."),
    Decision.RESTORE: _l("Restored."),
    Decision.HIDE: _l("Hidden. The author will be told in a minute."),
    Decision.RETURN: _l("Sent back. The author will be asked to edit it in a minute."),
    Decision.REMOVE: _l("Removed. The author will be told in a minute."),
}
STATE_NAMES = {
    CommentState.VISIBLE: _l("visible"),
    CommentState.WAITING: _l("waiting for a moderator"),
    CommentState.HIDDEN: _l("hidden"),
    CommentState.RETURNED: _l("sent back to be edited"),
    CommentState.REMOVED: _l("removed"),
    CommentState.DELETED: _l("deleted by its author"),
}
SANCTION_NAMES = {
    SanctionKind.NOTE: _l("Note"),
    SanctionKind.WARNING: _l("Warned"),
    SanctionKind.SLOW: _l("Slowed"),
    SanctionKind.SILENCE: _l("Silenced"),
    SanctionKind.SUSPEND: _l("Suspended"),
}
