"""Transformation 12 again: what somebody does for a living, and where somebody belongs."""

from collections.abc import Iterator

from spacy.tokens import Token

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import Entity
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import PROFESSIONS
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import name_answer

_KNOWN = frozenset(noun for field in PROFESSIONS for family in field for noun in family)


def ask_which_profession(material: Material) -> Iterator[Candidate]:
    """ "What is the profession of X?" """
    in_title = material.reading.title.lower().split()
    for entity in material.entities:
        roles = [role for role in entity.roles if role in _KNOWN]
        if not _is_named_in_full(entity) or len(roles) != 1 or roles[0] in in_title:
            continue
        mention = next(one for one in entity.mentions if one.role == roles[0])
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "which profession",
            f"What is the profession of {entity.name}?",
            Answer(AnswerKind.PROFESSION, roles[0], entity, head=roles[0]),
            material.reading.sentence_of(mention.paragraph, mention.start),
            None,
        )


def _is_named_in_full(entity: Entity) -> bool:
    return entity.sort is Sort.PERSON and " " in entity.name


def ask_where_one_belongs(material: Material) -> Iterator[Candidate]:
    """ "With which organisation is X associated?", from "X of the University of Y"."""
    for entity in material.entities:
        if not _is_named_in_full(entity):
            continue
        for mention in entity.mentions:
            body = _body_of(mention, material)
            if body is None:
                continue
            yield Candidate(
                Kind.MULTIPLE_CHOICE,
                "where one belongs",
                f"With which organisation is {entity.name} associated?",
                name_answer(body),
                material.reading.sentence_of(mention.paragraph, mention.start),
                None,
            )
            break


def _body_of(mention: Mention, material: Material) -> Entity | None:
    """The body named right after a name and "of"."""
    doc = material.reading.docs[mention.paragraph]
    if mention.end + 1 >= len(doc) or doc[mention.end].lower_ != "of":
        return None
    noun: Token | None = next(iter(doc[mention.end].children), None)
    body = material.names.named.get((mention.paragraph, noun.i)) if noun is not None else None
    is_sure = body is not None and body.sort is Sort.ORGANISATION and body.is_sure_body
    return body if is_sure else None
