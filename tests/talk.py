"""Discussions as tests need them: long ones, deep ones, and ones with prompts."""

from datetime import datetime, timedelta

from sqlalchemy import insert

from discuss.clock import utcnow
from discuss.models import Article, Comment, User
from tests import factories
from tests.store import Store

WORDS = "The ferry took four hundred people a day, and nobody asked them whether they minded."


def deep_thread(store: Store, article: Article, by: list[User], levels: int = 20) -> list[Comment]:
    """A thread in which each comment answers the one before."""
    thread: list[Comment] = []
    for level in range(levels):
        parent = thread[-1] if thread else None
        body = f"Level {level + 1}. {WORDS}"
        thread.append(
            factories.make_comment(store, article, by[level % len(by)], body, parent=parent)
        )
    return thread


def many_threads(
    store: Store, article: Article, by: User, count: int, *, shown_at: datetime | None = None
) -> None:
    """So many comments that begin threads."""
    moment = shown_at or utcnow() - timedelta(days=2)
    rows = [
        {
            "article_id": article.id,
            "author_id": by.id,
            "submission": f"many-{by.id}-{number}-{moment.timestamp()}",
            "body": f"Number {number}.",
            "body_html": f"<p>Number {number}. {WORDS}</p>",
            "created_at": moment,
            "shown_at": moment,
        }
        for number in range(1, count + 1)
    ]
    with store.session() as session:
        session.execute(insert(Comment), rows)
