"""Every decision in words."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from discuss.domain.vocabulary import LogAction
from discuss.models import LogEntry

ACTION_WORDS = {
    LogAction.COMMENT_HOLD: _l("held a comment back"),
    LogAction.COMMENT_APPROVE: _l("approved a comment"),
    LogAction.COMMENT_KEEP: _l("kept a comment"),
    LogAction.COMMENT_RETURN: _l("asked to edit a comment"),
    LogAction.COMMENT_HIDE: _l("hid a comment"),
    LogAction.COMMENT_RESTORE: _l("restored a comment"),
    LogAction.COMMENT_REMOVE: _l("removed a comment"),
    LogAction.COMMENT_FEATURE: _l("featured a comment"),
    LogAction.COMMENT_UNFEATURE: _l("no longer features a comment"),
    LogAction.DECISION_UNDO: _l("took a decision back"),
    LogAction.APPEAL_UPHOLD: _l("answered an appeal: the decision stays"),
    LogAction.APPEAL_OVERTURN: _l("answered an appeal: the decision is overturned"),
    LogAction.THREAD_LOCK: _l("locked a thread"),
    LogAction.THREAD_UNLOCK: _l("unlocked a thread"),
    LogAction.THREAD_MOVE: _l("moved a thread"),
    LogAction.THREAD_SPLIT: _l("split a thread"),
    LogAction.THREAD_MERGE: _l("merged two threads"),
    LogAction.PERSON_NOTE: _l("wrote a note about a person"),
    LogAction.PERSON_WARN: _l("warned a person"),
    LogAction.PERSON_SLOW: _l("slowed a person"),
    LogAction.PERSON_SILENCE: _l("silenced a person"),
    LogAction.PERSON_SUSPEND: _l("suspended a person"),
    LogAction.PERSON_END: _l("ended a limit on a person"),
    LogAction.ARTICLE_DISCUSSION: _l("changed how an article is discussed"),
    LogAction.ARTICLE_PROMPT: _l("changed the prompts of an article"),
    LogAction.GATE_WAIVE: _l("waived the quiz for a person"),
    LogAction.CLUB_RULES: _l("changed the rules of the club"),
    LogAction.QUESTION_ADD: _l("added a question"),
    LogAction.QUESTION_EDIT: _l("changed a question"),
    LogAction.QUESTION_APPROVE: _l("approved a question"),
    LogAction.QUESTION_UPHOLD: _l("upheld a contested question"),
    LogAction.QUESTION_AMEND: _l("amended a contested question"),
    LogAction.QUESTION_VOID: _l("made a contested question void"),
    LogAction.QUIZ_SETTINGS: _l("changed how a quiz is taken"),
    LogAction.QUESTION_DROP: _l("dropped a question"),
    LogAction.QUESTION_TAKE_BACK: _l("took a question back"),
    LogAction.QUIZ_APPROVE: _l("approved a quiz"),
    LogAction.QUESTION_REPLACE: _l("had a question replaced"),
    LogAction.QUIZ_WRITE_MORE: _l("asked for more questions"),
    LogAction.QUIZ_ASK_MODEL: _l("sent an article to a language model"),
    LogAction.ARTICLE_PUBLISH: _l("published an article"),
    LogAction.ARTICLE_WITHDRAW: _l("withdrew an article"),
    LogAction.MEMBER_ROLE: _l("gave a member another role"),
    LogAction.MEMBER_REMOVE: _l("removed a member"),
}
COUNTED = {
    LogAction.COMMENT_HOLD: _l("Held by a rule"),
    LogAction.COMMENT_APPROVE: _l("Approved"),
    LogAction.COMMENT_KEEP: _l("Kept"),
    LogAction.COMMENT_HIDE: _l("Hidden"),
    LogAction.COMMENT_RETURN: _l("Asked to edit"),
    LogAction.COMMENT_REMOVE: _l("Removed"),
    LogAction.COMMENT_RESTORE: _l("Restored"),
    LogAction.DECISION_UNDO: _l("Taken back"),
    LogAction.APPEAL_UPHOLD: _l("Appeals upheld"),
    LogAction.APPEAL_OVERTURN: _l("Appeals overturned"),
}
"""The heads of columns that count decisions about comments."""

OF_A_PERSON = COUNTED | {
    LogAction.PERSON_NOTE: _l("Notes"),
    LogAction.PERSON_WARN: _l("Warned"),
    LogAction.PERSON_SLOW: _l("Slowed"),
    LogAction.PERSON_SILENCE: _l("Silenced"),
    LogAction.PERSON_SUSPEND: _l("Suspended"),
}
"""What is counted of a person's history."""


def actor_of(entry: LogEntry) -> str:
    """Who decided: a person, or a rule of the club."""
    return entry.actor.name if entry.actor else str(_("A rule of the club"))
