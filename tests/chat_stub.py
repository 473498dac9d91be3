"""A language model's service on this machine, which answers well or misbehaves as it is told.

It speaks real HTTP from a thread of its own and keeps what it was sent.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.ports import free_port

KEY = "sk-very-secret-0123456789"
MODEL = "stub-1"


@dataclass(frozen=True)
class Heard:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def said(self) -> str:
        """Everything that the request says to the model."""
        return "\n".join(message["content"] for message in self.body["messages"])


Mode = Callable[["Handler"], None]


@dataclass
class ChatStub:
    """The service; ``modes`` are how it answers in turn, the last one for ever."""

    port: int
    modes: list[Mode] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}/v1"

    def settings(self, **more: str) -> dict[str, str]:
        """The settings that turn it on."""
        own = {"chat_url": self.url, "chat_model": MODEL, "chat_key": KEY, "chat_timeout": "5"}
        return own | more

    def will(self, *modes: Mode) -> None:
        """Answer like this from now on."""
        self.modes = list(modes)

    def next_mode(self) -> Mode:
        return self.modes.pop(0) if len(self.modes) > 1 else self.modes[0]


class Handler(BaseHTTPRequestHandler):
    """Hears a request and misbehaves as told."""

    protocol_version = "HTTP/1.1"
    stub: ChatStub

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        self.stub.heard.append(Heard(self.path, dict(self.headers), body))
        with suppress(BrokenPipeError, ConnectionResetError):  # it may be hung up on
            self.stub.next_mode()(self)
        self.close_connection = True

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def wait(self, seconds: float = 60) -> None:
        """Do nothing, until the test is over at the latest."""
        self.stub.closing.wait(seconds)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def question(stem: str, options: Sequence[str], evidence: str, key: int = 0) -> dict[str, Any]:
    return {"stem": stem, "options": list(options), "key": key, "evidence": evidence}


def answer_with(*questions: dict[str, Any]) -> str:
    return json.dumps({"questions": questions})


def envelope(content: Any, *, ended: str = "stop", **message: Any) -> bytes:
    """What the service wraps around the model's words."""
    said = {"role": "assistant", "content": content, **message}
    return json.dumps({"choices": [{"message": said, "finish_reason": ended}]}).encode()


def saying(content: Any, **more: Any) -> Mode:
    """Answer with these words."""
    return lambda handler: handler.send(envelope(content, **more))


def raw(body: bytes, status: int = 200, **headers: str) -> Mode:
    """Answer with these bytes."""
    return lambda handler: handler.send(body, status, **headers)


def status(code: int, **headers: str) -> Mode:
    return raw(b'{"error": {"message": "no"}}', code, **headers)


def hanging(handler: Handler) -> None:
    """Never answer."""
    handler.wait()


def dripping_body(handler: Handler) -> None:
    """Send one byte of the answer at a time, for ever: no single read times out."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.stub.closing.wait(0.05):
        handler.wfile.write(b" ")


def dripping_headers(handler: Handler) -> None:
    """Send headers one letter at a time, for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.stub.closing.wait(0.05):
        handler.wfile.write(b"a")
        handler.wfile.flush()


def huge(handler: Handler) -> None:
    """Send megabytes without end."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.stub.closing.is_set():
        handler.wfile.write(b"x" * 65_536)


def hanging_up(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.connection.close()


def slowly(seconds: float, mode: Mode) -> Mode:
    def wait_first(handler: Handler) -> None:
        time.sleep(seconds)
        mode(handler)

    return wait_first


@contextmanager
def chat_stub(*modes: Mode) -> Iterator[ChatStub]:
    """A running service."""
    stub = ChatStub(free_port(), list(modes))
    handler = type("StubHandler", (Handler,), {"stub": stub})
    server = ThreadingHTTPServer(("127.0.0.1", stub.port), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield stub
    finally:
        stub.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
