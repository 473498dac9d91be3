"""Asking over the network: a real service that misbehaves in every way it can."""

import gzip
import time
from collections.abc import Iterator

import pytest

from discuss.chat import client
from discuss.chat.client import ask
from discuss.chat.endpoint import ChatService
from discuss.chat.errors import ChatError
from tests.chat_stub import (
    KEY,
    MODEL,
    ChatStub,
    Mode,
    chat_stub,
    dripping_body,
    dripping_headers,
    envelope,
    hanging,
    hanging_up,
    huge,
    raw,
    saying,
    slowly,
    status,
)
from tests.ports import free_port

PROMPT = {"messages": [{"role": "user", "content": "An article."}]}


@pytest.fixture
def stub() -> Iterator[ChatStub]:
    with chat_stub(saying("Good words.")) as running:
        yield running


@pytest.fixture(autouse=True)
def _short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "PAUSE", 0.01)
    monkeypatch.setattr(client, "LONGEST_PAUSE", 0.05)


def service(stub: ChatStub, seconds: int = 5) -> ChatService:
    return ChatService(stub.url, MODEL, KEY, seconds)


def refusal(stub: ChatStub, *modes: Mode, seconds: int = 5) -> str:
    """What the leader is told; never the key."""
    stub.will(*modes)
    with pytest.raises(ChatError) as caught:
        ask(service(stub, seconds), PROMPT)
    error: BaseException | None = caught.value
    while error is not None:
        assert KEY not in f"{error!r} {error}"
        error = error.__cause__
    return str(caught.value)


def test_the_model_is_asked_at_its_address_with_its_key(stub: ChatStub) -> None:
    assert ask(service(stub), PROMPT) == "Good words."
    (heard,) = stub.heard
    assert heard.path == "/v1/chat/completions"
    assert heard.headers["Authorization"] == f"Bearer {KEY}"
    assert heard.body["model"] == MODEL
    assert heard.body["messages"] == PROMPT["messages"]


def test_without_a_key_none_is_sent(stub: ChatStub) -> None:
    ask(ChatService(stub.url, MODEL), PROMPT)
    assert "Authorization" not in stub.heard[0].headers


class TestSlowness:
    @pytest.mark.parametrize("mode", [hanging, dripping_body, dripping_headers])
    def test_the_deadline_holds_however_the_time_is_spent(self, stub: ChatStub, mode: Mode) -> None:
        started = time.monotonic()
        said = refusal(stub, mode, seconds=1)
        assert said == (
            "The language model did not answer within 1 seconds; the quiz is unchanged."
        )
        assert time.monotonic() - started < 3
        assert len(stub.heard) == 1

    def test_a_slow_answer_within_the_deadline_is_an_answer(self, stub: ChatStub) -> None:
        stub.will(slowly(0.3, saying("At last.")))
        assert ask(service(stub), PROMPT) == "At last."

    def test_both_attempts_share_one_deadline(self, stub: ChatStub) -> None:
        started = time.monotonic()
        assert "within 1 seconds" in refusal(stub, status(503), hanging, seconds=1)
        assert time.monotonic() - started < 3


class TestSecondAttempt:
    @pytest.mark.parametrize("first", [status(429), status(500), status(503), hanging_up])
    def test_what_may_pass_is_tried_once_more(self, stub: ChatStub, first: Mode) -> None:
        stub.will(first, saying("Now."))
        assert ask(service(stub), PROMPT) == "Now."
        assert len(stub.heard) == 2

    def test_a_wish_to_wait_long_is_heeded_for_a_moment_only(self, stub: ChatStub) -> None:
        stub.will(status(429, Retry_After="3600"), saying("Now."))
        started = time.monotonic()
        assert ask(service(stub), PROMPT) == "Now."
        assert time.monotonic() - started < 2

    @pytest.mark.parametrize(
        ("mode", "words"),
        [(status(429), "too busy"), (status(500), "out of order (500)"), (hanging_up, "reached")],
    )
    def test_there_is_no_third_attempt(self, stub: ChatStub, mode: Mode, words: str) -> None:
        assert words in refusal(stub, mode)
        assert len(stub.heard) == 2

    @pytest.mark.parametrize(
        ("code", "words"),
        [(400, "did not accept the request (400)"), (401, "API key"), (404, "404")],
    )
    def test_what_will_not_pass_is_not_tried_again(
        self, stub: ChatStub, code: int, words: str
    ) -> None:
        assert words in refusal(stub, status(code))
        assert len(stub.heard) == 1

    def test_nobody_at_the_address_is_said_with_its_host(self) -> None:
        nowhere = ChatService(f"http://127.0.0.1:{free_port()}/v1", MODEL, KEY)
        with pytest.raises(ChatError, match=r"127\.0\.0\.1:\d+ could not be reached"):
            ask(nowhere, PROMPT)


class TestElsewhere:
    @pytest.mark.parametrize("code", [301, 302, 307, 308])
    def test_the_article_goes_to_no_other_host(self, stub: ChatStub, code: int) -> None:
        with chat_stub(saying("Thanks for the article.")) as other:
            mode = status(code, Location=f"{other.url}/chat/completions")
            assert "pointed to another address" in refusal(stub, mode)
            assert other.heard == []
        assert len(stub.heard) == 1

    def test_no_proxy_is_taken_from_the_environment(
        self, stub: ChatStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with chat_stub(saying("I am a proxy.")) as proxy:
            for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
                monkeypatch.setenv(name, f"http://{proxy.host}")
            for name in ("NO_PROXY", "no_proxy"):
                monkeypatch.delenv(name, raising=False)
            assert ask(service(stub), PROMPT) == "Good words."
            assert proxy.heard == []

    def test_a_service_without_a_certificate_is_not_asked(self, stub: ChatStub) -> None:
        encrypted = ChatService(stub.url.replace("http:", "https:"), MODEL, KEY)
        with pytest.raises(ChatError, match="could not be reached"):
            ask(encrypted, PROMPT)
        assert stub.heard == []


class TestAnswers:
    def test_an_answer_without_end_is_cut_off(self, stub: ChatStub) -> None:
        assert "far too long" in refusal(stub, huge)

    def test_a_packed_answer_is_not_unpacked(self, stub: ChatStub) -> None:
        body = gzip.compress(envelope("x" * 1000))
        assert "could not be read" in refusal(stub, raw(body, Content_Encoding="gzip"))

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{",
            b"null",
            b"[]",
            b'{"choices": []}',
            b'{"choices": [{"message": null}]}',
            b'{"choices": [{"message": {"content": null}}]}',
            b'{"choices": [{"message": {"content": ["a"]}}]}',
            b"\xff\xfe\x00",
            b"[" * 100_000,
            b"<html>Bad gateway</html>",
        ],
    )
    def test_what_is_no_answer_is_said_to_be_none(self, stub: ChatStub, body: bytes) -> None:
        assert "could not be read" in refusal(stub, raw(body))
        assert len(stub.heard) == 1

    def test_a_refusal_is_told_as_one(self, stub: ChatStub) -> None:
        assert "declined" in refusal(stub, saying(None, refusal="I cannot help with that."))
        assert "declined" in refusal(stub, saying("", ended="content_filter"))

    def test_an_answer_that_broke_off_is_not_used(self, stub: ChatStub) -> None:
        assert "broke off" in refusal(stub, saying('{"questions": [', ended="length"))
