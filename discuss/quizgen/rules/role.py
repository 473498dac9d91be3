"""Transformation 12: who holds an office, and what somebody's role is."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import BODY_WORDS, HEADS_OF_STATE, OFFICE_NOUNS
from discuss.quizgen.quiz import Kind
from discuss.quizgen.roles import RoleHeld
from discuss.quizgen.rules.subject import name_answer

FEWEST_WORDS = 3


def ask_who_holds_role(material: Material) -> Iterator[Candidate]:
    """ "Who is the vice chairman of ...?", for offices that one person holds."""
    for held in material.roles:
        if not held.is_office:
            continue
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "who holds the role",
            f"Who is {definite(held)}?",
            name_answer(held.entity),
            held.sentence,
            None,
            problems=(*held.phrase.problems, *_doubts(held)),
        )


def ask_which_role(material: Material) -> Iterator[Candidate]:
    """ "What is X's role?", keyed with the office."""
    for held in material.roles:
        if not held.is_office:
            continue
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "which role",
            f"What is {held.entity.name}'s role?",
            Answer(AnswerKind.ROLE, held.bare, held.entity, head=held.phrase.head),
            held.sentence,
            None,
            problems=(*held.phrase.problems, *_doubts(held)),
        )


def definite(held: RoleHeld) -> str:
    """The role with "the" where it has no determiner of its own: "the vice chairman of ..."."""
    text = held.phrase.text
    has_own = text.lower().startswith("the ") or "'s " in text.split(" of ")[0]
    return text if has_own else f"the {text}"


def _doubts(held: RoleHeld) -> Iterator[str]:
    words = set(held.phrase.text.lower().split())
    if len(words & OFFICE_NOUNS) > 1 and not {"vice", "of"} & words:
        yield "two offices run into one"
    is_head = held.phrase.head in HEADS_OF_STATE and not words & ({"vice", "deputy"} | BODY_WORDS)
    if is_head or held.phrase.head in {"leader", "speaker"}:
        yield "whoever holds that office is known without the article"
    if len(held.bare.split()) < FEWEST_WORDS:
        yield "the role does not say of what"
    if _may_have_lost_its_small_letter(held):
        yield "its capital may be the sentence's own"
    if held.is_past:
        yield "the role is a former one"


def _may_have_lost_its_small_letter(held: RoleHeld) -> bool:
    """Whether a sentence begins with a role that goes on in small letters: "Ferry owner X"."""
    words = held.phrase.text.split()
    opens = held.phrase.start == held.sentence.start
    is_initials = words[0].isupper()
    return (
        opens
        and not is_initials
        and len(words) > 1
        and words[0][:1].isupper()
        and words[1].islower()
    )
