"""Reading contests."""

from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Load, joinedload, selectinload

from discuss.domain.vocabulary import ContestStatus
from discuss.extensions import db
from discuss.models import (
    Answer,
    Article,
    Attempt,
    Club,
    Contest,
    ContestMessage,
    Question,
    QuestionVersion,
    Quiz,
)

PAGE_SIZE = 50


def _in_full(to_answer: Load) -> tuple[Load, ...]:
    """An answer with its question's versions, and the quiz, article and club it belongs to."""
    to_quiz = to_answer.joinedload(Answer.attempt).joinedload(Attempt.quiz)
    return (
        to_quiz.joinedload(Quiz.article).joinedload(Article.club),
        to_answer.joinedload(Answer.version)
        .joinedload(QuestionVersion.question)
        .selectinload(Question.versions),
    )


def answer(answer_id: int) -> Select[Answer]:
    """An answer with everything that a contest of it needs."""
    start = Load(Answer)
    return select(Answer).where(Answer.id == answer_id).options(*_in_full(start))


def contest(contest_id: int) -> Select[Contest]:
    """A contest with its question, the answer, the article and its thread."""
    return (
        select(Contest)
        .where(Contest.id == contest_id)
        .options(
            joinedload(Contest.by),
            joinedload(Contest.decided_by),
            joinedload(Contest.question).selectinload(Question.versions),
            selectinload(Contest.messages).joinedload(ContestMessage.author),
            *_in_full(Load(Contest).joinedload(Contest.answer)),
        )
    )


def contest_of_answer(answer_id: int) -> Select[Contest]:
    """The contest of an answer, if there is one."""
    return select(Contest).where(Contest.answer_id == answer_id)


def contested(answer_ids: list[int]) -> Select[int, int, ContestStatus]:
    """(answer id, contest id, status) of those answers that were contested."""
    return select(Contest.answer_id, Contest.id, Contest.status).where(
        Contest.answer_id.in_(answer_ids)
    )


def contests_of(club: Club) -> Select[Contest]:
    """The club's contests, those to decide first, then the newest."""
    return (
        select(Contest)
        .join(Contest.question)
        .join(Question.quiz)
        .join(Quiz.article)
        .where(Article.club_id == club.id)
        .order_by(Contest.status != ContestStatus.OPEN, Contest.id.desc())
        .limit(PAGE_SIZE)
        .options(
            joinedload(Contest.by),
            joinedload(Contest.question).joinedload(Question.quiz).joinedload(Quiz.article),
            joinedload(Contest.question).selectinload(Question.versions),
        )
    )


def open_contests_on(question_id: int) -> Select[Contest]:
    """The contests of a question that wait for a decision, with the words that were contested."""
    return (
        select(Contest)
        .where(Contest.question_id == question_id, Contest.status == ContestStatus.OPEN)
        .order_by(Contest.id)
        .options(joinedload(Contest.answer).joinedload(Answer.version))
    )


def count_open(club: Club) -> int:
    """How many contests of the club wait for a decision."""
    statement = (
        select(func.count(Contest.id))
        .join(Contest.question)
        .join(Question.quiz)
        .join(Quiz.article)
        .where(Article.club_id == club.id, Contest.status == ContestStatus.OPEN)
    )
    return db.session.scalar(statement) or 0


def graded_answers_to(question: Question) -> Select[Answer]:
    """Every graded answer to any version of a question, with whose it is and their attempts."""
    return (
        select(Answer)
        .join(Answer.version)
        .where(QuestionVersion.question_id == question.id, Answer.settled_at.is_not(None))
        .order_by(Answer.id)
        .options(
            joinedload(Answer.version)
            .joinedload(QuestionVersion.question)
            .selectinload(Question.versions),
            joinedload(Answer.attempt).joinedload(Attempt.user),
            joinedload(Answer.attempt)
            .selectinload(Attempt.answers)
            .joinedload(Answer.version)
            .joinedload(QuestionVersion.question),
        )
    )


@dataclass(frozen=True, slots=True)
class ContestLink:
    """Where the contest of an answer is, and how it stands."""

    id: int
    status: ContestStatus


def read_contests(answers: list[Answer]) -> dict[int, ContestLink]:
    """The contests of these answers, by the answer's id; one statement."""
    rows = db.session.execute(contested([answer.id for answer in answers]))
    return {answer_id: ContestLink(id_, status) for answer_id, id_, status in rows}
