"""Reading requests to the language model, and what a leader is told before making one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from discuss.articles.content import to_domain
from discuss.chat.endpoint import MOST_TOKENS, ChatService
from discuss.domain.vocabulary import QuizStatus, RequestStatus
from discuss.extensions import db
from discuss.models import Article, ModelRequest, Question, Quiz, User
from discuss.quizgen import proposed

QUESTIONS = 8
"""How many questions the model is asked for."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A quiz, the language model that may be asked about it, if any, and the newest request.

    The quiz comes with its article and the article's blocks.
    """

    quiz: Quiz
    service: ChatService | None
    request: ModelRequest | None = None

    @property
    def is_on(self) -> bool:
        """Whether the administrator turned the language model on."""
        return self.service is not None

    @property
    def is_open(self) -> bool:
        """Whether an answer is still to come."""
        return self.request is not None and self.request.is_open

    @property
    def is_ready(self) -> bool:
        """Whether the quiz is written, so that questions can be added to it."""
        return self.quiz.status not in {QuizStatus.WAITING, QuizStatus.WRITING}

    @property
    def tokens(self) -> int:
        """About how many tokens one request takes, answer included."""
        return proposed.estimate_tokens(to_domain(self.quiz.article), QUESTIONS)

    @property
    def cost(self) -> str:
        """What one request costs at most, in words, or nothing where no price is known."""
        price = self.service.price if self.service is not None else None
        return price.of(self.tokens + MOST_TOKENS) if price is not None else ""


def read_asking(quiz: Quiz, service: ChatService | None) -> Asking:
    """What there is to ask and what was asked: one statement, none where it is off."""
    newest = db.session.scalar(newest_request(quiz.id)) if service is not None else None
    return Asking(quiz, service, newest)


def newest_request(quiz_id: int) -> Select[ModelRequest]:
    """The quiz's newest request."""
    return (
        select(ModelRequest)
        .where(ModelRequest.quiz_id == quiz_id)
        .order_by(ModelRequest.id.desc())
        .limit(1)
    )


def request_with_quiz(request_id: int) -> Select[ModelRequest]:
    """A request with whoever made it, the quiz, its questions and its article."""
    quiz = joinedload(ModelRequest.quiz)
    return (
        select(ModelRequest)
        .where(ModelRequest.id == request_id)
        .options(
            joinedload(ModelRequest.asked_by).selectinload(User.roles),
            quiz.joinedload(Quiz.article).options(
                joinedload(Article.club), joinedload(Article.blocks)
            ),
            quiz.selectinload(Quiz.questions).selectinload(Question.versions),
        )
    )


def lost_requests(before: datetime) -> Select[int]:
    """Requests whose job was lost before anything was sent."""
    return select(ModelRequest.id).where(
        ModelRequest.status == RequestStatus.WAITING, ModelRequest.created_at < before
    )


def abandoned_requests(before: datetime) -> Select[ModelRequest]:
    """Requests in the middle of which the worker stopped."""
    return select(ModelRequest).where(
        ModelRequest.status == RequestStatus.ASKING, ModelRequest.started_at < before
    )
