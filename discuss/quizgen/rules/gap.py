"""Gaps: what a sentence with something left out has in common, whatever was left out."""

from collections.abc import Iterator

from discuss.quizgen.clarity import UNNAMED
from discuss.quizgen.facts import Fact
from discuss.quizgen.material import Material
from discuss.quizgen.passages import Passage
from discuss.quizgen.quotations import within_quotation
from discuss.quizgen.whole import Whole

GAP = "____"
FEWEST_WORDS, MOST_WORDS = 7, 20
FIRST_WORDS = 2


def passages_to_gap(material: Material) -> Iterator[Passage | Whole]:
    """What is neither too short to say something nor too long for a stem."""
    told: tuple[Passage | Whole, ...] = (*material.passages, *material.whole)
    for passage in told:
        if FEWEST_WORDS <= len(passage.text.split()) <= MOST_WORDS:
            yield passage


def gapped(passage: Passage | Whole, fact: Fact) -> str:
    """The passage with a gap in the place of a fact, as it stands within a quotation."""
    return within_quotation(f"{passage.text[: fact.start]}{GAP}{passage.text[fact.end :]}")


def problems_of(passage: Passage | Whole) -> Iterator[str]:
    """The passage's own problems; which "the tower" is meant is plain where it is quoted."""
    yield from (problem for problem in passage.problems if not problem.endswith(UNNAMED))
    if passage.open_nouns:
        yield f'"{passage.open_nouns[0]}" does not say which is meant'


def comes_too_soon(text: str) -> bool:
    """Whether the gap comes before the reader knows what the sentence is about."""
    return any(GAP in word for word in text.split()[:FIRST_WORDS])
