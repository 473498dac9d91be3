"""Reading requests to the quiz writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from discuss.extensions import db
from discuss.models import Article, Question, Quiz, WritingRequest

MOST = 200
"""Requests of a quiz that are looked at, the newest."""


@dataclass(frozen=True, slots=True)
class Requests:
    """What was asked of the writer about one quiz.

    That is the newest request for more, and the newest to replace each question, by its id.
    """

    more: WritingRequest | None
    replacing: Mapping[int, WritingRequest]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be written."""
        return any(one.is_open for one in (*self.replacing.values(), self.more) if one)


def read_requests(quiz: Quiz) -> Requests:
    """What was asked about a quiz, in one statement."""
    newest = (
        select(WritingRequest)
        .where(WritingRequest.quiz_id == quiz.id)
        .order_by(WritingRequest.id.desc())
        .limit(MOST)
    )
    rows = db.session.scalars(newest).all()
    more = next((one for one in rows if one.replaces_id is None), None)
    return Requests(more, {one.replaces_id: one for one in reversed(rows) if one.replaces_id})


def request_with_quiz(request_id: int) -> Select[WritingRequest]:
    """A request with whoever made it, and the quiz with all that is in it; read anew if known."""
    quiz = joinedload(WritingRequest.quiz)
    return (
        select(WritingRequest)
        .where(WritingRequest.id == request_id)
        .options(
            joinedload(WritingRequest.asked_by),
            joinedload(WritingRequest.replaces).joinedload(Question.quiz),
            quiz.undefer(Quiz.left_out),
            quiz.joinedload(Quiz.article).selectinload(Article.blocks),
            quiz.selectinload(Quiz.questions).selectinload(Question.versions),
        )
        .execution_options(populate_existing=True)
    )


def lost_requests(before: datetime) -> Select[WritingRequest]:
    """Requests that the worker should have seen to by now: lost in a crash, or in a queue."""
    return select(WritingRequest).where(
        WritingRequest.finished_at.is_(None), WritingRequest.created_at < before
    )
