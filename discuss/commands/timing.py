"""How long writing a quiz takes, beside the parse alone, in one process with the model loaded.

Times are processor seconds: what one core needs, whatever else the machine is doing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import TypeVar

from discuss.domain.article import Article
from discuss.quizgen import Quiz, write_quiz
from discuss.quizgen.cleaning import clean
from discuss.quizgen.language import load_parser

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Timed:
    """A quiz, and the median seconds of writing it and of the first parser alone."""

    quiz: Quiz
    seconds: float
    parse_seconds: float

    @property
    def ratio(self) -> float:
        """How many times as long as the parse alone."""
        return self.seconds / max(self.parse_seconds, 1e-9)


def timed_quiz(
    article: Article, *, model: str, count: int = 10, seed: int = 0, repeats: int = 1
) -> Timed:
    """The quiz with its times; parse and quiz take turns, so that a busy machine slows both."""

    def write() -> Quiz:
        return write_quiz(article, count=count, seed=seed, model=model)

    parses, writes = [], []
    for _ in range(max(repeats, 1)):
        parses.append(_seconds(lambda: parse_alone(article, model))[1])
        writes.append(_seconds(write))
    seconds = median(seconds for _, seconds in writes)
    return Timed(writes[-1][0], seconds, median(parses))


def parse_alone(article: Article, model: str) -> int:
    """Parse the paragraphs as the quiz writer does, and nothing else; the tokens found."""
    texts = [clean(paragraph).text for paragraph in article.paragraphs]
    return sum(len(doc) for doc in load_parser(model).pipe(texts))


def warm_up(article: Article, model: str) -> None:
    """Load the model and whatever else is loaded at its first use."""
    write_quiz(article, model=model)


def _seconds(make: Callable[[], Made]) -> tuple[Made, float]:
    started = process_time()
    made = make()
    return made, process_time() - started
