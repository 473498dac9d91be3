"""Professions that could stand in one's place: of the same field, not told of anybody there."""

from random import Random

from discuss.quizgen.material import Material
from discuss.quizgen.nouns import PROFESSIONS


def professions_like(key: str, material: Material, random: Random) -> tuple[str, ...]:
    """One profession of each other family of the field, those of the article left out."""
    told = {role for entity in material.entities for role in entity.roles}
    families = next(field for field in PROFESSIONS if any(key in family for family in field))
    free = [family for family in families if key not in family and not family & told]
    random.shuffle(free)
    return tuple(min(family) for family in free)
