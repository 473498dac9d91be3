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


class QuestionStatus(StrEnum):
    """Whether students may meet a question."""

    DRAFT = "draft"
    APPROVED = "approved"
    DROPPED = "dropped"


class RequestStatus(StrEnum):
    """Where a request to the language model is; it failed where the note says why."""

    WAITING = "waiting"
    ASKING = "asking"
    DONE = "done"
    FAILED = "failed"


class CommentState(StrEnum):
    """Whether a comment's words can be read."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    DELETED = "deleted"


class ReportReason(StrEnum):
    """Why a reader reports a comment."""

    OFF_TOPIC = "off_topic"
    PERSONAL_ATTACK = "personal_attack"
    SPAM = "spam"
    NOT_IN_ARTICLE = "not_in_article"
    PRIVATE_INFORMATION = "private_information"
    OTHER = "other"


class LogAction(StrEnum):
    """What a decision did; the log says it with these words."""

    COMMENT_HIDE = "comment.hide"
    COMMENT_RESTORE = "comment.restore"
    COMMENT_KEEP = "comment.keep"
    QUESTION_DROP = "question.drop"
    QUESTION_TAKE_BACK = "question.take_back"
    QUIZ_APPROVE = "quiz.approve"
    QUIZ_ASK_MODEL = "quiz.ask_model"
    ARTICLE_PUBLISH = "article.publish"
    ARTICLE_WITHDRAW = "article.withdraw"
    MEMBER_ROLE = "member.role"
    MEMBER_REMOVE = "member.remove"
