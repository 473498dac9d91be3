"""What the worker does for quizzes."""

from datetime import timedelta

from flask import current_app

from discuss import quizgen
from discuss.articles.content import paragraph_anchors, to_domain
from discuss.articles.queries import article_with_blocks
from discuss.clock import utcnow
from discuss.database import lock
from discuss.domain import article as domain
from discuss.domain.vocabulary import QuizStatus
from discuss.extensions import db
from discuss.models import Article, Quiz, User
from discuss.outbox import after_commit
from discuss.quizzes import actions, queries, taking

PATIENCE = timedelta(minutes=2)
WRITER_FAILED = "The quiz writer stumbled over this text. The fault is ours and has been noted."
FINISHED = {QuizStatus.READY, QuizStatus.APPROVED, QuizStatus.FAILED}


def write(quiz_id: int) -> None:
    """Write a quiz; run twice, it does nothing the second time.

    The writing itself happens between two transactions, so that no lock is held meanwhile.
    """
    quiz = db.session.get(Quiz, quiz_id)
    if quiz is None or quiz.status in FINISHED:
        return
    article = db.session.scalars(article_with_blocks(quiz.article_id)).one()
    content, anchors, revision = to_domain(article), paragraph_anchors(article), article.revision
    actions.begin_writing(quiz)
    asked, seed, article_id = quiz.asked, quiz.seed, article.id
    db.session.commit()
    written = write_safely(content, asked, seed)
    _store(article_id, written, anchors, revision)
    db.session.commit()


def write_safely(
    content: domain.Article, count: int, seed: int, more: quizgen.More | None = None
) -> quizgen.Quiz:
    """The quiz; empty, with a note, where the writer itself fails: it would fail again."""
    model = current_app.config["SETTINGS"].quiz_model
    try:
        return quizgen.write_quiz(content, count=count, seed=seed, model=model, more=more)
    except Exception:
        current_app.logger.exception("the quiz writer failed")
        return quizgen.Quiz(content.title, content.paragraphs, (), (), count, WRITER_FAILED)


def _store(article_id: int, written: quizgen.Quiz, anchors: list[str], revision: int) -> None:
    db.session.expire_all()  # others may have written while we were thinking
    quiz = db.session.scalars(queries.quiz_with_questions(article_id)).one()
    lock(quiz, "status")
    if quiz.status in FINISHED:
        return
    if db.session.get_one(Article, article_id).revision != revision:
        # Edited meanwhile: what was written may not be in the article any more.
        after_commit(db.session, "quizzes.write", quiz.id)
        return
    if not written.questions:
        actions.fail_quiz(quiz, written)
        return
    leader = db.session.get_one(User, quiz.requested_by_id)
    actions.store_questions(quiz, written, anchors, by=leader)


def sweep() -> None:
    """Ask again for quizzes that a crash left unwritten; hand in attempts at closed quizzes."""
    for quiz_id in db.session.scalars(queries.unwritten_quizzes(utcnow() - PATIENCE)):
        after_commit(db.session, "quizzes.write", quiz_id)
    db.session.commit()
    for attempt_id in db.session.scalars(queries.overdue_attempts(utcnow())).all():
        taking.close_overdue_attempt(db.session.scalars(queries.attempt(attempt_id)).one())
        db.session.commit()
