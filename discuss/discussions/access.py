"""The only door to a prompt or a waiver, and the gate for what is sent again."""

from discuss.articles.access import load_article
from discuss.discussions import queries
from discuss.domain.errors import found
from discuss.domain.gates import require_entry
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, GateWaiver, Prompt, User
from discuss.permissions import require


def load_prompt(prompt_id: int, *, viewer: Viewer) -> Prompt:
    """A prompt that the viewer may change."""
    prompt = found(db.session.scalar(queries.prompt(prompt_id)))
    require(viewer, "prompt.change", prompt)
    return prompt


def load_waiver(
    club: str, slug: str, user_id: int, *, viewer: Viewer
) -> tuple[Article, GateWaiver]:
    """A waiver that the viewer may take back, with its article."""
    article = load_article(club, slug, viewer=viewer, to="article.settings", with_body=False)
    waiver = found(db.session.scalar(queries.waiver(article, user_id)))
    return article, waiver


def find_student(article: Article, user_id: int) -> User:
    """A student of the club for whom the gate is not waived yet."""
    wanted = queries.students_without_waiver(article).where(User.id == user_id)
    return found(db.session.scalar(wanted))


def require_entry_again(article: Article, *, viewer: Viewer) -> None:
    """What was not accepted and is sent again has to pass the gate, but is not slowed."""
    require_entry(queries.read_situation(article, viewer), is_edit=True)
