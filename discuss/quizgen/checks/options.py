"""Checks of the options beside each other."""

from collections.abc import Iterator

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import folded

LENGTH_OF_KEY = (0.4, 2.2)
LENGTH_OF_NAME = (0.26, 3.0)
MOST_OPTION_WORDS = 22
_NAMES = frozenset(
    {AnswerKind.PERSON, AnswerKind.COUNTRY, AnswerKind.PLACE, AnswerKind.ORGANISATION}
)


def problems_with_options(candidate: Candidate, distractors: tuple[str, ...]) -> Iterator[str]:
    """Everything that is wrong with the options."""
    options = (candidate.answer.text, *distractors)
    if len(options) < 4:
        yield f"only {len(distractors)} good distractors"
        return
    if len({folded(option) for option in options}) < len(options):
        yield "two options are equal"
    lengths = sorted(len(option) for option in distractors)
    factors = LENGTH_OF_NAME if candidate.answer.kind in _NAMES else LENGTH_OF_KEY
    shortest, longest = (factor * lengths[1] for factor in factors)
    if not shortest <= len(candidate.answer.text) <= longest:
        yield "the key's length gives it away"
    if any(len(option.split()) > MOST_OPTION_WORDS for option in options):
        yield "an option is too long to read"
