"""Checks of the key: not told by the stem, the only one, and all that the sentence says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from discuss.quizgen.answers import MEASURES, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.losses import LOST, lost_words
from discuss.quizgen.magnitudes import gives
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.parts import Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.short_answers import surname_of
from discuss.quizgen.words import CONDITION

MOST_OPTION_WORDS = 22
MUCH_THE_SAME = 4
_FIGURES = frozenset({AnswerKind.NUMBER, AnswerKind.PERCENT, AnswerKind.MONEY})
_OF_PEOPLE = frozenset({AnswerKind.ROLE, AnswerKind.PROFESSION})
_CLAUSES = frozenset(
    {AnswerKind.CLAIM, AnswerKind.ACTION, AnswerKind.PURPOSE, AnswerKind.REASON, AnswerKind.THING}
)


def key_not_in_stem(candidate: Candidate, material: Material) -> str:
    """The stem neither names the key nor holds words of it."""
    answer, stem = candidate.answer, _plain_words(candidate.stem)
    if candidate.kind is Kind.TRUE_FALSE:
        return ""
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


def not_in_title(candidate: Candidate, material: Material) -> str:
    """Nobody is asked for a figure that the title gives, rounded or not."""
    text, title = candidate.answer.text.lower(), material.reading.title.lower()
    is_asked = candidate.answer.kind in _FIGURES
    is_given = gives(title, text) or text in re.findall(r"[a-z]+", title)
    return "the title gives the figure" if is_asked and is_given else ""


def _own_names(entity: Entity, material: Material) -> set[str]:
    """The words of an entity's names that no other entity bears: two may share a surname."""
    others = [one for one in material.entities if one.number != entity.number]
    return _words_of([entity]) - (_words_of(others) if len(entity.name.split()) > 1 else set())


def _words_of(entities: Iterable[Entity]) -> set[str]:
    return {word for one in entities for alias in one.aliases for word in folded(alias).split()}


def _plain_words(text: str) -> set[str]:
    return {word.strip(".,;:?!\"'“”()").removesuffix("'s") for word in folded(text).split()}


def whole(candidate: Candidate, material: Material) -> str:
    """The question and its key together say what the clause says."""
    statement = candidate.statement
    if statement is None or candidate.kind in {Kind.CLOZE, Kind.TRUE_FALSE}:
        return ""
    verb = material.reading.docs[statement.sentence.paragraph][statement.at]
    text = f"{candidate.stem} {candidate.answer.text} {verb.text}"
    around = frozenset(_around_the_key(candidate, verb))
    return LOST if lost_words(verb, text, material.names, around) else ""


def _around_the_key(candidate: Candidate, verb: Token) -> Iterator[int]:
    """The tokens that say more of the one asked for: "X of South Korea", "his daughter, X"."""
    statement, key = candidate.statement, candidate.answer.entity
    if statement is None or key is None:
        return
    for part in (statement.subject, *statement.parts):
        if part.phrase.entity == key:
            head = verb.doc[part.phrase.start : part.phrase.end].root
            yield from (token.i for token in head.subtree)


def one_key(candidate: Candidate, material: Material) -> str:
    """No other sentence says the same verb of the same thing with another filler."""
    asked = candidate.statement
    if asked is None or candidate.kind is Kind.TRUE_FALSE:
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


def whole_condition(candidate: Candidate, _material: Material) -> str:
    """What holds only under a condition is not asked without it."""
    is_asked = candidate.statement is not None and candidate.kind is not Kind.CLOZE
    said = CONDITION.search(candidate.sentence.evidence.text)
    kept = CONDITION.search(f"{candidate.stem} {candidate.answer.text}")
    return "its condition was left out" if is_asked and said and not kept else ""


def no_shared_surname(candidate: Candidate, material: Material) -> str:
    """A surname alone does not say which of two who bear it is meant."""
    people = [one for one in material.entities if one.sort is Sort.PERSON]
    bare = {one.name for one in people if " " not in one.shown}
    borne = Counter(map(surname_of, people))
    shared = {name for name in bare if borne[name] > 1}
    words = {word.strip(".,?;:“”").removesuffix("'s") for word in candidate.stem.split()}
    return "two in the article bear the name" if shared & words else ""


def in_its_own_time(candidate: Candidate, _material: Material) -> str:
    """What "had" happened is told from a later time, which a question does not tell."""
    statement = candidate.statement
    is_earlier = statement is not None and statement.verb.auxiliaries[:1] == ("had",)
    return "it is told from a later time that is not told" if is_earlier else ""


def not_who_it_is_about(candidate: Candidate, material: Material) -> str:
    """In a portrait "who did it" is nearly always the one portrayed."""
    key = candidate.answer.entity
    is_asked = candidate.answer.kind is AnswerKind.PERSON and candidate.kind is not Kind.WHO_SAID
    is_given = key is not None and is_asked and material.is_protagonist(key)
    return "the article is about nobody else" if is_given else ""


def whole_claim(candidate: Candidate, _material: Material) -> str:
    """A key that is a clause holds no quotation, and is short enough for an option."""
    is_clause = candidate.answer.kind in _CLAUSES
    if is_clause and '"' in candidate.answer.text:
        return "the key holds a quotation"
    count = len(candidate.answer.text.split())
    is_long = is_clause and count > MOST_OPTION_WORDS
    is_bare = candidate.answer.kind is AnswerKind.THING and count < 2
    if is_long:
        return "the key is too long for an option"
    return "the key is one bare word" if is_bare else ""
