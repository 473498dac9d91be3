"""The tables, one file an aggregate."""

from discuss.models.account import ADMINISTRATOR, SiteRole, User
from discuss.models.article import Article, ArticleBlock
from discuss.models.attempt import Answer, Attempt
from discuss.models.club import Club, Invitation, Membership
from discuss.models.comment import Comment, CommentVersion
from discuss.models.model_request import ModelRequest
from discuss.models.moderation import LogEntry, Report
from discuss.models.quiz import Question, QuestionVersion, Quiz

__all__ = [
    "ADMINISTRATOR",
    "Answer",
    "Article",
    "ArticleBlock",
    "Attempt",
    "Club",
    "Comment",
    "CommentVersion",
    "Invitation",
    "LogEntry",
    "Membership",
    "ModelRequest",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Report",
    "SiteRole",
    "User",
]
