"""Dressing: a candidate given its options, or made a short answer where options are wanting."""

from dataclasses import replace
from random import Random

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.checks import first_problem, problems_with_options
from discuss.quizgen.distractors import find_distractors
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.selection import Passed
from discuss.quizgen.short_answers import can_be_typed

_DRESSED = frozenset({Kind.TRUE_FALSE, Kind.ORDER})
"""The kinds that need no distractors."""

_ALWAYS_TYPED = frozenset(
    {
        "who did it",
        "who did all that",
        "who was it done to",
        "who holds the role",
        "who or which was it done to",
        "which name is missing",
        "which figure is missing",
    }
)


def dress(candidate: Candidate, material: Material, seed: int) -> tuple[Passed | None, str]:
    """The candidate ready to be chosen, or nothing and the first reason why not, in words."""
    problem = first_problem(candidate, material)
    if problem:
        return None, problem
    if candidate.kind in _DRESSED:
        return Passed(candidate, ()), ""
    if candidate.rule in _ALWAYS_TYPED:
        return _typed(candidate)
    random = Random(f"{seed}:{candidate.stem}")
    distractors = find_distractors(candidate, material, random)
    problem = next(problems_with_options(candidate, distractors), "")
    if not problem:
        return Passed(candidate, distractors), ""
    typed, _ = _typed(candidate)
    return typed, "" if typed else problem


def _typed(candidate: Candidate) -> tuple[Passed | None, str]:
    """The candidate as a short answer, where its key has a wording that a reader would hit upon."""
    if not can_be_typed(candidate.answer):
        return None, "the key has no one wording to type"
    return Passed(replace(candidate, kind=Kind.SHORT_ANSWER), ()), ""
