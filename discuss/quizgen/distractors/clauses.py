"""Clauses, things and roles that could stand in one's place: from elsewhere in the article,
then the key itself with another name of the same kind in it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from random import Random

from discuss.quizgen.candidate import Answer, AnswerKind, Candidate
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.fillers import Filler
from discuss.quizgen.gazetteer import countries_like, with_article
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import KIN_NOUNS, OFFICE_NOUNS, PERSON_NOUNS, TITLES
from discuss.quizgen.roles import RoleHeld
from discuss.quizgen.words import OPPOSITES, STOP_WORDS

MOST_WORDS = 21
_MOST_SHARED = 0.5
_FIGURE = re.compile(r"(?<![\d.,])\d+(?![\d.,]*\d)")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
LEAST_ALIKE, MOST_ALIKE = 0.35, 0.85
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight")
_LENGTHS = (0.45, 2.0)
_CLAIM_LEADS = ("That ",)
_REASON_LEADS = ("because of ", "because ", "due to ", "owing to ", "in response to ")
_SURE = frozenset({AnswerKind.CLAIM, AnswerKind.ACTION, AnswerKind.PURPOSE, AnswerKind.REASON})
_SWAPPED = {Sort.PERSON, Sort.COUNTRY, Sort.CITY}


def clauses_like(
    candidate: Candidate, proposed: tuple[Candidate, ...], material: Material, random: Random
) -> tuple[str, ...]:
    """Answers of the same kind and like length from elsewhere, else changed copies of the key."""
    key = candidate.answer
    elsewhere = [one.answer.text for one in proposed if _can_replace(one, candidate)]
    if key.kind is AnswerKind.ROLE:
        elsewhere += [one.bare for one in material.roles if _is_another_role(one, key)]
        random.shuffle(elsewhere)
        return tuple(_apart(elsewhere, candidate))
    lead, text = _lead_of(key)
    found = [one for one in material.fillers if _can_stand_for(one, candidate, text)]
    random.shuffle(found)
    if key.kind is AnswerKind.THING:
        near = [(material.similarity(one.head, key.head), one) for one in found]
        near = [pair for pair in near if LEAST_ALIKE <= pair[0] < MOST_ALIKE]
        found = [one for _, one in sorted(near, key=lambda pair: -pair[0])]
    texts = [one for one in elsewhere if key.kind in _SURE and not _is_copy(one, key.text)]
    texts += [f"{lead}{one.text}" for one in _one_a_sentence(found)]
    texts = list(_unlike(texts))
    texts += changed_copies(key.text, candidate.stem, material, random)
    return tuple(_apart(texts, candidate))


def _is_copy(text: str, key: str) -> bool:
    """Whether a text says in fewer words what the key says."""
    return _share(text, key) > _MOST_SHARED and len(text.split()) < len(key.split())


def _can_replace(other: Candidate, candidate: Candidate) -> bool:
    """Whether another question's key can stand beside this one's."""
    answer, key = other.answer, candidate.answer
    if answer.kind is not key.kind or other.sentence == candidate.sentence or other.problems:
        return False
    if answer.entity is not None and answer.entity == key.entity:
        return False
    return _is_as_long(answer.text, key.text) and not _is_of_the_same(other, candidate)


def _is_of_the_same(other: Candidate, candidate: Candidate) -> bool:
    """Whether one and the same, or nobody named, did or said both."""
    if other.statement is None or candidate.statement is None:
        return False
    bearer = other.statement.subject.phrase.entity
    return bearer is None or bearer == candidate.statement.subject.phrase.entity


def _is_another_role(held: RoleHeld, key: Answer) -> bool:
    """Whether somebody else holds a role that is told in like words."""
    if held.is_past or held.phrase.problems or held.entity == key.entity:
        return False
    if len(OFFICE_NOUNS & set(held.bare.lower().split())) > 1:
        return False
    return held.bare.count(" ") > 0 and _share(held.bare, key.text) <= _MOST_SHARED


def _is_as_long(text: str, key: str) -> bool:
    shortest, longest = (factor * len(key) for factor in _LENGTHS)
    return shortest <= len(text) <= longest


def _lead_of(answer: Answer) -> tuple[str, str]:
    """The words that open a claim or a reason, which all options share, and the rest."""
    leads = {AnswerKind.CLAIM: _CLAIM_LEADS, AnswerKind.REASON: _REASON_LEADS}
    for lead in leads.get(answer.kind, ()):
        if answer.text.startswith(lead):
            return lead, answer.text.removeprefix(lead)
    return "", answer.text


def _can_stand_for(filler: Filler, candidate: Candidate, text: str) -> bool:
    """Whether a stretch of the article is of the key's kind and surely not an answer too."""
    key = candidate.answer
    kind = key.kind
    if kind is AnswerKind.REASON:
        kind = AnswerKind.CLAIM if key.text.startswith("because ") else AnswerKind.THING
        kind = AnswerKind.THING if key.text.startswith("because of ") else kind
    if filler.kind is not kind or filler.sentence == candidate.sentence:
        return False
    if kind is AnswerKind.THING and key.kind is kind and filler.is_plural is not key.is_plural:
        return False
    if kind is AnswerKind.THING and _is_person(filler.head) is not _is_person(key.head):
        return False
    if filler.head == key.head or not _is_as_long(filler.text, text):
        return False
    return _share(filler.text, text) <= _MOST_SHARED and not _is_true_of(filler, candidate)


def _is_person(noun: str) -> bool:
    return noun in PERSON_NOUNS or noun in KIN_NOUNS


def _is_true_of(filler: Filler, candidate: Candidate) -> bool:
    """Whether the one asked about may have said or done this as well."""
    asked = candidate.statement
    if asked is None:
        return False
    subject = asked.subject.phrase
    if filler.speaker is not None and filler.speaker == subject.entity:
        return True
    is_next = abs(filler.sentence.number - candidate.sentence.number) == 1
    is_near = is_next and filler.sentence.paragraph == candidate.sentence.paragraph
    return is_near and candidate.answer.kind is not AnswerKind.THING


def _unlike(texts: Iterable[str]) -> Iterator[str]:
    """The texts that say something else than those before them."""
    taken: list[str] = []
    for text in texts:
        if all(max(_share(text, one), _share(one, text)) <= _MOST_SHARED for one in taken):
            taken.append(text)
            yield text


def _one_a_sentence(fillers: Iterable[Filler]) -> Iterator[Filler]:
    """The fillers with at most one from each sentence, so that no two overlap."""
    taken: set[int] = set()
    for filler in fillers:
        if filler.sentence.number not in taken:
            taken.add(filler.sentence.number)
            yield filler


def changed_copies(text: str, stem: str, material: Material, random: Random) -> list[str]:
    """A clause with one word turned or one name or number exchanged, which makes it untrue.

    Copies of each sort in turn, so that the options differ from the key in several places.
    """
    sorts = (_turned(text), _renumbered(text, random), _renamed(text, stem, material, random))
    return [one for row in zip_longest(*sorts) for one in row if one is not None]


def _turned(text: str) -> Iterator[str]:
    words = text.split()
    for place, word in enumerate(words):
        if word in OPPOSITES:
            yield " ".join([*words[:place], OPPOSITES[word], *words[place + 1 :]])


def _renumbered(text: str, random: Random) -> Iterator[str]:
    figures = [one for one in _FIGURE.findall(text) if len(one) > 1]
    if figures and not _YEAR.fullmatch(figures[0]):
        value = int(figures[0])
        for factor in random.sample((0.5, 0.8, 1.5, 2.0), 2):
            yield text.replace(figures[0], str(round(value * factor)), 1)
    words = text.split()
    for place, word in enumerate(words):
        if word in _SMALL:
            others = [one for one in _SMALL if one != word]
            for other in random.sample(others, 3):
                yield " ".join([*words[:place], other, *words[place + 1 :]])
            return


def _renamed(text: str, stem: str, material: Material, random: Random) -> Iterator[str]:
    for entity in material.entities:
        alias = _alias_in(text, entity)
        if not alias or entity.sort not in _SWAPPED or _is_about(alias, text, stem):
            continue
        others = _others(entity, material, random)
        whole = re.compile(rf"\b{re.escape(alias)}\b")
        yield from (whole.sub(one, text) for one in others if one not in text)
        return


def _alias_in(text: str, entity: Entity) -> str:
    """The name by which a text calls an entity, as whole words, or nothing."""
    aliases = entity.aliases
    return next((one for one in aliases if re.search(rf"\b{re.escape(one)}\b", text)), "")


def _is_about(alias: str, text: str, stem: str) -> bool:
    """Whether a name cannot be exchanged: it is in the stem, or has a title, "the" or "'s"."""
    before = text[: text.index(alias)].split()[-1:]
    has_title = bool(before) and before[0].lower() in TITLES | {"the"}
    return alias in stem or has_title or f"{alias}'s" in text


def _others(entity: Entity, material: Material, random: Random) -> list[str]:
    found = [
        with_article(one.as_option)
        for one in material.entities
        if one.sort is entity.sort and one.number != entity.number
    ]
    random.shuffle(found)
    if entity.sort is Sort.COUNTRY:
        found += [with_article(one) for one in countries_like(entity.name)]
    return found


def _apart(texts: list[str], candidate: Candidate) -> Iterator[str]:
    """The texts without repetitions and without what says nearly the same as the key."""
    key = candidate.answer.text
    taken: list[str] = []
    stem = folded(candidate.stem)
    for text in texts:
        is_known = any(folded(text) == folded(one) for one in (*taken, key))
        is_short = len(text.split()) <= MOST_WORDS
        if is_short and not is_known and folded(text) not in stem:
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
