"""Reading what a quiz has before something is added to it."""

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from discuss.models import Question, Quiz


def questions_anew(quiz: Quiz) -> Select[Question]:
    """The questions of a quiz with their words, read again although they are known."""
    return (
        select(Question)
        .where(Question.quiz_id == quiz.id)
        .order_by(Question.position)
        .options(selectinload(Question.versions))
        .execution_options(populate_existing=True)
    )
