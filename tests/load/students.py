"""Students who submit one quiz at the same moment, each twice: a class, or a whole school."""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import httpx
from bs4 import BeautifulSoup

PATIENCE = httpx.Timeout(300.0)
AT_ONCE = 20
"""How many open the quiz at a time, before all submit together."""

FIELD = re.compile(r"^answer-(\d+)$")

Form = tuple[str, dict[str, str]]


@dataclass
class Student:
    """One at a browser: what was answered, and how sending it went."""

    client: httpx.AsyncClient
    form: Form = ("", {})
    statuses: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def chosen(self) -> dict[int, int]:
        """The option chosen in each answer, by the number of the answer."""
        found = ((FIELD.match(name), value) for name, value in self.form[1].items())
        return {int(match[1]): int(value) for match, value in found if match}

    async def open_quiz(self, article: str, chance: Random, turns: asyncio.Semaphore) -> None:
        """Start an attempt and choose something in every question."""
        async with turns:
            page = await self._page(article)
            start = page.select_one("form[action$='/quiz/attempts']")
            assert start is not None, f"no quiz to take:\n{page}"
            token = str(page.select("[name=csrf_token]")[0]["value"])
            answer = await self.client.post(str(start["action"]), data={"csrf_token": token})
            assert answer.status_code == httpx.codes.FOUND, answer.text
            self.form = _filled_in(await self._page(article), token, chance)

    async def submit_twice(self) -> None:
        """Press "Submit answers" twice, as who is in a hurry does."""
        await asyncio.gather(self._submit(), self._submit())

    async def _submit(self) -> None:
        began = time.perf_counter()
        url, data = self.form
        answer = await self.client.post(url, data={**data, "submit": "1"})
        self.statuses.append(answer.status_code)
        self.seconds.append(time.perf_counter() - began)

    async def _page(self, article: str) -> BeautifulSoup:
        answer = await self.client.get(article)
        assert answer.status_code == httpx.codes.OK, answer.text
        return BeautifulSoup(answer.text, "lxml")


def _filled_in(page: BeautifulSoup, token: str, chance: Random) -> Form:
    form = page.select_one("form.quiz-form")
    assert form is not None, "the attempt was not opened"
    options: dict[str, list[str]] = {}
    for radio in form.select("input[type=radio]"):
        options.setdefault(str(radio["name"]), []).append(str(radio["value"]))
    answers = {name: chance.choice(values) for name, values in options.items()}
    return str(form["action"]), {"csrf_token": token, **answers}


async def take_at_once(
    url: str, article: str, cookies: Sequence[str]
) -> tuple[list[Student], float]:
    """Let one student for each cookie open the quiz, then all submit it together.

    Returns them, and the seconds until the last of them had an answer.
    """
    # A connection for each request: the server closes those that wait for long.
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    async with httpx.AsyncHTTPTransport(limits=limits) as transport:
        students = [_student(url, cookie, transport) for cookie in cookies]
        turns = asyncio.Semaphore(AT_ONCE)
        await asyncio.gather(
            *(one.open_quiz(article, Random(n), turns) for n, one in enumerate(students))
        )
        began = time.perf_counter()
        await asyncio.gather(*(one.submit_twice() for one in students))
        return students, time.perf_counter() - began


def _student(url: str, cookie: str, transport: httpx.AsyncHTTPTransport) -> Student:
    client = httpx.AsyncClient(base_url=url, timeout=PATIENCE, transport=transport)
    # With its host, so that what the server sets takes its place.
    client.cookies.set("session", cookie, domain=httpx.URL(url).host)
    return Student(client)
