"""What one may do with an article and its discussion."""

from typing import Any

from discuss.domain.policy.clubs import sees_club
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, SanctionKind


def leads_article(viewer: Viewer, article: Any) -> bool:
    """The viewer runs the article's club."""
    return viewer.leads(article.club_id)


def sees_article(viewer: Viewer, article: Any) -> bool:
    """A published article is for all who see the club, a draft for its leaders."""
    if leads_article(viewer, article):
        return True
    is_public: bool = article.status is ArticleStatus.PUBLISHED and sees_club(viewer, article.club)
    return is_public


def belongs_to_article(viewer: Viewer, article: Any) -> bool:
    """Names of pupils and quizzes are for members only, in open clubs too."""
    return sees_article(viewer, article) and viewer.belongs_to(article.club_id)


def sees_discussion(viewer: Viewer, article: Any) -> bool:
    """Members see the discussion, unless they are suspended."""
    is_out = viewer.is_under(SanctionKind.SUSPEND, article.club_id)
    return belongs_to_article(viewer, article) and not is_out


def may_write(viewer: Viewer, article: Any) -> bool:
    """Members take part in the discussion of published articles, unless they are silenced."""
    is_silent = viewer.is_under(SanctionKind.SILENCE, article.club_id)
    is_published = article.status is ArticleStatus.PUBLISHED
    return sees_discussion(viewer, article) and is_published and not is_silent


def may_comment(viewer: Viewer, article: Any) -> bool:
    """Members comment until the discussion closes; staff may have the last word."""
    closes = article.comments_close_at
    is_open = closes is None or viewer.now < closes or viewer.moderates(article.club_id)
    return may_write(viewer, article) and is_open


def sees_others(viewer: Viewer, article: Any) -> bool:
    """Others' comments: at once, or after writing one's own where the leader wants that."""
    if not article.is_write_first or viewer.moderates(article.club_id):
        return True
    return article.id in viewer.written
