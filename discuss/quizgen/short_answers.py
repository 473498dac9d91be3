"""Short answers: which keys can be typed, and every wording of them that is right."""

import re

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.counts import split_qualifier
from discuss.quizgen.entities import Entity, without_suffix
from discuss.quizgen.gazetteer import SHORT_NAMES, country_named
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.words import PREPOSITIONS

_JOINTS = (" of ", " for ", " in ")
_PERCENT_SIGN = re.compile(r"%|\bper ?cent\b")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)

MOST_WORDS = 4
SHORT_WORD = 5
NAMES_OF_THREE = 3
_TYPED = frozenset(
    {
        AnswerKind.PERSON,
        AnswerKind.COUNTRY,
        AnswerKind.ORGANISATION,
        AnswerKind.PLACE,
        AnswerKind.NAME,
        AnswerKind.NUMBER,
        AnswerKind.PERCENT,
        AnswerKind.MONEY,
        AnswerKind.YEAR,
        AnswerKind.DURATION,
        AnswerKind.CLOCK,
        AnswerKind.DAY,
    }
)


def can_be_typed(answer: Answer) -> bool:
    """Whether a key has one plain wording, or few, that a reader would hit upon."""
    if answer.kind is AnswerKind.THING:
        return _is_a_name(bare(answer.text))
    if answer.kind is AnswerKind.PERSON and answer.entity is not None:
        return " " in answer.entity.name
    return answer.kind in _TYPED


def _is_a_name(text: str) -> bool:
    """Whether a thing is called by a name: other things are worded in too many ways."""
    words = text.split()
    is_plain = not set(words) & PREPOSITIONS and len(words) <= MOST_WORDS
    return is_plain and words[0][:1].isupper() and "'" not in text


def bare(text: str) -> str:
    """A noun phrase without its article."""
    return _ARTICLE.sub("", text)


def accepted_wordings(answer: Answer, material: Material) -> tuple[str, ...]:
    """The wordings that count as right, the one to show first."""
    if answer.kind is AnswerKind.THING:
        return (bare(answer.text), *_without_last(answer))
    if answer.entity is None:
        bare_text = split_qualifier(answer.text)[1]
        return tuple(dict.fromkeys((answer.text, bare_text, *_bare_figure(answer))))
    names = [answer.text, *_names_of(answer.entity, material)]
    return tuple(dict.fromkeys(names))


def _without_last(answer: Answer) -> tuple[str, ...]:
    """A name without the common noun at its end: "Thai Raksa Chart" for the party."""
    words = bare(answer.text).split()
    is_common = len(words) > 2 and words[-1].islower()
    return (" ".join(words[:-1]),) if is_common else ()


def _bare_figure(answer: Answer) -> tuple[str, ...]:
    """A percentage without its sign."""
    if answer.kind is AnswerKind.PERCENT:
        return (_PERCENT_SIGN.sub("", answer.text).strip(),)
    return ()


def _may_be_human(entity: Entity) -> bool:
    """Whether a name of several words may be a person's, whose surname is enough."""
    as_person = sum(one.sort is Sort.PERSON for one in entity.mentions)
    return entity.sort is Sort.PERSON or (as_person > 0 and entity.sort is Sort.UNKNOWN)


def surname_of(entity: Entity) -> str:
    """The last word of a name, without "Jr." or the like."""
    return without_suffix(entity.name).split()[-1]


def _family_name_first(entity: Entity) -> list[str]:
    """The first of three short words, which is the surname in Korean or Chinese names."""
    words = entity.name.split()
    is_short = all(len(word) <= SHORT_WORD and word.isalpha() for word in words)
    return words[:1] if len(words) == NAMES_OF_THREE and is_short else []


def _names_of(entity: Entity, material: Material) -> list[str]:
    """The entity's own names, without those that another one bears too."""
    others = [one for one in material.entities if one.number != entity.number]
    names = [entity.name, *entity.aliases]
    if _may_be_human(entity):
        names += [without_suffix(entity.name), surname_of(entity), *_family_name_first(entity)]
    if entity.sort is Sort.ORGANISATION:
        heads = [name.split(joint)[0] for name in names for joint in _JOINTS if joint in name]
        names += [head for head in heads if " " in head]
    if entity.sort is Sort.COUNTRY:
        country = country_named(entity.name)
        names += [short.upper() for short, name in SHORT_NAMES.items() if name == country]
        names.append(country)
    taken = {alias for one in others for alias in one.aliases}
    taken |= {word for one in others for word in _family_name_first(one)}
    taken |= {surname_of(one) for one in others if one.sort is Sort.PERSON}
    return [name for name in names if name not in taken and len(name) > 1]
