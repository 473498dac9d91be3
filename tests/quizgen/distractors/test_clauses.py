from dataclasses import replace

import pytest

from discuss.quizgen.candidate import AnswerKind
from discuss.quizgen.distractors.clauses import clauses_like, content
from discuss.quizgen.rules import propose
from tests.quizgen.stages import candidate_of, made_up_candidate, material_of, seeded, with_problem

CLAIMS = (
    "Senator Petra Wyldon announced that Norway would ban plastic bags.",
    "Dr. Hanne Lofting warned that Spain would lose its oldest forests.",
    "Mayor Ottoline Brask promised that Tolmouth would build cheaper houses.",
    "The inventor Rufus Marl argued that Denmark should sell heavy engines.",
)
CURATOR = made_up_candidate(
    "What is her role?", "curator of the Fishing Museum", kind=AnswerKind.ROLE, sentence=1
)
TREASURER = made_up_candidate(
    "What is his role?", "treasurer of the Rowing Club", kind=AnswerKind.ROLE, sentence=2
)
ASKED = "What did Senator Petra Wyldon announce?"


def clauses_for(stem: str, *paragraphs: str, seed: int = 0) -> tuple[str, ...]:
    material = material_of(*paragraphs)
    proposed = propose(material)
    return clauses_like(candidate_of(stem, material), proposed, material, seeded(seed))


def test_what_others_said_stands_beside_what_one_said() -> None:
    found = clauses_for(ASKED, *CLAIMS)
    assert "That Denmark should sell heavy engines" in found


def test_a_claim_has_claims_beside_it() -> None:
    found = clauses_for(ASKED, *CLAIMS)
    assert len(found) >= 3
    assert all(text.startswith("That ") for text in found)


@pytest.mark.parametrize("seed", range(3))
def test_the_key_is_never_its_own_distractor(seed: int) -> None:
    found = clauses_for(ASKED, *CLAIMS, seed=seed)
    assert "That Norway would ban plastic bags" not in found
    assert len({text.lower() for text in found}) == len(found)


def test_a_role_has_the_roles_of_others_beside_it() -> None:
    found = clauses_like(CURATOR, (CURATOR, TREASURER), material_of(*CLAIMS), seeded(0))
    assert "treasurer of the Rowing Club" in found


def test_a_role_with_something_against_it_is_no_distractor() -> None:
    doubtful = with_problem(TREASURER, "the role is a former one")
    assert clauses_like(CURATOR, (CURATOR, doubtful), material_of(*CLAIMS), seeded(0)) == ()


def test_a_role_from_the_same_sentence_is_no_distractor() -> None:
    beside = replace(TREASURER, sentence=CURATOR.sentence)
    assert clauses_like(CURATOR, (CURATOR, beside), material_of(*CLAIMS), seeded(0)) == ()


def test_a_claim_from_the_same_sentence_is_no_distractor() -> None:
    both = f"{CLAIMS[0][:-1]} and that Kenya would plant wild orchards."
    found = clauses_for(ASKED, both, *CLAIMS[1:])
    assert "That Kenya would plant wild orchards" not in found


def test_content_is_what_carries_meaning() -> None:
    assert content("The mayor, who was in “Tolmouth”, had sung.") == {"mayor", "tolmouth", "sung"}
