"""The web server and the worker, started together and stopped together."""

import signal
import socket
import subprocess
import sys
import time
from types import FrameType

from discuss.config import Settings
from discuss.domain.errors import RefusedError

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
    """Run both until told to stop, or until the web server ends; returns the exit code.

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


def check_port(settings: Settings) -> None:
    """Refuse with what to do where something else listens already."""
    address = (settings.host, settings.number("port"))
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise RefusedError(
                "Nothing can be served on %(host)s:%(port)s (%(why)s). Choose another port: "
                "make run PORT=8001, or DISCUSS_PORT=8001.",
                host=settings.host,
                port=settings.port,
                why=error.strerror,
            ) from error


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
