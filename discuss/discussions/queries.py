"""Reading the prompts and waivers of a discussion, and whether somebody may write in it now."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import aliased, joinedload

from discuss.domain.gates import Situation
from discuss.domain.heat import wait_after
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import (
    ContestStatus,
    QuestionStatus,
    QuizStatus,
    Role,
    SanctionKind,
)
from discuss.extensions import db
from discuss.models import (
    Article,
    Attempt,
    Comment,
    Contest,
    GateWaiver,
    Membership,
    Prompt,
    Question,
    Quiz,
    Sanction,
    User,
)
from discuss.models.sanction import is_in_force
from discuss.moderation.heat import heat_of


def prompt(prompt_id: int) -> Select[Prompt]:
    """A prompt with its article and club."""
    return (
        select(Prompt)
        .where(Prompt.id == prompt_id)
        .options(joinedload(Prompt.article).joinedload(Article.club))
    )


def waivers_of(article: Article) -> Select[GateWaiver]:
    """Who need not take the quiz first, by name."""
    return (
        select(GateWaiver)
        .join(GateWaiver.user)
        .where(GateWaiver.article_id == article.id)
        .options(joinedload(GateWaiver.user))
        .order_by(User.name, User.id)
    )


def waiver(article: Article, user_id: int) -> Select[GateWaiver]:
    """One person's waiver."""
    return waivers_of(article).where(GateWaiver.user_id == user_id)


def students_without_waiver(article: Article) -> Select[User]:
    """The students of the club for whom the gate could be waived, by name."""
    has_one = exists().where(GateWaiver.article_id == article.id, GateWaiver.user_id == User.id)
    return (
        select(User)
        .join(Membership, Membership.user_id == User.id)
        .where(Membership.club_id == article.club_id, Membership.role == Role.STUDENT, ~has_one)
        .order_by(User.name, User.id)
    )


def slow_sanction(club_id: int, viewer: Viewer) -> Select[int, str]:
    """(seconds between comments, reason) of the slowest sanction in force for a person."""
    return (
        select(Sanction.slow_seconds, Sanction.reason)
        .where(
            Sanction.club_id == club_id,
            Sanction.user_id == viewer.user_id,
            Sanction.kind == SanctionKind.SLOW,
            is_in_force(viewer.now),
        )
        .order_by(Sanction.slow_seconds.desc())
        .limit(1)
    )


def facts(
    article: Article, viewer: Viewer, prompt_id: int | None, parent_id: int | None
) -> Select[Any]:
    """What the database knows of a situation, under the names of its fields, in one row."""
    has_quiz = exists().where(
        Quiz.article_id == article.id,
        Quiz.status == QuizStatus.APPROVED,
        Question.quiz_id == Quiz.id,
        Question.status == QuestionStatus.APPROVED,
    )
    has_submitted = exists().where(
        Quiz.article_id == article.id,
        Attempt.quiz_id == Quiz.id,
        Attempt.user_id == viewer.user_id,
        Attempt.submitted_at.is_not(None),
    )
    is_waived = exists().where(
        GateWaiver.article_id == article.id, GateWaiver.user_id == viewer.user_id
    )
    has_open_contest = exists().where(
        Quiz.article_id == article.id,
        Question.quiz_id == Quiz.id,
        Contest.question_id == Question.id,
        Contest.by_id == viewer.user_id,
        Contest.status == ContestStatus.OPEN,
    )
    last = select(func.max(Comment.created_at)).where(Comment.author_id == viewer.user_id)
    in_club = last.join(Comment.article).where(Article.club_id == article.club_id)
    return select(
        has_quiz.label("has_quiz"),
        has_submitted.label("has_submitted"),
        is_waived.label("is_waived"),
        has_open_contest.label("has_open_contest"),
        last.where(Comment.article_id == article.id).scalar_subquery().label("last_comment_at"),
        in_club.scalar_subquery().label("last_in_club_at"),
        func.coalesce(slowed_by(article).scalar_subquery(), "").label("slow_by"),
        _prompt_closed(article, prompt_id, parent_id).label("prompt_closed_at"),
    )


def slowed_by(article: Article) -> Select[str]:
    """The name of who set the slow mode of an article."""
    return select(User.name).where(User.id == article.slow_by_id)


def _prompt_closed(article: Article, prompt_id: int | None, parent_id: int | None) -> Any:
    """When the prompt was closed that is answered, by itself or in a reply below it."""
    parent = aliased(Comment)
    replied = select(parent.prompt_id).where(parent.id == parent_id).scalar_subquery()
    answered = func.coalesce(replied, prompt_id)
    in_article = Prompt.article_id == article.id
    return select(Prompt.closed_at).where(Prompt.id == answered, in_article).scalar_subquery()


def read_situation(
    article: Article,
    viewer: Viewer,
    *,
    prompt_id: int | None = None,
    parent_id: int | None = None,
) -> Situation:
    """Whether the viewer may write here now, in at most three statements.

    A reply asks for the heat of its thread, and who is slowed by a sanction for that.
    ``prompt_id`` is the prompt that is answered, ``parent_id`` the comment.
    """
    if viewer.moderates(article.club_id):
        return Situation(viewer.now, is_staff=True)
    situation = Situation(
        viewer.now,
        closes_at=article.comments_close_at,
        gate=article.gate,
        slow_seconds=article.slow_seconds,
        slow_reason=article.slow_reason,
        **db.session.execute(facts(article, viewer, prompt_id, parent_id)).one()._mapping,
    )
    if parent_id is not None:
        reports, last = db.session.execute(heat_of(parent_id, viewer.user_id or 0)).one()
        heat = int(wait_after(reports).total_seconds())
        situation = replace(situation, heat_seconds=heat, last_in_thread_at=last)
    if not viewer.is_under(SanctionKind.SLOW, article.club_id):
        return situation
    row = db.session.execute(slow_sanction(article.club_id, viewer)).one_or_none()
    seconds, reason = row or (0, "")
    return replace(situation, own_slow_seconds=seconds, own_slow_reason=reason)
