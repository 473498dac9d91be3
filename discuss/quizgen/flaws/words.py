"""Words as the checks for flaws compare them."""

import re

from discuss.quizgen.quiz import Kind, Question
from discuss.quizgen.words import STOP_WORDS

ABSOLUTE = frozenset(
    """
    always never all none every everyone everybody everything nobody nothing only completely
    entirely absolutely totally invariably impossible
    """.split()
)
VAGUE = frozenset(
    """
    often usually frequently occasionally sometimes rarely seldom commonly generally normally
    typically mostly
    """.split()
)
VAGUE_AMOUNTS = frozenset("many few several some various numerous most".split())
NEGATIVE = frozenset("not never no nor none nobody nothing neither except cannot least".split())
ASKING = frozenset("who whom whose what which when where why how".split())
ARTICLES = frozenset({"a", "an", "the"})

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ENDINGS = ("ing", "ies", "ed", "es", "s", "y", "e")
LEAST_STEM = 3


def words(text: str) -> list[str]:
    """The words in lower case, a possessive 's left off."""
    found = (word.lower().replace("’", "'") for word in _WORD.findall(text))
    return [word.removesuffix("'s") for word in found]


def plain_words(text: str) -> list[str]:
    """The words that are the writer's own: those outside quotation marks."""
    return words(_QUOTED.sub(" ", text))


def content(text: str) -> set[str]:
    """The words that carry meaning, without their endings: "banned" and "ban" are two."""
    return {_stripped(word) for word in words(text)} - {_stripped(word) for word in STOP_WORDS}


def _stripped(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word.removesuffix(ending)
    return word


def bare(text: str) -> tuple[str, ...]:
    """The words without articles: two options that are equal so are the same option."""
    return tuple(word for word in words(text) if word not in ARTICLES)


def starts_with_vowel_sound(text: str) -> bool:
    """Whether "an" goes before it; by spelling, with the usual exceptions."""
    first = (words(text) or [""])[0]
    if re.match(r"(?:uni|use|usu|eu|one\b|once\b|u[.-])", first):
        return False
    return bool(re.match(r"(?:[aeiou]|8|11\b|18\b|hour|honest|honou?r|heir)", first))


def is_choice(question: Question) -> bool:
    """Whether one of several options is to be picked; true or false is no such choice."""
    return question.key is not None and question.kind is not Kind.TRUE_FALSE


def distractors(question: Question) -> list[str]:
    """The options of a choice but the key."""
    return [text for at, text in enumerate(question.options) if at != question.key]
