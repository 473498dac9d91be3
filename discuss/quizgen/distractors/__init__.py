"""Distractors: three wrong answers of the key's kind, or none at all."""

from random import Random

from discuss.quizgen.candidate import AnswerKind, Candidate
from discuss.quizgen.distractors.clauses import clauses_like
from discuss.quizgen.distractors.names import names_like
from discuss.quizgen.distractors.numbers import numbers_like
from discuss.quizgen.material import Material

WANTED = 3

_NAMES = {
    AnswerKind.PERSON,
    AnswerKind.COUNTRY,
    AnswerKind.PLACE,
    AnswerKind.ORGANISATION,
}
_NUMBERS = {
    AnswerKind.NUMBER,
    AnswerKind.PERCENT,
    AnswerKind.MONEY,
    AnswerKind.DURATION,
    AnswerKind.YEAR,
    AnswerKind.MONTH,
    AnswerKind.DAY,
}


def find_distractors(
    candidate: Candidate, proposed: tuple[Candidate, ...], material: Material, random: Random
) -> tuple[str, ...]:
    """Three options beside the key, best first; fewer when no more good ones exist."""
    if candidate.answer.kind in _NAMES:
        return names_like(candidate, material, random)[:WANTED]
    if candidate.answer.kind in _NUMBERS:
        return numbers_like(candidate.answer, material, random)[:WANTED]
    return clauses_like(candidate, proposed, material, random)[:WANTED]
