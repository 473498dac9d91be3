"""The words of the product: every state, role and reason, under one name each."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in one club."""

    STUDENT = "student"
    MODERATOR = "moderator"
    LEADER = "leader"


class ArticleStatus(StrEnum):
    """Where an article is in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"


class QuizStatus(StrEnum):
    """Where a quiz is: asked for, being written, ready for review, approved, or failed."""

    WAITING = "waiting"
    WRITING = "writing"
    READY = "ready"
    APPROVED = "approved"
    FAILED = "failed"


class Feedback(StrEnum):
    """When a student learns what was right."""

    AT_ONCE = "at_once"
    AT_END = "at_end"
    AFTER_CLOSE = "after_close"


class QuestionStatus(StrEnum):
    """Whether students may meet a question."""

    DRAFT = "draft"
    APPROVED = "approved"
    DROPPED = "dropped"


class ContestStatus(StrEnum):
    """What became of a contested question: it stands, was amended, or counts for nobody."""

    OPEN = "open"
    UPHELD = "upheld"
    AMENDED = "amended"
    VOID = "void"


class RequestStatus(StrEnum):
    """Where a request to the language model is; it failed where the note says why."""

    WAITING = "waiting"
    ASKING = "asking"
    DONE = "done"
    FAILED = "failed"


class Gate(StrEnum):
    """Whether the quiz comes before the first comment, and how firmly."""

    OFF = "off"
    SOFT = "soft"
    HARD = "hard"


class CommentState(StrEnum):
    """Whether a comment's words can be read by all.

    It waits for a moderator, is hidden until somebody looks, was returned to its author to be
    edited, was removed with a reason, or was deleted by its author.
    """

    VISIBLE = "visible"
    WAITING = "waiting"
    HIDDEN = "hidden"
    RETURNED = "returned"
    REMOVED = "removed"
    DELETED = "deleted"


class Decision(StrEnum):
    """What a moderator decides about a comment; "return" is asking its author to edit it."""

    KEEP = "keep"
    APPROVE = "approve"
    RESTORE = "restore"
    HIDE = "hide"
    RETURN = "return"
    REMOVE = "remove"


class QueueTab(StrEnum):
    """Why something is before the moderators."""

    REPORTED = "reported"
    WAITING = "waiting"
    HIDDEN = "hidden"
    APPEALS = "appeals"


class ReadingOrder(StrEnum):
    """In which order the threads of a discussion are read."""

    OLDEST = "oldest"
    NEWEST = "newest"
    ENDORSED = "endorsed"


class HoldReason(StrEnum):
    """Why a comment waits for a moderator; a rule that acted says so by this word."""

    NEWCOMER = "newcomer"
    WORD = "word"
    LINKS = "links"
    REPEATED = "repeated"
    REPORTS = "reports"
    QUIZ = "quiz"
    RESUBMITTED = "resubmitted"


class ReportReason(StrEnum):
    """Why a reader reports a comment."""

    OFF_TOPIC = "off_topic"
    PERSONAL_ATTACK = "personal_attack"
    SPAM = "spam"
    NOT_IN_ARTICLE = "not_in_article"
    PRIVATE_INFORMATION = "private_information"
    OTHER = "other"


class SanctionKind(StrEnum):
    """What a moderator can do about a person, from the mildest to the hardest.

    A note is for the staff only; a warning is to be acknowledged; slow puts time between
    comments; silence means reading without writing; suspend closes the discussions altogether.
    """

    NOTE = "note"
    WARNING = "warning"
    SLOW = "slow"
    SILENCE = "silence"
    SUSPEND = "suspend"


LIMITS = (SanctionKind.SUSPEND, SanctionKind.SILENCE, SanctionKind.SLOW)
"""What keeps somebody from writing freely, for a time; the other kinds are words only."""


class NoticeKind(StrEnum):
    """What a person is told about."""

    REPLY = "reply"
    MENTION = "mention"
    THREAD = "thread"
    DECISION = "decision"
    APPEAL = "appeal"
    SANCTION = "sanction"
    CONTEST = "contest"


TALK = (NoticeKind.REPLY, NoticeKind.MENTION, NoticeKind.THREAD)
"""What others wrote, from the strongest kind to the weakest; the rest is about oneself."""


class MailPace(StrEnum):
    """How often notices are mailed."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    NEVER = "never"


class LogAction(StrEnum):
    """What a decision did; the log says it with these words."""

    COMMENT_HOLD = "comment.hold"
    COMMENT_APPROVE = "comment.approve"
    COMMENT_KEEP = "comment.keep"
    COMMENT_RETURN = "comment.return"
    COMMENT_HIDE = "comment.hide"
    COMMENT_RESTORE = "comment.restore"
    COMMENT_REMOVE = "comment.remove"
    COMMENT_FEATURE = "comment.feature"
    COMMENT_UNFEATURE = "comment.unfeature"
    DECISION_UNDO = "decision.undo"
    APPEAL_UPHOLD = "appeal.uphold"
    APPEAL_OVERTURN = "appeal.overturn"
    THREAD_LOCK = "thread.lock"
    THREAD_UNLOCK = "thread.unlock"
    THREAD_MOVE = "thread.move"
    THREAD_SPLIT = "thread.split"
    THREAD_MERGE = "thread.merge"
    PERSON_NOTE = "person.note"
    PERSON_WARN = "person.warn"
    PERSON_SLOW = "person.slow"
    PERSON_SILENCE = "person.silence"
    PERSON_SUSPEND = "person.suspend"
    PERSON_END = "person.end"
    ARTICLE_DISCUSSION = "article.discussion"
    ARTICLE_PROMPT = "article.prompt"
    GATE_WAIVE = "gate.waive"
    CLUB_RULES = "club.rules"
    QUESTION_ADD = "question.add"
    QUESTION_EDIT = "question.edit"
    QUESTION_APPROVE = "question.approve"
    QUESTION_UPHOLD = "question.uphold"
    QUESTION_AMEND = "question.amend"
    QUESTION_VOID = "question.void"
    QUESTION_DROP = "question.drop"
    QUESTION_TAKE_BACK = "question.take_back"
    QUESTION_REPLACE = "question.replace"
    QUIZ_APPROVE = "quiz.approve"
    QUIZ_ASK_MODEL = "quiz.ask_model"
    QUIZ_SETTINGS = "quiz.settings"
    QUIZ_WRITE_MORE = "quiz.write_more"
    ARTICLE_PUBLISH = "article.publish"
    ARTICLE_WITHDRAW = "article.withdraw"
    MEMBER_ROLE = "member.role"
    MEMBER_REMOVE = "member.remove"
