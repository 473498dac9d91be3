from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.distractors.roles import roles_like
from tests.quizgen.stages import made_up_candidate, material_of, seeded

PEOPLE = (
    "Ottoline Brask, the curator of the Fishing Museum, met Rufus Marl, the treasurer of the"
    " Rowing Club, and Hanne Lofting, the former director of the Harbour Board."
)
CURATOR = made_up_candidate(
    "What is her role?", "curator of the Fishing Museum", kind=AnswerKind.ROLE, sentence=1
)


def test_a_role_has_the_roles_of_others_beside_it() -> None:
    assert "treasurer of the Rowing Club" in roles_like(CURATOR, material_of(PEOPLE), seeded(0))


def test_a_former_role_is_no_distractor() -> None:
    found = roles_like(CURATOR, material_of(PEOPLE), seeded(0))
    assert not any("director" in role for role in found)


def test_a_role_is_not_its_own_distractor() -> None:
    found = roles_like(CURATOR, material_of(PEOPLE), seeded(0))
    assert "curator of the Fishing Museum" not in found
