"""Clauses, things and roles that could stand in one's place: from elsewhere in the article,
then the key itself with another name of the same kind in it.
"""

from collections.abc import Iterator
from random import Random

from discuss.quizgen.candidate import AnswerKind, Candidate
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.gazetteer import countries_like
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.words import STOP_WORDS

_MOST_SHARED = 0.5
_LENGTHS = (0.55, 1.8)
_SWAPPED = {Sort.PERSON, Sort.COUNTRY, Sort.ORGANISATION, Sort.CITY}


def clauses_like(
    candidate: Candidate, proposed: tuple[Candidate, ...], material: Material, random: Random
) -> tuple[str, ...]:
    """Answers of the same kind and like length to other questions, else changed copies."""
    elsewhere = [one for one in proposed if _can_replace(one, candidate)]
    random.shuffle(elsewhere)
    key = candidate.answer.text
    texts = [one.answer.text for one in elsewhere if not _is_copy(one.answer.text, key)]
    if candidate.answer.kind is not AnswerKind.ROLE:
        texts += _changed(candidate, material, random)
    return tuple(_apart(texts, candidate))


def _is_copy(text: str, key: str) -> bool:
    """Whether a text says in fewer words what the key says."""
    return _share(text, key) > _MOST_SHARED and len(text.split()) < len(key.split())


def _can_replace(other: Candidate, candidate: Candidate) -> bool:
    answer, key = other.answer, candidate.answer
    if answer.kind is not key.kind or other.sentence == candidate.sentence or other.problems:
        return False
    if answer.entity is not None and answer.entity == key.entity:
        return False
    if key.kind is AnswerKind.THING and answer.is_plural is not key.is_plural:
        return False
    shortest, longest = (factor * len(key.text) for factor in _LENGTHS)
    return shortest <= len(answer.text) <= longest


def _changed(candidate: Candidate, material: Material, random: Random) -> Iterator[str]:
    """The key with one name exchanged for another of its kind, which makes it untrue."""
    text = candidate.answer.text
    for entity in material.entities:
        alias = next((one for one in entity.aliases if one in text), "")
        if not alias or entity.sort not in _SWAPPED:
            continue
        others = _others(entity, material, random)
        yield from (text.replace(alias, one) for one in others if one not in text)
        return


def _others(entity: Entity, material: Material, random: Random) -> list[str]:
    found = [
        one.as_option
        for one in material.entities
        if one.sort is entity.sort and one.number != entity.number
    ]
    random.shuffle(found)
    if entity.sort is Sort.COUNTRY:
        found += countries_like(entity.name)
    return found


def _apart(texts: list[str], candidate: Candidate) -> Iterator[str]:
    """The texts without repetitions and without what says nearly the same as the key."""
    key = candidate.answer.text
    taken: list[str] = []
    stem = folded(candidate.stem)
    for text in texts:
        is_known = any(folded(text) == folded(one) for one in (*taken, key))
        if not is_known and folded(text) not in stem:
            taken.append(text)
            yield text


def _share(text: str, other: str) -> float:
    """How much of a text's content words another text holds."""
    words = content(text)
    return len(words & content(other)) / len(words) if words else 0.0


def content(text: str) -> set[str]:
    """The words of a text that carry meaning, in lower case."""
    words = {word.strip(".,;:?!\"'“”()").lower() for word in text.split()}
    return {word for word in words if word and word not in STOP_WORDS}
