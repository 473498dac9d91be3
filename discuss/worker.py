"""The job queue and the worker that empties it."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from huey import Huey, RedisHuey, SqliteHuey, crontab

from discuss.config import Settings
from discuss.extensions import db
from discuss.model_requests import jobs as model_request_jobs
from discuss.notices import jobs as notice_jobs
from discuss.quizzes import jobs as quiz_jobs
from discuss.writing_requests import jobs as writing_request_jobs

JOBS: dict[str, Callable[..., None]] = {
    "quizzes.write": quiz_jobs.write,
    "quizzes.write_more": writing_request_jobs.write,
    "quizzes.ask_model": model_request_jobs.ask,
}
SWEEPS: tuple[Callable[[], None], ...] = (
    quiz_jobs.sweep,
    writing_request_jobs.sweep,
    model_request_jobs.sweep,
    notice_jobs.sweep,
)


class Queue:
    """Sends jobs by name; ``huey`` is what the worker process consumes."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self.huey = _open(settings)
        self._tasks = {
            name: self.huey.task(name=name, retries=2, retry_delay=5)(_in_app(app, job))
            for name, job in JOBS.items()
        }
        for sweep in SWEEPS:
            name = f"{sweep.__module__}.sweep"
            self.huey.periodic_task(crontab(minute="*"), name=name)(_in_app(app, sweep))

    def send(self, job: str, *ids: int) -> None:
        """Put a job into the queue."""
        self._tasks[job](*ids)

    def consume(self) -> None:
        """Work until told to stop; an idle worker looks for a job at least every second."""
        self.huey.create_consumer(workers=1, initial_delay=0.1, max_delay=1.0).run()

    def drain(self) -> int:
        """Run the waiting jobs in this process; returns how many there were."""
        done = 0
        while (task := self.huey.dequeue()) is not None:
            self.huey.execute(task)
            done += 1
        return done


def _open(settings: Settings) -> Huey:
    if settings.valkey_url:
        return RedisHuey("discuss", url=settings.valkey_url, blocking=True)
    return SqliteHuey("discuss", filename=str(settings.data_path / "queue.sqlite3"), fsync=True)


def _in_app(app: Flask, job: Callable[..., None]) -> Callable[..., None]:
    def run(*args: Any) -> None:
        with app.app_context():
            try:
                job(*args)
            finally:
                db.session.remove()

    run.__name__ = job.__name__
    return run
