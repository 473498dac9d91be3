"""Reading quizzes and attempts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import joinedload, selectinload, undefer
from sqlalchemy.sql.base import ExecutableOption

from discuss.contests.queries import ContestLink, read_contests
from discuss.domain.policy import can
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import QuizStatus
from discuss.extensions import db
from discuss.models import Answer, Article, Attempt, Question, QuestionVersion, Quiz
from discuss.reviews.queries import count_coming_back


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
            selectinload(Quiz.questions).joinedload(Question.written_by),
        )
    )


def question(question_id: int) -> Select[Question]:
    """A question with its quiz, article, club and words."""
    return (
        select(Question)
        .where(Question.id == question_id)
        .options(
            joinedload(Question.quiz).joinedload(Quiz.article).joinedload(Article.club),
            joinedload(Question.quiz).joinedload(Quiz.article).selectinload(Article.blocks),
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
            _answers_in_full(),
        )
    )


def attempt_anew(attempt_id: int) -> Select[Attempt]:
    """The same, read again although it is known."""
    return attempt(attempt_id).execution_options(populate_existing=True)


def _answers_in_full() -> ExecutableOption:
    """Answers with the words of their questions, and what contests made of them.

    The way back to the question is named too: read anew, a version would forget it otherwise.
    """
    return (
        selectinload(Attempt.answers)
        .joinedload(Answer.version)
        .joinedload(QuestionVersion.question)
        .selectinload(Question.versions)
        .joinedload(QuestionVersion.question)
    )


def attempts_of(quiz: Quiz, user_id: int) -> Select[Attempt]:
    """A person's attempts in their order, with the answers and the words of the questions."""
    return (
        select(Attempt)
        .where(Attempt.quiz_id == quiz.id, Attempt.user_id == user_id)
        .order_by(Attempt.number)
        .options(_answers_in_full())
    )


def overdue_attempts(now: datetime) -> Select[int]:
    """Attempts that were open when their quiz closed."""
    return (
        select(Attempt.id)
        .join(Attempt.quiz)
        .where(Attempt.submitted_at.is_(None), Quiz.closes_at <= now)
        .order_by(Attempt.id)
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
    """What the article page shows of the quiz: the attempt that is open or was asked for.

    ``coming_back`` is how many of the questions that were missed in it come back for review.
    """

    quiz: Quiz | None = None
    attempt: Attempt | None = None
    attempts: tuple[Attempt, ...] = ()
    shows_result: bool = False
    contests: Mapping[int, ContestLink] = field(default_factory=dict)
    coming_back: int = 0

    @property
    def is_open(self) -> bool:
        """Whether an attempt is under way."""
        return self.attempt is not None and self.attempt.submitted_at is None

    @property
    def is_submitted(self) -> bool:
        """Whether the attempt was handed in; its result may have to wait."""
        return self.attempt is not None and self.attempt.submitted_at is not None

    @property
    def graded_answers(self) -> list[Answer]:
        """The answers whose result the viewer may see."""
        answers = self.attempt.answers if self.attempt else []
        return [one for one in answers if one.settled_at is not None and self.shows_result]

    @property
    def attempts_left(self) -> int | None:
        """How many more attempts there may be; None where there is no limit."""
        if self.quiz is None or self.quiz.attempts_allowed is None:
            return None
        return max(0, self.quiz.attempts_allowed - len(self.attempts))


def read_panel(article: Article, viewer: Viewer, number: int | None = None) -> QuizPanel:
    """The quiz as this viewer meets it on the article page, in a fixed number of statements.

    ``number`` asks for an earlier attempt; an open one comes first, else the newest.
    """
    quiz = db.session.scalar(quiz_of(article))
    if quiz is None or not can(viewer, "quiz.view", quiz):
        return QuizPanel()
    attempts = tuple(db.session.scalars(attempts_of(quiz, viewer.user_id or 0)))
    if not attempts:
        return QuizPanel(quiz)
    newest = attempts[-1]
    asked_for = next((one for one in attempts if one.number == number), newest)
    attempt = newest if newest.submitted_at is None else asked_for
    shows_result = can(viewer, "attempt.result", attempt)
    panel = QuizPanel(quiz, attempt, attempts, shows_result)
    if not shows_result:
        return panel
    missed = [one.version.question_id for one in panel.graded_answers if not one.is_right]
    return replace(
        panel,
        contests=read_contests(attempt.answers),
        coming_back=count_coming_back(viewer, missed),
    )
