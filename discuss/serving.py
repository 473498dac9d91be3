"""The web server and the worker, started together and stopped together."""

import signal
import subprocess
import sys
import time
from types import FrameType

from discuss.config import Settings

DISCUSS = [sys.executable, "-m", "discuss"]
POLL_SECONDS = 0.3
RESTART_SECONDS = 1.0
STOP_SECONDS = 20


def web_command(settings: Settings) -> list[str]:
    """The command line of the web server."""
    return [
        *(sys.executable, "-m", "gunicorn", "discuss.app:create_app()"),
        *("--bind", f"{settings.host}:{settings.port}"),
        *("--workers", str(settings.number("web_processes"))),
        *("--worker-class", "gthread", "--threads", str(settings.number("web_threads"))),
        *("--graceful-timeout", "15", "--log-level", "warning", "--no-control-socket"),
    ]


def serve(settings: Settings) -> int:
    """Run both until one is told to stop; returns the web server's exit code.

    A worker that died is started again: reading and writing must go on meanwhile.
    """
    stopping = _StopSignal()
    web = subprocess.Popen(web_command(settings))  # noqa: S603  (our own command line)
    worker = _start_worker()
    while not stopping.came and web.poll() is None:
        time.sleep(POLL_SECONDS)
        if worker.poll() is not None and not stopping.came:
            sys.stderr.write("The worker stopped; starting it again.\n")
            time.sleep(RESTART_SECONDS)
            worker = _start_worker()
    for process in (web, worker):
        _stop(process)
    return 0 if stopping.came else int(web.returncode)


def _start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([*DISCUSS, "worker"])  # noqa: S603  (our own command line)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class _StopSignal:
    """Remembers that somebody asked to stop, by Ctrl-C or by the service manager."""

    def __init__(self) -> None:
        self.came = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._remember)

    def _remember(self, _number: int, _frame: FrameType | None) -> None:
        self.came = True
