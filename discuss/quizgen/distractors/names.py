"""Names that could stand in a name's place: from the article first, then from a gazetteer."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from random import Random

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.gazetteer import capital_of, capitals_like, countries_like
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import BODY_WORDS, VAGUE_NOUNS
from discuss.quizgen.parts import Role
from discuss.quizgen.quiz import Kind

ALIKE = 0.8
ENOUGH = 3
LEAST_ABLE = 2
GIVEN_NAME = 0.4
SHOUTED = 4
"""So many capitals in a row are no initials."""
_GIVEN_NAMES = ("John", "Michael", "David", "Steve", "Jennifer")

_SORTS = {
    AnswerKind.PERSON: {Sort.PERSON},
    AnswerKind.COUNTRY: {Sort.COUNTRY},
    AnswerKind.PLACE: {Sort.CITY, Sort.PLACE},
    AnswerKind.ORGANISATION: {Sort.ORGANISATION},
}


def names_like(candidate: Candidate, material: Material, random: Random) -> tuple[str, ...]:
    """Names of the key's kind that are neither the key nor true of the question.

    Names in the source sentence come last: who was there may share in what is asked.
    """
    key = candidate.answer.entity
    if key is None:
        return ()
    near = material.entities_in(candidate.sentence)
    others = [one for one in material.entities if _can_replace(one, key, candidate, material)]
    far = [one for one in others if one.number not in near]
    ordered = sorted(far, key=lambda one: (-_likeness(one, key), random.random()))
    if len(far) < ENOUGH and key.sort is Sort.PERSON:
        ordered += [one for one in others if one.number in near and not _takes_part(one, candidate)]
    if key.sort is Sort.PERSON:
        ordered = _able(ordered, candidate, material)
    if candidate.answer.kind is AnswerKind.PLACE and len(ordered) < LEAST_ABLE:
        return ()
    names = [one.as_option for one in ordered]
    if candidate.answer.kind is AnswerKind.COUNTRY:
        names += _shuffled(countries_like(key.name), random)
    if candidate.answer.kind is AnswerKind.PLACE:
        names += _shuffled(capitals_like(key.name), random)
    if key.sort is Sort.CITY:
        countries = [one.name for one in material.entities if one.sort is Sort.COUNTRY]
        names += _shuffled(filter(None, map(capital_of, countries)), random)
    return tuple(_apart(names, key, candidate.stem))


def _can_replace(one: Entity, key: Entity, candidate: Candidate, material: Material) -> bool:
    is_of_kind = one.sort in _SORTS[candidate.answer.kind]
    is_of_kind |= key.sort is Sort.PERSON and _is_read_as_person(one, material)
    if one.number == key.number or not is_of_kind:
        return False
    if candidate.answer.kind is AnswerKind.PLACE and (
        one.sort is not key.sort or _only_describes(one)
    ):
        return False
    if one.name.lower() in VAGUE_NOUNS or not one.name[:1].isupper():
        return False
    if one.sort is Sort.ORGANISATION and not one.is_sure_body:
        return False
    is_person = key.sort is Sort.PERSON
    if _is_spoken_of(one, candidate.stem) or (is_person and not _looks_like_a_person(one)):
        return False
    if not _fits_pronoun(one, candidate.stem) or (is_person and _shares_a_name(one, key)):
        return False
    return not _also_did_it(one, candidate, material)


def _is_spoken_of(one: Entity, stem: str) -> bool:
    """Whether a stem names somebody, who then is none of those asked for."""
    surname = {one.name.split()[-1]} if one.sort is Sort.PERSON else set()
    names = {name for name in {*one.aliases, *surname} if name in stem}
    return any(re.search(rf"\b{re.escape(name)}\b", stem) for name in names)


def _looks_like_a_person(one: Entity) -> bool:
    """Whether a name neither is a body's nor stands half in capitals."""
    words = one.name.split()
    is_shouted = any(word.isupper() and len(word) >= SHOUTED for word in words)
    return not is_shouted and not {word.lower() for word in words} & BODY_WORDS


def _is_read_as_person(one: Entity, material: Material) -> bool:
    """Whether a full name is read as a person's each time and begins as given names do."""
    first = one.name.split()[0]
    alike = [material.similarity(first, name) for name in _GIVEN_NAMES]
    if sum(alike) < GIVEN_NAME * len(alike):
        return False
    as_person = all(mention.sort is Sort.PERSON for mention in one.mentions)
    describes = any(mention.is_modifier for mention in one.mentions)
    return one.sort is Sort.UNKNOWN and " " in one.name and as_person and not describes


def _able(people: Sequence[Entity], candidate: Candidate, material: Material) -> list[Entity]:
    """Those of whom a reader could believe it: who spoke, for a speech, or else who did things.

    None at all where fewer than ``LEAST_ABLE`` of them are; the key's full name wants others.
    """
    key = candidate.answer.entity
    is_full = key is not None and " " in key.name
    speakers = {one.speaker.number for one in material.quoted}
    told = [one for one in material.statements if one.verb.lemma != "contribute"]  # to the report
    subjects = {one.subject.phrase.entity for one in told}
    doers = {one.number for one in subjects if one is not None}
    able = doers & _known(people)
    if candidate.kind is Kind.WHO_SAID:
        able |= speakers
    fitting = [one for one in people if one.number in speakers | doers]
    fitting = [one for one in fitting if (" " in one.name) is is_full]
    best = sorted(fitting, key=lambda one: one.number not in able)
    return best if sum(one.number in able for one in best) >= LEAST_ABLE else []


def _known(people: Sequence[Entity]) -> set[int]:
    """The numbers of those of whom the article says what they are, or shows them act."""
    return {
        one.number
        for one in people
        if any(mention.role or mention.titles or mention.acts_human for mention in one.mentions)
    }


def _only_describes(one: Entity) -> bool:
    return all(mention.is_modifier for mention in one.mentions)


def _takes_part(one: Entity, candidate: Candidate) -> bool:
    """Whether somebody is the subject or an object of what is asked, or may be."""
    if candidate.statement is None:
        return candidate.kind is Kind.WHO_SAID
    parts = (candidate.statement.subject, *candidate.statement.parts)
    told = [part for part in parts if part.role not in {Role.ADJUNCT, Role.CLAUSE}]
    return any(one.name in part.text or part.phrase.entity == one for part in told)


def _fits_pronoun(one: Entity, stem: str) -> bool:
    """Whether "his" or "her" in the stem rules somebody out."""
    words = set(stem.lower().split())
    excluded = {"m"} if words & {"her", "she", "herself"} else set()
    excluded |= {"f"} if words & {"his", "he", "him", "himself"} else set()
    return one.gender not in excluded


def _shares_a_name(one: Entity, other: Entity) -> bool:
    """Whether two entities could be taken for one: "Trump" and "Ivanka Trump" may not meet."""
    words = {word for alias in one.aliases for word in folded(alias).split()}
    return bool(words & {word for alias in other.aliases for word in folded(alias).split()})


def _also_did_it(one: Entity, candidate: Candidate, material: Material) -> bool:
    """Whether the article says the same verb of this one too: it may be right as well."""
    asked = candidate.statement
    if asked is None:
        return False
    return any(
        statement.verb.lemma == asked.verb.lemma
        and statement.number != asked.number
        and one.number in material.entities_in(statement.sentence)
        for statement in material.statements
    )


def _likeness(one: Entity, key: Entity) -> int:
    same_role = bool(set(one.roles) & set(key.roles))
    same_gender = bool(one.gender) and one.gender == key.gender
    return 2 * same_role + same_gender + (len(one.name.split()) > 1)


def _shuffled(names: Iterable[str], random: Random) -> list[str]:
    found = list(names)
    random.shuffle(found)
    return found


def _apart(names: Iterable[str], key: Entity, stem: str) -> Iterable[str]:
    """The names without repetitions, the key's aliases and what the stem already names."""
    taken = {folded(alias) for alias in key.aliases} | {folded(key.as_option)}
    for name in names:
        plain = folded(name)
        if plain in folded(stem) or any(_is_near(plain, one) for one in taken):
            continue
        taken.add(plain)
        yield name


def _is_near(one: str, other: str) -> bool:
    """Whether two names are so alike that a reader would take them for one."""
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() > ALIKE
