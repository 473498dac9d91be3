"""Free ports, without two workers of the suite taking the same one."""

import os
import socket
from itertools import count

FIRST = 21_000
EACH = 500

_next = count()


def free_port() -> int:
    """A port on which nothing listens, out of a range that is this worker's alone."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    while True:
        port = FIRST + EACH * worker + next(_next) % EACH
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
