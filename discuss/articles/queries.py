"""Reading articles."""

from sqlalchemy import Select, and_, or_, select, true
from sqlalchemy.orm import contains_eager, joinedload, selectinload
from sqlalchemy.sql.elements import ColumnElement

from discuss.clubs.queries import is_seen_by as club_is_seen_by
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, Role, SanctionKind
from discuss.models import Article, Club


def is_seen_by(viewer: Viewer) -> ColumnElement[bool]:
    """The policy's ``sees_article`` as SQL; the statement joins the club."""
    if viewer.is_administrator:
        return true()
    led = [club_id for club_id, role in viewer.roles.items() if role is Role.LEADER]
    published = Article.status == ArticleStatus.PUBLISHED
    return or_(Article.club_id.in_(led), and_(published, club_is_seen_by(viewer)))


def is_discussed_by(viewer: Viewer) -> ColumnElement[bool]:
    """The policy's ``sees_discussion`` as SQL; the statement joins the club."""
    suspended = [
        club_id for club_id in viewer.sanctions if viewer.is_under(SanctionKind.SUSPEND, club_id)
    ]
    is_member = true() if viewer.is_administrator else Article.club_id.in_(viewer.roles)
    return and_(is_seen_by(viewer), is_member, Article.club_id.not_in(suspended))


def newest_seen_by(viewer: Viewer, count: int) -> Select[Article]:
    """The newest published articles that the viewer may read, with their clubs."""
    return (
        select(Article)
        .join(Article.club)
        .where(Article.status == ArticleStatus.PUBLISHED, is_seen_by(viewer))
        .options(contains_eager(Article.club))
        .order_by(Article.published_at.desc(), Article.id.desc())
        .limit(count)
    )


def articles_of(club: Club, viewer: Viewer) -> Select[Article]:
    """A club's articles that the viewer may see: drafts first, then the newest."""
    return (
        select(Article)
        .join(Article.club)
        .where(Article.club_id == club.id, is_seen_by(viewer))
        .order_by(Article.published_at.is_not(None), Article.published_at.desc(), Article.id.desc())
    )


def article_by_slug(club_slug: str, slug: str) -> Select[Article]:
    """The article at this address, with its club and its blocks."""
    return article_without_body(club_slug, slug).options(selectinload(Article.blocks))


def article_without_body(club_slug: str, slug: str) -> Select[Article]:
    """The article at this address, with its club."""
    return (
        select(Article)
        .join(Article.club)
        .where(Club.slug == club_slug, Article.slug == slug)
        .options(contains_eager(Article.club))
    )


def article_with_blocks(article_id: int) -> Select[Article]:
    """The article with this id, for the worker."""
    return (
        select(Article)
        .where(Article.id == article_id)
        .options(joinedload(Article.club), selectinload(Article.blocks))
    )


def slugs_like(club_id: int, stem: str) -> Select[str]:
    """The addresses in a club that begin like this one."""
    return select(Article.slug).where(
        Article.club_id == club_id, Article.slug.startswith(stem, autoescape=True)
    )


def article_by_submission(user_id: int, submission: str) -> Select[Article]:
    """What a person made with this very form, if it was sent before."""
    return select(Article).where(Article.created_by_id == user_id, Article.submission == submission)
