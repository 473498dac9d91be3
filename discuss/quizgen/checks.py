"""Checks: what makes a question unfit, in words. What is not surely right is dropped."""

import re
from collections.abc import Callable, Iterable, Iterator

from discuss.quizgen.candidate import MEASURES, AnswerKind, Candidate
from discuss.quizgen.distractors.clauses import content
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules import SWITCHED_OFF
from discuss.quizgen.statements import Statement
from discuss.quizgen.words import ENDS_A_PIECE, ENDS_OPEN, WEAK_VERBS

FEWEST_WORDS, MOST_WORDS = 4, 25
LEAST_CONTENT = 2
LEAST_CONTENT_UNNAMED = 3
LENGTH_OF_KEY = (0.4, 2.2)
LENGTH_OF_NAME = (0.26, 3.0)
MOST_OPTION_WORDS = 22
MUCH_THE_SAME = 4

_ASKING = frozenset({"who", "whom", "what", "which", "when", "where", "why", "how"})
_NEVER_RELATIVE = frozenset({"what", "why", "how", "whom"})
_QUOTED = re.compile("“[^”]*”")
_BROKEN = re.compile(
    r"\s[,;:?]|,,|--|\.\?| - | \(|\d\.\s|\bwhereby\b|\bet al\b|\b(?:up|down) from\b"
    r"|\b(?:a|the) \w+ ones?\b|\b(?:said|reported|noted|announced|stated|claimed), (?!words)\w"
    r"|\w, (?:has|have|had|is|was|are|were|will)\b"
)
_NAMES = frozenset(
    {AnswerKind.PERSON, AnswerKind.COUNTRY, AnswerKind.PLACE, AnswerKind.ORGANISATION}
)
_OF_PEOPLE = frozenset({AnswerKind.ROLE, AnswerKind.PROFESSION})
_CLAUSES = frozenset(
    {AnswerKind.CLAIM, AnswerKind.ACTION, AnswerKind.PURPOSE, AnswerKind.REASON, AnswerKind.THING}
)

Check = Callable[[Candidate, Material], str]


def problems_of(candidate: Candidate, material: Material) -> tuple[str, ...]:
    """Everything that is wrong with a candidate before it has distractors, each once."""
    return tuple(dict.fromkeys(_problems_of(candidate, material)))


def _problems_of(candidate: Candidate, material: Material) -> Iterator[str]:
    yield from candidate.problems
    if candidate.rule in SWITCHED_OFF:
        yield "its rule is switched off until it is better"
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
    factors = LENGTH_OF_NAME if candidate.answer.kind in _NAMES else LENGTH_OF_KEY
    shortest, longest = (factor * lengths[1] for factor in factors)
    if not shortest <= len(candidate.answer.text) <= longest:
        yield "the key's length gives it away"
    if any(len(option.split()) > MOST_OPTION_WORDS for option in options):
        yield "an option is too long to read"


def _unquoted(candidate: Candidate) -> str:
    """The stem with a word in the place of each speech, which is the speaker's own."""
    if candidate.kind is Kind.CLOZE:
        return candidate.stem.replace("“", "").replace("”", "")
    return _QUOTED.sub("words", candidate.stem)


def _length(candidate: Candidate, _material: Material) -> str:
    count = len(candidate.stem.split())
    fewest = FEWEST_WORDS + (candidate.answer.kind is AnswerKind.THING)
    return "" if fewest <= count <= MOST_WORDS else f"the stem has {count} words"


def _one_question(candidate: Candidate, _material: Material) -> str:
    if candidate.kind is Kind.CLOZE:
        return ""
    plain = _unquoted(candidate)
    asking = [word for word in re.findall(r"[a-z]+", plain.lower()) if word in _ASKING]
    is_one = asking and not set(asking[1:]) & _NEVER_RELATIVE
    return "" if is_one else "it does not ask exactly one thing"


def _balanced(candidate: Candidate, _material: Material) -> str:
    text = f"{candidate.stem} {candidate.answer.text}"
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    is_odd = text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in pairs)
    return "a quotation or a bracket is left open" if is_odd else ""


def _tidy(candidate: Candidate, _material: Material) -> str:
    last = candidate.stem.rstrip("?").split()[-1:] or [""]
    if last[0].lower().strip(",") in ENDS_OPEN or last[0].endswith((",", ":", "-")):
        return "the stem ends in the middle"
    plain = _unquoted(candidate)
    ends = ENDS_A_PIECE if candidate.answer.kind is AnswerKind.THING else ENDS_OPEN
    if candidate.answer.kind in _CLAUSES and candidate.answer.text.split()[-1] in ends:
        return "the key ends in the middle"
    marks = _BROKEN.search(plain) or _BROKEN.search(candidate.answer.text)
    return "the stem's punctuation is broken" if marks else ""


def _no_negation(candidate: Candidate, _material: Material) -> str:
    words = set(_unquoted(candidate).lower().replace("?", "").split())
    return "the stem is negative" if words & {"not", "never", "no", "nor", "n't"} else ""


def _key_not_in_stem(candidate: Candidate, material: Material) -> str:
    answer, stem = candidate.answer, _plain_words(candidate.stem)
    if answer.entity is not None and answer.kind not in _OF_PEOPLE:
        own = _own_names(answer.entity, material)
        return "the stem names the key" if own & stem else ""
    if answer.kind is AnswerKind.NUMBER and answer.text.lower() in candidate.stem.lower():
        return "the stem holds words of the key"  # as "sevengill" tells of seven
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
    words = content(candidate.stem) - _ASKING - {"organisation", "country"}
    is_named = any(word[:1].isupper() or word[:1].isdigit() for word in candidate.stem.split()[1:])
    statement = candidate.statement
    is_weak = statement is not None and statement.verb.lemma in WEAK_VERBS
    fewest = (LEAST_CONTENT if is_named else LEAST_CONTENT_UNNAMED) + is_weak
    if candidate.kind is Kind.NUMBER or candidate.answer.kind is AnswerKind.CLAIM:
        fewest = LEAST_CONTENT + is_weak
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
        if candidate.answer.kind in MEASURES and not _measures(other, candidate.answer.kind):
            continue
        said = content(" ".join(part.text for part in (other.subject, *other.parts)))
        if len(words & said) >= (MUCH_THE_SAME if key is None else MUCH_THE_SAME - 1):
            return "another sentence says much the same of another"
    return ""


def _measures(statement: Statement, kind: AnswerKind) -> bool:
    """Whether a statement gives a number, or for a time a time of the same kind."""
    parts = (statement.subject, *statement.parts)
    if kind in {AnswerKind.NUMBER, AnswerKind.PERCENT, AnswerKind.MONEY}:
        return any(any(letter.isdigit() for letter in part.text) or part.counts for part in parts)
    return any(part.time is not None and part.time.kind.value == kind.value for part in parts)


def _no_list_beside_thing(candidate: Candidate, _material: Material) -> str:
    """A comma in a question for a thing mostly opens what the parser took for its object."""
    stem = re.sub(r"^According to [^,]+,", "", candidate.stem)
    is_thing = candidate.answer.kind is AnswerKind.THING
    return "a comma makes it doubtful what is asked for" if is_thing and ", " in stem else ""


def _known_source(candidate: Candidate, _material: Material) -> str:
    source = re.match(r"According to ([^,]+),", candidate.stem)
    if source is None:
        return ""
    is_named = any(word[:1].isupper() for word in source[1].split())
    return "" if is_named else "whose word it is stays vague"


def _no_repetition(candidate: Candidate, material: Material) -> str:
    """A name in full twice in one stem is what a pronoun was for."""
    stem = _unquoted(candidate)
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
    _no_list_beside_thing,
    _no_repetition,
    _whole_claim,
    _one_key,
)
