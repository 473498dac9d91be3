"""Short answers: which keys can be typed, and every wording of them that is right."""

import re

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.entities import Entity
from discuss.quizgen.gazetteer import SHORT_NAMES
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.words import PREPOSITIONS

_NOT_FIRST = frozenset({"their", "its", "his", "her", "previous", "further", "new", "such"})
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)

MOST_WORDS = 4
_TYPED = frozenset(
    {
        AnswerKind.PERSON,
        AnswerKind.COUNTRY,
        AnswerKind.PLACE,
        AnswerKind.ORGANISATION,
        AnswerKind.NUMBER,
        AnswerKind.PERCENT,
        AnswerKind.MONEY,
        AnswerKind.YEAR,
        AnswerKind.DURATION,
    }
)


def can_be_typed(answer: Answer) -> bool:
    """Whether a key has one plain wording, or few, that a reader would hit upon."""
    if answer.kind is AnswerKind.THING:
        return _is_a_term(bare(answer.text))
    return answer.kind in _TYPED


def _is_a_term(text: str) -> bool:
    """Whether a thing is called by a name, or by two or three words without a preposition."""
    words = text.split()
    is_plain = not set(words) & PREPOSITIONS and words[0] not in _NOT_FIRST
    is_named = any(word[:1].isupper() for word in words)
    return is_plain and len(words) <= MOST_WORDS and (is_named or len(words) > 1)


def bare(text: str) -> str:
    """A noun phrase without its article."""
    return _ARTICLE.sub("", text)


def accepted_wordings(answer: Answer, material: Material) -> tuple[str, ...]:
    """The wordings that count as right, the one to show first."""
    if answer.kind is AnswerKind.THING:
        return (bare(answer.text), *_shorter(answer))
    if answer.entity is None:
        return (answer.text, *_bare_figure(answer))
    names = [answer.text, *_names_of(answer.entity, material)]
    return tuple(dict.fromkeys(names))


def _shorter(answer: Answer) -> tuple[str, ...]:
    """A thing without what describes its noun: "fur seals" and "seals" for "cape fur seals"."""
    words = bare(answer.text).split()
    is_plain = all(word.isalpha() and word.islower() for word in words)
    return tuple(" ".join(words[start:]) for start in range(1, len(words))) if is_plain else ()


def _bare_figure(answer: Answer) -> tuple[str, ...]:
    """A percentage without its sign."""
    if answer.kind is AnswerKind.PERCENT:
        return (answer.text.replace("%", "").replace("percent", "").strip(),)
    return ()


def _names_of(entity: Entity, material: Material) -> list[str]:
    """The entity's own names, without those that another one bears too."""
    others = [one for one in material.entities if one.number != entity.number]
    names = [entity.name, *entity.aliases]
    if entity.sort is Sort.PERSON:
        names.append(entity.name.split()[-1])
    if entity.sort is Sort.COUNTRY:
        names += [short.upper() for short, name in SHORT_NAMES.items() if name == entity.name]
    taken = {alias for one in others for alias in one.aliases}
    taken |= {one.name.split()[-1] for one in others if one.sort is Sort.PERSON}
    return [name for name in names if name not in taken and len(name) > 1]
