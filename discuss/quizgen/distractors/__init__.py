"""Distractors: three wrong answers of the key's kind, or none at all."""

from random import Random

from discuss.quizgen.answers import MEASURES, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.distractors.names import names_like
from discuss.quizgen.distractors.numbers import numbers_like
from discuss.quizgen.distractors.professions import professions_like
from discuss.quizgen.distractors.roles import roles_like
from discuss.quizgen.distractors.swaps import grid_of
from discuss.quizgen.material import Material

WANTED = 3

_NAMES = {
    AnswerKind.PERSON,
    AnswerKind.COUNTRY,
    AnswerKind.PLACE,
    AnswerKind.ORGANISATION,
}


def find_distractors(candidate: Candidate, material: Material, random: Random) -> tuple[str, ...]:
    """Three options beside the key, best first; fewer when no more good ones exist."""
    if candidate.answer.kind in _NAMES:
        return names_like(candidate, material, random)[:WANTED]
    if candidate.answer.kind in MEASURES:
        return numbers_like(candidate.answer, material, random)[:WANTED]
    if candidate.answer.kind is AnswerKind.PROFESSION:
        return professions_like(candidate.answer.text, material, random)[:WANTED]
    if candidate.answer.kind is AnswerKind.ROLE:
        return roles_like(candidate, material, random)[:WANTED]
    return grid_of(candidate, material, random)
