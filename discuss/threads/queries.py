"""Reading threads as wholes, and the places that a thread can go to."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import CTE, ColumnElement, Select, or_, select

from discuss.domain.vocabulary import ArticleStatus
from discuss.extensions import db
from discuss.models import Article, Comment, Prompt

MOST_PLACES = 300


def is_in_thread(root_id: int) -> ColumnElement[bool]:
    """The comment that begins the thread, and all below it."""
    return or_(Comment.id == root_id, Comment.thread_id == root_id)


def below(comment_id: int) -> CTE:
    """The ids of all that answers a comment, and what answers that, without itself."""
    tree = select(Comment.id).where(Comment.parent_id == comment_id).cte("below", recursive=True)
    return tree.union_all(select(Comment.id).join(tree, Comment.parent_id == tree.c.id))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thread can stand: under an article, or under one of its prompts."""

    article: Article
    prompt: Prompt | None = None

    @property
    def value(self) -> str:
        """Its name in a form: "12" for an article, "12-3" for a prompt of it."""
        return f"{self.article.id}-{self.prompt.id}" if self.prompt else str(self.article.id)

    @property
    def title(self) -> str:
        """What people call it."""
        return f"{self.article.title}: {self.prompt.text}" if self.prompt else self.article.title


def places_for(comment: Comment) -> list[Place]:
    """Where else in the club a thread can go, the newest article first; two statements."""
    articles = db.session.scalars(_articles(comment.article.club_id)).all()
    prompts = db.session.scalars(_prompts([article.id for article in articles])).all()
    places = []
    for article in articles:
        places.append(Place(article))
        places += [Place(article, prompt) for prompt in prompts if prompt.article_id == article.id]
    here = (comment.article_id, comment.prompt_id)
    return [one for one in places if (one.article.id, one.prompt and one.prompt.id) != here]


def _articles(club_id: int) -> Select[Article]:
    return (
        select(Article)
        .where(Article.club_id == club_id, Article.status == ArticleStatus.PUBLISHED)
        .order_by(Article.published_at.desc(), Article.id.desc())
        .limit(MOST_PLACES)
    )


def _prompts(article_ids: Sequence[int]) -> Select[Prompt]:
    return (
        select(Prompt)
        .where(Prompt.article_id.in_(article_ids))
        .order_by(Prompt.position, Prompt.id)
        .limit(MOST_PLACES)
    )
