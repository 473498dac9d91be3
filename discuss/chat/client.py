"""Asking the language model: one request, one retry, and a deadline over everything.

The article goes to the configured address and nowhere else: redirects are not followed, and no
proxy or certificate is taken from the environment. Nothing of request or answer is logged.
"""

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from discuss.chat import errors
from discuss.chat.endpoint import MOST_TOKENS, ChatService
from discuss.chat.errors import ChatError

LARGEST_ANSWER = 512 * 1024
PAUSE = 1.0
LONGEST_PAUSE = 5.0
CONNECT_SECONDS = 10.0

_NO_ENTRY = {401, 403}
_BUSY = 429


class _TryAgainError(Exception):
    """This attempt failed in a way that may pass; ``error`` is what to say if it does not."""

    def __init__(self, error: ChatError, pause: float = PAUSE) -> None:
        super().__init__()
        self.error = error
        self.pause = min(max(pause, 0.0), LONGEST_PAUSE)


def ask(service: ChatService, prompt: Mapping[str, Any]) -> str:
    """What the model says to ``messages`` and ``response_format``; raises ChatError.

    It runs in a thread of its own, so that the caller may have an event loop or not.
    """
    body = {"model": service.model, "max_completion_tokens": MOST_TOKENS, **prompt}
    with ThreadPoolExecutor(1, "language-model") as thread:
        return thread.submit(asyncio.run, _ask_in_time(service, body)).result()


async def _ask_in_time(service: ChatService, body: Mapping[str, Any]) -> str:
    """The deadline holds for all of it: name, connection, headers, and each byte of the answer."""
    try:
        async with asyncio.timeout(service.seconds):
            return words_of(await _ask_twice(service, body))
    except TimeoutError:
        raise ChatError(errors.TOO_SLOW, seconds=service.seconds) from None


async def _ask_twice(service: ChatService, body: Mapping[str, Any]) -> bytes:
    async with httpx.AsyncClient(
        trust_env=False,
        follow_redirects=False,
        timeout=httpx.Timeout(None, connect=CONNECT_SECONDS),
    ) as client:
        try:
            return await _ask_once(client, service, body)
        except _TryAgainError as first:
            await asyncio.sleep(first.pause)
        try:
            return await _ask_once(client, service, body)
        except _TryAgainError as second:
            raise second.error from None


async def _ask_once(
    client: httpx.AsyncClient, service: ChatService, body: Mapping[str, Any]
) -> bytes:
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if service.key:
        headers["Authorization"] = f"Bearer {service.key}"
    try:
        async with client.stream("POST", service.endpoint, json=body, headers=headers) as answer:
            _check(answer, service)
            return await _read(answer)
    except (httpx.HTTPError, httpx.InvalidURL):
        # Without its cause: what the library says may quote the request.
        raise _TryAgainError(ChatError(errors.UNREACHABLE, host=service.host)) from None


def _check(answer: httpx.Response, service: ChatService) -> None:
    """Raise unless the status says that an answer follows."""
    status, about = answer.status_code, {"host": service.host, "status": answer.status_code}
    if status == _BUSY:
        raise _TryAgainError(ChatError(errors.BUSY, **about), _pause(answer))
    if status >= 500:
        raise _TryAgainError(ChatError(errors.BROKEN, **about), _pause(answer))
    if answer.is_redirect or 300 <= status < 400:
        raise ChatError(errors.ELSEWHERE, **about)
    if status in _NO_ENTRY:
        raise ChatError(errors.NO_ENTRY, **about)
    if status != 200:
        raise ChatError(errors.NOT_UNDERSTOOD, **about)
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise ChatError(errors.UNREADABLE)  # a packed answer could be larger than it looks


def _pause(answer: httpx.Response) -> float:
    """How long the service asks to wait, where it says so in seconds."""
    wish = answer.headers.get("Retry-After", "")
    return float(wish) if wish.isascii() and wish.isdecimal() else PAUSE


async def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in answer.aiter_raw():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise ChatError(errors.TOO_LONG)
    return bytes(body)


def words_of(body: bytes) -> str:
    """What the model said, out of the service's envelope."""
    try:
        choice = json.loads(body)["choices"][0]
        message, ended = choice["message"], choice.get("finish_reason")
        refusal, content = message.get("refusal"), message.get("content")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise ChatError(errors.UNREADABLE) from None
    if refusal or ended == "content_filter":
        raise ChatError(errors.DECLINED)
    if ended == "length":
        raise ChatError(errors.CUT)
    if not isinstance(content, str) or not content.strip():
        raise ChatError(errors.UNREADABLE)
    return content
