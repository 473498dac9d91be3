"""Writing cards: missed questions are kept, reviewed, graded anew, and dropped."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete

from discuss.clock import utcnow
from discuss.database import added
from discuss.domain.errors import NotAnsweredError, RefusedError, found
from discuss.domain.grading import Given
from discuss.domain.regrading import Change
from discuss.extensions import db
from discuss.models import Answer, ReviewCard
from discuss.reviews import queries
from discuss.reviews.replies import Reply, Reviewed
from discuss.reviews.scheduling import Plan, day_of, days_until, first_plan, next_plan


def keep_missed(question_ids: Collection[int], user_id: int) -> None:
    """Have questions that were missed in a quiz come back; one that has a card begins anew."""
    now = utcnow()
    kept = db.session.scalars(queries.cards_on(question_ids, [user_id]))
    cards = {card.question_id: card for card in kept}
    for question_id in question_ids:
        if question_id in cards:
            _follow(cards[question_id], next_plan(cards[question_id].card, now, is_right=False))
        else:
            _keep(question_id, user_id, now)


def follow_ruling(question_id: int, answers: Collection[Answer], changed: list[Change]) -> None:
    """Answers to a question were graded anew: keep what was missed after all.

    What nobody missed any more goes, unless it was reviewed already: then it stays.
    """
    whose = {answer.id: answer.attempt.user_id for answer in answers}
    missed = {whose[answer.id] for answer in answers if answer.is_right is False}
    now_wrong = {whose[change.answer_id] for change in changed if change.is_right is False}
    now_right = {whose[change.answer_id] for change in changed if change.is_right} - missed
    kept = db.session.scalars(queries.cards_on([question_id], now_wrong))
    for user_id in sorted(now_wrong - {card.user_id for card in kept}):
        _keep(question_id, user_id, utcnow())
    db.session.execute(
        delete(ReviewCard).where(
            ReviewCard.question_id == question_id,
            ReviewCard.user_id.in_(now_right),
            ReviewCard.reviewed_at.is_(None),
        )
    )


def _keep(question_id: int, user_id: int, now: datetime) -> None:
    """Add a card; somebody else may have done so at the same moment."""
    plan = first_plan(question_id, now)
    added(
        ReviewCard(user_id=user_id, question_id=question_id, card=plan.memory, due_at=plan.due_at)
    )


def _follow(card: ReviewCard, plan: Plan) -> None:
    card.card, card.due_at = plan.memory, plan.due_at


def answer_card(card: ReviewCard, sent: Given | None, *, number: int | None) -> Reviewed:
    """Grade an answer to version ``number`` of the question, and plan when it comes back.

    None says that one does not know. The first answer of a day is the one that counts.
    """
    card = found(db.session.scalar(queries.card_to_answer(card.id)))
    now, reply = utcnow(), Reply.to(card.question.current, sent)
    is_counted = card.due_at <= now
    if is_counted:
        _require_answer(reply, number, is_open=sent is None)
        _follow(card, next_plan(card.card, now, is_right=reply.is_right))
        card.reviewed_at = now
    elif not _was_answered(card, number, now):
        raise RefusedError("You have answered this question already. It comes back another day.")
    return Reviewed(card, reply, days_until(card.due_at, now), is_counted)


def _was_answered(card: ReviewCard, number: int | None, now: datetime) -> bool:
    """Whether this version was answered today, so that what is right is no secret any more."""
    is_of_today = card.reviewed_at is not None and day_of(card.reviewed_at) == day_of(now)
    return is_of_today and number == card.question.current.number


def _require_answer(reply: Reply, number: int | None, *, is_open: bool) -> None:
    if number != reply.version.number:
        raise NotAnsweredError("The question was changed in the meantime. It is asked anew.")
    if reply.given.unsettled is not None:
        raise NotAnsweredError("Give each thing a place of its own, then have it checked.")
    if not is_open and not reply.words:
        raise NotAnsweredError("Answer the question first, or say that you do not know.")


def drop_card(card: ReviewCard) -> None:
    """Ask the person this no more, unless they miss it in a quiz again."""
    db.session.execute(delete(ReviewCard).where(ReviewCard.id == card.id))
