"""Checks: what makes a question unfit, in words. What is not surely right is dropped."""

from collections.abc import Callable, Iterator

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.checks import keys, stems
from discuss.quizgen.checks.options import problems_with_options
from discuss.quizgen.material import Material
from discuss.quizgen.rules import SWITCHED_OFF
from discuss.quizgen.second_opinion import DISAGREES

__all__ = ["CHECKS", "first_problem", "problems_of", "problems_with_options"]

Check = Callable[[Candidate, Material], str]

CHECKS: tuple[Check, ...] = (
    stems.length,
    stems.one_question,
    stems.balanced,
    stems.tidy,
    stems.no_negation,
    keys.key_not_in_stem,
    keys.not_in_title,
    stems.says_enough,
    keys.whole,
    keys.whole_condition,
    stems.known_source,
    stems.no_list_beside_thing,
    stems.no_repetition,
    keys.no_shared_surname,
    keys.in_its_own_time,
    keys.not_who_it_is_about,
    keys.whole_claim,
    keys.one_key,
)


def problems_of(candidate: Candidate, material: Material) -> tuple[str, ...]:
    """Everything that is wrong with a candidate before it has distractors, each once."""
    return tuple(dict.fromkeys(_problems_of(candidate, material)))


def first_problem(candidate: Candidate, material: Material) -> str:
    """The first thing that is wrong, or nothing; no check is made after it."""
    return next(_problems_of(candidate, material), "")


def _problems_of(candidate: Candidate, material: Material) -> Iterator[str]:
    yield from candidate.problems
    if candidate.statement is not None and candidate.statement.number in material.doubted:
        yield DISAGREES
    if candidate.rule in SWITCHED_OFF:
        yield "its rule is switched off until it is better"
    yield from filter(None, (check(candidate, material) for check in CHECKS))
