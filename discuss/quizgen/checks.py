"""Checks: what makes a question unfit, in words. What is not surely right is dropped."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from discuss.quizgen.candidate import AnswerKind, Candidate
from discuss.quizgen.distractors.clauses import content
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.material import Material
from discuss.quizgen.words import WEAK_VERBS

FEWEST_WORDS, MOST_WORDS = 5, 25
LEAST_CONTENT = 2
LEAST_CONTENT_UNNAMED = 4
LENGTH_OF_KEY = (0.4, 2.2)
MOST_OPTION_WORDS = 22
MUCH_THE_SAME = 4

_ASKING = frozenset({"who", "whom", "what", "which", "when", "where", "why", "how"})
_QUOTED = re.compile("“[^”]*”")
_BROKEN = re.compile(
    r"\s[,;:?]|,,|--|\.\?| - | \(|\d\.\s|\bwhereby\b|\b(?:up|down) from\b|\b(?:a|the) \w+ ones?\b"
    r"|\w, (?:has|have|had|is|was|are|were|will)\b"
)
_ENDS_OPEN = frozenset(
    """
    a an the of with by for and or but that to from as his her their its
    """.split()
)
_CLAUSES = frozenset(
    {AnswerKind.CLAIM, AnswerKind.ACTION, AnswerKind.PURPOSE, AnswerKind.REASON, AnswerKind.THING}
)

Check = Callable[[Candidate, Material], str]


def problems_of(candidate: Candidate, material: Material) -> Iterator[str]:
    """Everything that is wrong with a candidate before it has distractors."""
    yield from candidate.problems
    yield from filter(None, (check(candidate, material) for check in CHECKS))


def problems_with_options(candidate: Candidate, distractors: tuple[str, ...]) -> Iterator[str]:
    """Everything that is wrong with the options."""
    options = (candidate.answer.text, *distractors)
    if len(options) < 4:
        yield f"only {len(distractors)} good distractors"
        return
    if len({folded(option) for option in options}) < len(options):
        yield "two options are equal"
    lengths = sorted(len(option) for option in distractors)
    shortest, longest = (factor * lengths[1] for factor in LENGTH_OF_KEY)
    if not shortest <= len(candidate.answer.text) <= longest:
        yield "the key's length gives it away"
    if any(len(option.split()) > MOST_OPTION_WORDS for option in options):
        yield "an option is too long to read"


def _unquoted(stem: str) -> str:
    """The stem with a word in the place of each speech, which is the speaker's own."""
    return _QUOTED.sub("words", stem)


def _length(candidate: Candidate, _material: Material) -> str:
    count = len(candidate.stem.split())
    return "" if FEWEST_WORDS <= count <= MOST_WORDS else f"the stem has {count} words"


def _one_question(candidate: Candidate, _material: Material) -> str:
    plain = _unquoted(candidate.stem)
    asking = [word for word in re.findall(r"[a-z]+", plain.lower()) if word in _ASKING]
    return "" if len(asking) == 1 else "it does not ask exactly one thing"


def _balanced(candidate: Candidate, _material: Material) -> str:
    text = f"{candidate.stem} {candidate.answer.text}"
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    is_odd = text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in pairs)
    return "a quotation or a bracket is left open" if is_odd else ""


def _tidy(candidate: Candidate, _material: Material) -> str:
    last = candidate.stem.rstrip("?").split()[-1:] or [""]
    if last[0].lower().strip(",") in _ENDS_OPEN or last[0].endswith((",", ":", "-")):
        return "the stem ends in the middle"
    plain = _unquoted(candidate.stem)
    marks = _BROKEN.search(plain) or _BROKEN.search(candidate.answer.text)
    return "the stem's punctuation is broken" if marks else ""


def _no_negation(candidate: Candidate, _material: Material) -> str:
    words = set(_unquoted(candidate.stem).lower().replace("?", "").split())
    return "the stem is negative" if words & {"not", "never", "no", "nor", "n't"} else ""


def _key_not_in_stem(candidate: Candidate, material: Material) -> str:
    answer, stem = candidate.answer, _plain_words(candidate.stem)
    if answer.entity is not None and answer.kind is not AnswerKind.ROLE:
        own = _own_names(answer.entity, material)
        return "the stem names the key" if own & stem else ""
    key = content(answer.text)
    shared = key & content(candidate.stem)
    if answer.kind in _CLAUSES and len(shared) * 2 <= len(key):
        return ""
    return "the stem holds words of the key" if shared else ""


def _own_names(entity: Entity, material: Material) -> set[str]:
    """The words of an entity's names that no other entity bears: two may share a surname."""
    others = [one for one in material.entities if one.number != entity.number]
    return _words_of([entity]) - (_words_of(others) if len(entity.name.split()) > 1 else set())


def _words_of(entities: Iterable[Entity]) -> set[str]:
    return {word for one in entities for alias in one.aliases for word in folded(alias).split()}


def _plain_words(text: str) -> set[str]:
    return {word.strip(".,;:?!\"'“”()").removesuffix("'s") for word in folded(text).split()}


def _says_enough(candidate: Candidate, _material: Material) -> str:
    if "“" in candidate.stem:
        return ""
    words = content(candidate.stem) - _ASKING
    is_named = any(word[:1].isupper() or word[:1].isdigit() for word in candidate.stem.split()[1:])
    statement = candidate.statement
    is_weak = statement is not None and statement.verb.lemma in WEAK_VERBS
    fewest = (LEAST_CONTENT if is_named else LEAST_CONTENT_UNNAMED) + is_weak
    return "the stem is vague" if len(words) < fewest else ""


def _one_key(candidate: Candidate, material: Material) -> str:
    """No other sentence says the same verb of the same thing with another filler."""
    asked = candidate.statement
    if asked is None:
        return ""
    words = content(candidate.stem)
    key = candidate.answer.entity
    for other in material.statements:
        if other.sentence == asked.sentence or other.verb.lemma != asked.verb.lemma:
            continue
        if key is not None and key.number in material.entities_in(other.sentence):
            continue
        said = content(" ".join(part.text for part in (other.subject, *other.parts)))
        if len(words & said) >= (MUCH_THE_SAME if key is None else MUCH_THE_SAME - 1):
            return "another sentence says much the same of another"
    return ""


def _known_source(candidate: Candidate, _material: Material) -> str:
    source = re.match(r"According to ([^,]+),", candidate.stem)
    if source is None:
        return ""
    is_named = any(word[:1].isupper() for word in source[1].split())
    return "" if is_named else "whose word it is stays vague"


def _no_repetition(candidate: Candidate, material: Material) -> str:
    """A name in full twice in one stem is what a pronoun was for."""
    stem = _unquoted(candidate.stem)
    twice = [one for one in material.entities if len(one.name) > 3 and stem.count(one.name) > 1]
    return "the stem names somebody twice" if twice else ""


def _whole_claim(candidate: Candidate, _material: Material) -> str:
    is_clause = candidate.answer.kind in _CLAUSES
    if is_clause and '"' in candidate.answer.text:
        return "the key holds a quotation"
    count = len(candidate.answer.text.split())
    is_long = is_clause and count > MOST_OPTION_WORDS
    is_bare = candidate.answer.kind is AnswerKind.THING and count < 2
    if is_long:
        return "the key is too long for an option"
    return "the key is one bare word" if is_bare else ""


CHECKS: tuple[Check, ...] = (
    _length,
    _one_question,
    _balanced,
    _tidy,
    _no_negation,
    _key_not_in_stem,
    _says_enough,
    _known_source,
    _no_repetition,
    _whole_claim,
    _one_key,
)


def all_problems(
    candidate: Candidate, distractors: tuple[str, ...], material: Material
) -> tuple[str, ...]:
    """Everything wrong with a question, each once."""
    found = chain(problems_of(candidate, material), problems_with_options(candidate, distractors))
    return tuple(dict.fromkeys(found))
