"""Reading what a person has to review."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, and_, func, not_, or_, select, true
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.sql.elements import ColumnElement

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, Feedback, QuestionStatus, QuizStatus
from discuss.extensions import db
from discuss.models import Article, Question, Quiz, ReviewCard

_IN_FULL = (
    joinedload(ReviewCard.question).options(
        joinedload(Question.quiz).joinedload(Quiz.article).joinedload(Article.club),
        selectinload(Question.versions),
    ),
)


def is_asked_again(viewer: Viewer) -> ColumnElement[bool]:
    """The policy's ``asks_again`` as SQL; the statement joins question, quiz and article."""
    is_member = true() if viewer.is_administrator else Article.club_id.in_(viewer.roles)
    is_open = or_(Quiz.closes_at.is_(None), Quiz.closes_at > viewer.now)
    return and_(
        ReviewCard.user_id == viewer.user_id,
        Question.status == QuestionStatus.APPROVED,
        Question.voided_at.is_(None),
        Quiz.status == QuizStatus.APPROVED,
        Article.status == ArticleStatus.PUBLISHED,
        is_member,
        not_(and_(Quiz.feedback == Feedback.AFTER_CLOSE, is_open)),
    )


def cards_of(viewer: Viewer, *what: Any) -> Select[Any]:
    """Of the questions that come back to a person, today or later."""
    return (
        select(*what)
        .select_from(ReviewCard)
        .join(ReviewCard.question)
        .join(Question.quiz)
        .join(Quiz.article)
        .where(is_asked_again(viewer))
    )


def due_today(viewer: Viewer) -> Select[int]:
    """How many questions a person has to review today."""
    return cards_of(viewer, func.count()).where(ReviewCard.due_at <= viewer.now)


def next_card(viewer: Viewer) -> Select[ReviewCard]:
    """What comes back to a person first: today, or on a later day."""
    return (
        cards_of(viewer, ReviewCard)
        .options(*_IN_FULL)
        .order_by(ReviewCard.due_at, ReviewCard.id)
        .limit(1)
    )


def count_coming_back(viewer: Viewer, question_ids: Collection[int]) -> int:
    """How many of these questions come back to a person."""
    statement = cards_of(viewer, func.count()).where(ReviewCard.question_id.in_(question_ids))
    return db.session.scalar(statement) or 0


def card(card_id: int) -> Select[ReviewCard]:
    """A card with its question, quiz, article and club."""
    return select(ReviewCard).where(ReviewCard.id == card_id).options(*_IN_FULL)


def card_to_answer(card_id: int) -> Select[ReviewCard]:
    """The same read anew with the article's text, once nobody else is answering it."""
    to_article = joinedload(ReviewCard.question).joinedload(Question.quiz).joinedload(Quiz.article)
    return (
        card(card_id)
        .options(to_article.selectinload(Article.blocks))
        .with_for_update(of=ReviewCard, key_share=True)
        .execution_options(populate_existing=True)
    )


def cards_on(question_ids: Collection[int], user_ids: Collection[int]) -> Select[ReviewCard]:
    """The cards that these people have on these questions, kept from others meanwhile."""
    return (
        select(ReviewCard)
        .where(ReviewCard.question_id.in_(question_ids), ReviewCard.user_id.in_(user_ids))
        .order_by(ReviewCard.id)
        .with_for_update(key_share=True)
    )
