"""Roles that could stand in one's place: those of the others in the article."""

from collections.abc import Iterator
from random import Random

from discuss.quizgen.answers import Answer
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import shared
from discuss.quizgen.entities import folded
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import OFFICE_NOUNS
from discuss.quizgen.roles import RoleHeld

MOST_SHARED = 0.5


def roles_like(candidate: Candidate, material: Material, random: Random) -> tuple[str, ...]:
    """Roles of others, told in words of their own."""
    found = [one.bare for one in material.roles if _is_another_role(one, candidate.answer)]
    random.shuffle(found)
    return tuple(_apart(found, candidate))


def _is_another_role(held: RoleHeld, key: Answer) -> bool:
    """Whether somebody else holds a role that is told in like words."""
    if held.is_past or held.phrase.problems or held.entity == key.entity:
        return False
    if len(OFFICE_NOUNS & set(held.bare.lower().split())) > 1:
        return False
    return held.bare.count(" ") > 0 and shared(held.bare, key.text) <= MOST_SHARED


def _apart(texts: list[str], candidate: Candidate) -> Iterator[str]:
    """The texts without repetitions, the key and what the stem says."""
    taken = {folded(candidate.answer.text)}
    for text in texts:
        if folded(text) not in taken and folded(text) not in folded(candidate.stem):
            taken.add(folded(text))
            yield text
