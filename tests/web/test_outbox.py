"""Jobs are sent once their transaction is committed, and forgotten with it."""

from flask import Flask

from discuss.extensions import db
from discuss.models import Club
from discuss.outbox import after_commit
from discuss.worker import Queue
from tests.personas import World


def test_a_job_is_sent_after_the_commit_and_not_before(app: Flask, queue: Queue) -> None:
    with app.app_context():
        after_commit(db.session, "quizzes.write", 1)
        db.session.add(Club(slug="new-club", name="New club"))
        db.session.flush()
        assert len(queue.huey) == 0
        db.session.commit()
        assert len(queue.huey) == 1


def test_a_job_is_forgotten_with_its_transaction(app: Flask, queue: Queue) -> None:
    with app.app_context():
        db.session.add(Club(slug="new-club", name="New club"))
        after_commit(db.session, "quizzes.write", 1)
        db.session.rollback()
        db.session.commit()
        assert len(queue.huey) == 0


def test_a_savepoint_that_is_kept_sends_nothing_yet(app: Flask, queue: Queue) -> None:
    with app.app_context():
        after_commit(db.session, "quizzes.write", 1)
        with db.session.begin_nested():
            db.session.add(Club(slug="new-club", name="New club"))
        assert len(queue.huey) == 0
        db.session.rollback()
        assert len(queue.huey) == 0


def test_a_savepoint_that_is_given_up_keeps_the_jobs_of_the_rest(
    app: Flask, queue: Queue, world: World
) -> None:
    with app.app_context():
        db.session.add(Club(slug="new-club", name="New club"))
        after_commit(db.session, "quizzes.write", 1)
        savepoint = db.session.begin_nested()
        savepoint.rollback()
        db.session.commit()
        assert len(queue.huey) == 1
