"""Records: what writing a quiz for one article gave and took."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from discuss.domain.article import Article
from discuss.quizgen.quiz import Question, Quiz

ENOUGH = 8
"""Questions that an article of the usual length should give."""

USUAL_WORDS = (400, 1_200)


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a folder: its quiz, and what writing it took beside the parse alone.

    Both times are in processor seconds, with the model loaded. Where something went wrong,
    ``problem`` says what and ``quiz`` is None; the article is None where it could not even be
    read.
    """

    name: str
    article: Article | None
    quiz: Quiz | None
    seconds: float = 0.0
    parse_seconds: float = 0.0
    problem: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions; none where there is no quiz."""
        return self.quiz.questions if self.quiz else ()

    @property
    def words(self) -> int:
        """The words of the article's paragraphs."""
        return sum(len(text.split()) for text in self.article.paragraphs) if self.article else 0

    @property
    def has_usual_length(self) -> bool:
        """Whether the article is one of the lengths that the bar for the yield is set for."""
        return USUAL_WORDS[0] <= self.words <= USUAL_WORDS[1]


def article_print(article: Article) -> str:
    """What an article is known by in verdicts: eight hexadecimal digits of its words."""
    text = "\n".join((article.title, *article.paragraphs))
    return sha256(text.encode()).hexdigest()[:8]


def anchor(name: str, taken: Iterable[str] = ()) -> str:
    """An id for a page, of letters, digits and hyphens, unlike those taken."""
    base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "article"
    used, found, number = set(taken), base, 1
    while found in used:
        number += 1
        found = f"{base}-{number}"
    return found
