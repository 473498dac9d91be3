"""Importing an article from the command line, in one go with its quiz."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from discuss.accounts.queries import user_by_identity
from discuss.articles.actions import create_article, publish_article
from discuss.domain import article as domain
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import Role
from discuss.extensions import db
from discuss.models import Club, Membership, User
from discuss.quizzes import jobs
from discuss.quizzes.queries import quiz_with_questions


def import_into(content: domain.Article, *, club: str, by: str, publish: bool) -> str:
    """Save the article, publish it where asked, write its quiz; says what was done."""
    if not content.title:
        raise RefusedError("No title was found: put the title on the first line of the file.")
    owner = _club(club)
    leader = _leader(owner, by)
    article = create_article(
        owner, content, submission=uuid.uuid4().hex, by=leader, approve_quiz=publish
    )
    if publish:
        publish_article(article, by=leader)
    article_id, address = article.id, f"/clubs/{owner.slug}/articles/{article.slug}"
    db.session.commit()
    quiz = db.session.scalars(quiz_with_questions(article_id)).one()
    jobs.write(quiz.id)
    quiz = db.session.scalars(quiz_with_questions(article_id)).one()
    state = "Published" if publish else "Saved as a draft"
    lines = (
        f"{state}: {content.title}",
        f"  {len(content.paragraphs)} paragraphs, {len(content.figures)} figures",
        f"  {len(content.left_out)} pieces of the source left out",
        f"  {len(quiz.questions)} questions. {quiz.note}".rstrip(),
        f"  {address}",
    )
    return "\n".join(lines)


def _club(slug: str) -> Club:
    clubs = db.session.scalars(select(Club).order_by(Club.slug)).all()
    chosen = [club for club in clubs if slug in ("", club.slug)]
    if len(chosen) != 1:
        names = ", ".join(club.slug for club in clubs) or "none yet"
        raise RefusedError("Say which club with --club. The clubs are: %(names)s.", names=names)
    return chosen[0]


def _leader(club: Club, identity: str) -> User:
    if identity:
        user = db.session.scalar(user_by_identity(identity))
        if user is None:
            raise RefusedError("There is no account %(identity)s.", identity=identity)
        return user
    membership = db.session.scalar(
        select(Membership)
        .where(Membership.club_id == club.id, Membership.role == Role.LEADER)
        .options(joinedload(Membership.user))
        .order_by(Membership.id)
        .limit(1)
    )
    if membership is None:
        raise RefusedError("The club has no leader: say who imports with --by.")
    return membership.user
