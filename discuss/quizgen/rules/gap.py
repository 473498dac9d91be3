"""Gaps: what a sentence with something left out has in common, whatever was left out."""

from collections.abc import Iterator

from discuss.quizgen.clarity import UNNAMED
from discuss.quizgen.facts import Fact
from discuss.quizgen.passages import Passage

GAP = "____"
FEWEST_WORDS, MOST_WORDS = 7, 20
FIRST_WORDS = 2


def passages_to_gap(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """The passages that are neither too short to say something nor too long for a stem."""
    for passage in passages:
        if FEWEST_WORDS <= len(passage.text.split()) <= MOST_WORDS:
            yield passage


def gapped(passage: Passage, fact: Fact) -> str:
    """The passage with a gap in the place of a fact, as it stands within a quotation."""
    text = f"{passage.text[: fact.start]}{GAP}{passage.text[fact.end :]}"
    return text.replace("“", "‘").replace("”", "’")


def problems_of(passage: Passage) -> Iterator[str]:
    """The passage's own problems; which "the tower" is meant is plain where it is quoted."""
    return (problem for problem in passage.problems if not problem.endswith(UNNAMED))


def comes_too_soon(text: str) -> bool:
    """Whether the gap comes before the reader knows what the sentence is about."""
    return any(GAP in word for word in text.split()[:FIRST_WORDS])
