"""A mail server of our own: it takes mails, or refuses what it is told to."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread


@dataclass
class Mailbox:
    """What arrived, and which recipients are refused.

    ``is_down``: no mail is taken at all; ``hangs_up``: not one that was begun.
    """

    url: str = ""
    refused: set[str] = field(default_factory=set)
    is_down: bool = False
    hangs_up: bool = False
    mails: list[bytes] = field(default_factory=list)


class _Talk(socketserver.StreamRequestHandler):
    box: Mailbox

    def handle(self) -> None:
        self._say("421 not now" if self.box.is_down else "220 ready")
        for line in self.rfile:
            word = line.decode().strip()
            if self.box.hangs_up and word.lower().startswith("mail"):
                return
            if word.upper() == "DATA":
                self._say("354 go on")
                self.box.mails.append(self._read())
            refused = any(address in word for address in self.box.refused)
            self._say(
                "550 nobody here" if refused and word.lower().startswith("rcpt") else "250 fine"
            )
            if word.lower() == "quit":
                return

    def _read(self) -> bytes:
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line)
        return b"".join(lines)

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """A running server on this machine."""
    box = Mailbox()
    handler = type("Talk", (_Talk,), {"box": box})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        box.url = f"smtp://127.0.0.1:{server.server_address[1]}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield box
        server.shutdown()
