"""Reading quizzes and attempts."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import joinedload, selectinload, undefer

from discuss.domain.policy import can
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import QuizStatus
from discuss.extensions import db
from discuss.models import Answer, Article, Attempt, Question, QuestionVersion, Quiz


def quiz_of(article: Article) -> Select[Quiz]:
    """The article's quiz, without its questions."""
    return select(Quiz).where(Quiz.article_id == article.id)


def quiz_with_questions(article_id: int) -> Select[Quiz]:
    """An article's quiz with its questions, all their versions, and what was left out."""
    return (
        select(Quiz)
        .where(Quiz.article_id == article_id)
        .options(
            undefer(Quiz.left_out),
            joinedload(Quiz.article).selectinload(Article.blocks),
            selectinload(Quiz.questions).selectinload(Question.versions),
        )
    )


def question(question_id: int) -> Select[Question]:
    """A question with its quiz, article, club and words."""
    return (
        select(Question)
        .where(Question.id == question_id)
        .options(
            joinedload(Question.quiz).joinedload(Quiz.article).joinedload(Article.club),
            joinedload(Question.quiz).selectinload(Quiz.questions),
            selectinload(Question.versions),
        )
    )


def attempt(attempt_id: int) -> Select[Attempt]:
    """An attempt with everything that was shown and answered."""
    return (
        select(Attempt)
        .where(Attempt.id == attempt_id)
        .options(
            joinedload(Attempt.quiz).joinedload(Quiz.article).joinedload(Article.club),
            selectinload(Attempt.answers)
            .joinedload(Answer.version)
            .joinedload(QuestionVersion.question),
        )
    )


def latest_attempt(quiz: Quiz, user_id: int) -> Select[Attempt]:
    """A person's newest attempt with its answers and the words of the questions."""
    return (
        select(Attempt)
        .where(Attempt.quiz_id == quiz.id, Attempt.user_id == user_id)
        .order_by(Attempt.number.desc())
        .limit(1)
        .options(selectinload(Attempt.answers).joinedload(Answer.version))
    )


def unwritten_quizzes(before: datetime) -> Select[int]:
    """Quizzes that the worker should have finished by now: lost in a crash, or in a queue."""
    return select(Quiz.id).where(
        or_(
            (Quiz.status == QuizStatus.WAITING) & (Quiz.created_at < before),
            (Quiz.status == QuizStatus.WRITING) & (Quiz.started_at < before),
        )
    )


@dataclass(frozen=True, slots=True)
class QuizPanel:
    """What the article page shows of the quiz: at most one of the two is there to act on."""

    quiz: Quiz | None = None
    attempt: Attempt | None = None

    @property
    def is_open(self) -> bool:
        """Whether an attempt is under way."""
        return self.attempt is not None and self.attempt.submitted_at is None

    @property
    def is_graded(self) -> bool:
        """Whether there is a result to show."""
        return self.attempt is not None and self.attempt.submitted_at is not None


def read_panel(article: Article, viewer: Viewer) -> QuizPanel:
    """The quiz as this viewer meets it on the article page: at most three statements."""
    quiz = db.session.scalar(quiz_of(article))
    if quiz is None or not (can(viewer, "quiz.take", quiz) or can(viewer, "quiz.review", quiz)):
        return QuizPanel()
    return QuizPanel(quiz, db.session.scalar(latest_attempt(quiz, viewer.user_id or 0)))
