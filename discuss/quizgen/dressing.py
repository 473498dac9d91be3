"""Dressing: a candidate given its options, or made a short answer where options are wanting."""

from dataclasses import replace
from random import Random

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.checks import problems_of, problems_with_options
from discuss.quizgen.distractors import find_distractors
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.selection import Passed
from discuss.quizgen.short_answers import can_be_typed

_DRESSED = frozenset({Kind.TRUE_FALSE, Kind.ORDER})
"""The kinds that need no distractors."""

_ALWAYS_TYPED = frozenset(
    {"who did it", "who was it done to", "who holds the role", "who or which was it done to"}
)


def dress(candidate: Candidate, material: Material, seed: int) -> tuple[Passed | None, str]:
    """The candidate ready to be chosen, or nothing and the first reason why not, in words."""
    problems = problems_of(candidate, material)
    if problems:
        return None, problems[0]
    if candidate.kind in _DRESSED:
        return Passed(candidate, ()), ""
    random = Random(f"{seed}:{candidate.stem}")
    if _is_better_typed(candidate) and _can_be_typed(candidate):
        return Passed(replace(candidate, kind=Kind.SHORT_ANSWER), ()), ""
    distractors = find_distractors(candidate, material, random)
    problem = next(problems_with_options(candidate, distractors), "")
    if not problem:
        return Passed(candidate, distractors), ""
    if _can_be_typed(candidate):
        return Passed(replace(candidate, kind=Kind.SHORT_ANSWER), ()), ""
    return None, problem


def _is_better_typed(candidate: Candidate) -> bool:
    """Whether a reader would see at once that no other of the article can be the answer."""
    return candidate.rule in _ALWAYS_TYPED


def _can_be_typed(candidate: Candidate) -> bool:
    return can_be_typed(candidate.answer) and candidate.kind is not Kind.CLOZE
