"""The tables, one file an aggregate."""

from discuss.models.account import ADMINISTRATOR, SiteRole, User
from discuss.models.article import Article, ArticleBlock
from discuss.models.attempt import Answer, Attempt
from discuss.models.club import Club, Invitation, Membership
from discuss.models.comment import Comment, CommentVersion, Endorsement, Following
from discuss.models.contest import Contest, ContestMessage, Regrade
from discuss.models.discussion import GateWaiver, Prompt, Visit
from discuss.models.model_request import ModelRequest
from discuss.models.moderation import Appeal, Claim, LogEntry, Report
from discuss.models.notice import Notice, NoticeSettings
from discuss.models.question import Question, QuestionVersion
from discuss.models.quiz import Quiz
from discuss.models.review import ReviewCard
from discuss.models.sanction import Sanction
from discuss.models.writing_request import WritingRequest

__all__ = [
    "ADMINISTRATOR",
    "Answer",
    "Appeal",
    "Article",
    "ArticleBlock",
    "Attempt",
    "Claim",
    "Club",
    "Comment",
    "CommentVersion",
    "Contest",
    "ContestMessage",
    "Endorsement",
    "Following",
    "GateWaiver",
    "Invitation",
    "LogEntry",
    "Membership",
    "ModelRequest",
    "Notice",
    "NoticeSettings",
    "Prompt",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Regrade",
    "Report",
    "ReviewCard",
    "Sanction",
    "SiteRole",
    "User",
    "Visit",
    "WritingRequest",
]
