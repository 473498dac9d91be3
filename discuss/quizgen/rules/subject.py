"""Transformations 1, 2 and 4: who or which country did it or had it done."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import Entity
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.parts import Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.wording import ask_for_subject
from discuss.quizgen.words import REPORTING, SPEAKING

ANSWER_OF_SORT = {
    Sort.PERSON: AnswerKind.PERSON,
    Sort.COUNTRY: AnswerKind.COUNTRY,
    Sort.ORGANISATION: AnswerKind.ORGANISATION,
}
_NOT_ASKED = frozenset({"be", "have", "do", "speak"})


def ask_who(material: Material) -> Iterator[Candidate]:
    """ "Who met ...?", "Which country banned ...?" """
    for statement in material.statements:
        entity = statement.subject.phrase.entity
        if entity is None or not can_be_asked_for(entity) or _is_reporting(statement):
            continue
        if statement.verb.lemma in _NOT_ASKED | SPEAKING or _tells_name(statement):
            continue
        stem = ask_for_subject(question_word(entity), statement)
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "who was it done to" if statement.verb.is_passive else "who did it",
            stem.text,
            name_answer(entity),
            statement.sentence,
            statement,
            confidence=0.8 if entity.sort is Sort.PERSON else 0.7,
            problems=stem.problems,
            is_claim=statement.speaker is not None,
        )


def _tells_name(statement: Statement) -> bool:
    """Whether a statement gives the name itself: "was born X", "is called X"."""
    names = [part for part in statement.parts if part.role is Role.ATTRIBUTE]
    return statement.verb.is_passive and any(part.phrase.tag.startswith("NNP") for part in names)


def can_be_asked_for(entity: Entity) -> bool:
    """Whether a question can ask for an entity.

    Not for organisations: an article seldom names four that could all have done it.
    """
    return entity.sort in {Sort.PERSON, Sort.COUNTRY}


def name_answer(entity: Entity) -> Answer:
    """An entity as a key."""
    return Answer(ANSWER_OF_SORT[entity.sort], entity.as_option, entity)


def question_word(entity: Entity) -> str:
    """ "Who" or "Which country"."""
    return "Who" if entity.sort is Sort.PERSON else "Which country"


def _is_reporting(statement: Statement) -> bool:
    return statement.verb.lemma in REPORTING and any(
        part.role in {Role.CLAUSE, Role.SPEECH} for part in statement.parts
    )
