"""Writing quizzes and reviewing questions."""

from dataclasses import asdict

from discuss import quizgen
from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain.errors import RefusedError
from discuss.domain.taking import Settings
from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.extensions import db
from discuss.models import Article, Club, Question, Quiz, User
from discuss.moderation.actions import write_log
from discuss.outbox import after_commit
from discuss.quizzes import queries
from discuss.quizzes.drafts import draft_of
from discuss.quizzes.left_out import fair_share


def request_quiz(article: Article, *, by: User, approve_when_ready: bool = False) -> Quiz:
    """Have the worker write the article's quiz."""
    quiz = Quiz(article_id=article.id, requested_by_id=by.id, approve_when_ready=approve_when_ready)
    db.session.add(quiz)
    db.session.flush()
    after_commit(db.session, "quizzes.write", quiz.id)
    return quiz


def begin_writing(quiz: Quiz) -> Quiz:
    """Mark the quiz as being written, so that its leader sees it and the sweep knows since when."""
    quiz.status = QuizStatus.WRITING
    quiz.started_at = utcnow()
    return quiz


def store_questions(quiz: Quiz, written: quizgen.Quiz, anchors: list[str], *, by: User) -> Quiz:
    """Keep what was written; ``anchors`` are those of the paragraphs that it was written from.

    It is approved at once where whoever asked for it said so, or the club's rule does.
    """
    quiz.status = QuizStatus.READY
    quiz.note = written.note
    quiz.left_out = fair_share(written.dropped)
    quiz.questions = [
        draft_of(position, question, anchors[question.evidence.paragraph])
        for position, question in enumerate(written.questions)
    ]
    db.session.flush()
    is_ruled = db.session.get_one(Club, quiz.article.club_id).approves_quizzes
    if quiz.questions and (quiz.approve_when_ready or is_ruled):
        quiz.approve_when_ready = True
        approve_quiz(quiz, by=None if is_ruled else by)
    return quiz


def fail_quiz(quiz: Quiz, written: quizgen.Quiz) -> Quiz:
    """Say that no quiz could be written, and why."""
    quiz.status = QuizStatus.FAILED
    quiz.note = written.note
    quiz.left_out = fair_share(written.dropped)
    return quiz


def change_settings(quiz: Quiz, settings: Settings, *, by: User) -> Quiz:
    """Change how the quiz is taken, and log what was changed."""
    changes = {
        name: f"{_said(getattr(quiz, name))} → {_said(value)}"
        for name, value in asdict(settings).items()
        if getattr(quiz, name) != value
    }
    for name in changes:
        setattr(quiz, name, getattr(settings, name))
    if changes:
        club_id = quiz.article.club_id
        write_log(club_id, LogAction.QUIZ_SETTINGS, subject=quiz, by=by, details=changes)
    return quiz


def _said(value: object) -> str:
    return "–" if value is None else str(value)


def drop_question(question: Question, *, by: User) -> Question:
    """Keep a question from students; it can be taken back."""
    question.status = QuestionStatus.DROPPED
    settle(question.quiz)
    log_question(question, LogAction.QUESTION_DROP, by)
    return question


def take_back_question(question: Question, *, by: User) -> Question:
    """Put a dropped question among those to be approved again."""
    question.status = QuestionStatus.DRAFT
    settle(question.quiz)
    log_question(question, LogAction.QUESTION_TAKE_BACK, by)
    return question


def log_question(question: Question, action: LogAction, by: User, **details: str) -> None:
    """Write into the log what was done with a question; it concerns whoever wrote it."""
    write_log(
        question.quiz.article.club_id,
        action,
        subject=question,
        by=by,
        about=question.written_by_id,
        details={"stem": question.current.stem, **details},
    )


def settle(quiz: Quiz) -> None:
    """An approved quiz without an approved question is a draft again."""
    approved = any(q.status is QuestionStatus.APPROVED for q in quiz.questions)
    if quiz.status is QuizStatus.APPROVED and not approved:
        quiz.status = QuizStatus.READY


def approve_quiz(quiz: Quiz, *, by: User | None) -> Quiz:
    """Show every question that was not dropped to students; suggestions are approved singly.

    By nobody means that the club's rule does.
    """
    left = [q for q in quiz.questions if q.status is not QuestionStatus.DROPPED]
    kept = [q for q in left if not q.is_suggested]
    if not kept:
        raise RefusedError("There is no question to approve: take one back first.")
    for question in kept:
        question.status = QuestionStatus.APPROVED
    return _open(quiz, len(kept), by)


def open_quiz(quiz: Quiz, *, by: User) -> Quiz:
    """Let students take the quiz with the questions that were approved one by one."""
    lock(quiz, "status")
    asked = [question for question in quiz.questions if question.is_asked]
    if quiz.status is QuizStatus.APPROVED:
        return quiz
    if not asked:
        raise RefusedError("There is no approved question: approve one first.")
    return _open(quiz, len(asked), by)


def _open(quiz: Quiz, count: int, by: User | None) -> Quiz:
    quiz.status = QuizStatus.APPROVED
    details = {"article": quiz.article.title, "questions": str(count)}
    write_log(quiz.article.club_id, LogAction.QUIZ_APPROVE, subject=quiz, by=by, details=details)
    return quiz


def withdraw_changed_questions(article: Article) -> None:
    """Take back the approval of questions whose passage is no longer in the article."""
    quiz = db.session.scalar(queries.quiz_with_questions(article.id))
    if quiz is None:
        return
    anchors = {block.anchor for block in article.blocks}
    for question in quiz.questions:
        changed = question.current.evidence_anchor not in anchors
        if changed and question.status is QuestionStatus.APPROVED:
            question.status = QuestionStatus.DRAFT
    settle(quiz)
