"""Passages: clauses of the article written out so that each can be read by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Token

from discuss.quizgen.clarity import DATED, UNNAMED
from discuss.quizgen.clauses import (
    independent_beside,
    is_another_deed,
    is_main,
    write_deed,
    write_wordings,
)
from discuss.quizgen.content import content
from discuss.quizgen.facts import Fact, facts_in
from discuss.quizgen.leaning import leaning_in, nouns_left_open
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import GROUPS
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.phrases import Phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import GENDERS, Names
from discuss.quizgen.second_opinion import doubts
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.standalone import closed, problems_of_text, sentence_text
from discuss.quizgen.topic import AGAIN, ALWAYS, OFTEN, nouns_said, settled_nouns, titled
from discuss.quizgen.words import SPEAKING

NEGATIVE = "the sentence is negative"
WELL_READ = 20
"""A passage of more words is written without its asides where it has any."""

_TOLERATED = re.compile(rf"^\"(?:other|others|same)\" needs its context$|{DATED}$")
"""What a reader of the article understands in a sentence of it, though not in a bare question."""
_UNSURE = re.compile(r"^\"([a-z]+)\" has no sure bearer$")
_OF_MANY = frozenset({"they", "their", "themselves"})
_OF_A_THING = frozenset({"its", "itself"})
_OF_A_PERSON = frozenset({"he", "she", "his", "her", "himself", "herself"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause in words without its full stop, the facts in it, and what is held against it."""

    text: str
    statement: Statement
    facts: tuple[Fact, ...]
    problems: tuple[str, ...]
    is_limited: bool = False
    """Whether the article goes on with a "but"."""
    is_on_topic: bool = False
    """Whether it shares a word with the title."""
    is_about_title: bool = False
    """Whether its subject does."""
    leaning: tuple[str, ...] = ()
    """The words in it that are clear only to one who has the rest of the article in mind."""
    open_nouns: tuple[str, ...] = ()
    """Those of its nouns with "the" of which even such a reader cannot tell which is meant."""

    @property
    def sentence(self) -> Sentence:
        """The sentence that it is taken from."""
        return self.statement.sentence


def find_passages(
    reading: Reading,
    names: Names,
    statements: Sequence[Statement],
    topic: frozenset[str],
    second: Language,
) -> tuple[Passage, ...]:
    """The main clauses of the article, in order.

    ``second`` is another parser than the one that read the article: what it reads otherwise
    is held against a passage.
    """
    known = topic | nouns_said(reading, AGAIN)
    settled = settled_nouns(reading, ALWAYS), settled_nouns(reading, OFTEN)
    found = [
        _passage(statement, reading, names, known, settled)
        for statement in statements
        if not _only_speaks(statement) and _can_be_told(statement, reading)
    ]
    return tuple(_checked(found, second))


def is_slight(problem: str) -> bool:
    """Whether a problem is none where the sentence is quoted: it may be negative, or say "the"."""
    return problem == NEGATIVE or problem.endswith(UNNAMED)


def _checked(found: Sequence[Passage], second: Language) -> Iterator[Passage]:
    """The passages, those with nothing else against them read by the second parser too."""
    good = [one for one in found if all(map(is_slight, one.problems))]
    texts, verbs = [one.text for one in good], [one.statement.verb.text for one in good]
    doubt_of = dict(zip(texts, doubts(texts, verbs, second), strict=True))
    for one in found:
        doubt = doubt_of.get(one.text, "")
        yield replace(one, problems=(*one.problems, doubt)) if doubt else one


def _can_be_told(statement: Statement, reading: Reading) -> bool:
    """Whether a statement is a main clause, or one more deed of somebody who has a name."""
    verb = reading.docs[statement.sentence.paragraph][statement.at]
    is_named = statement.subject.phrase.entity is not None
    return is_main(verb) or (is_named and is_another_deed(verb))


def _only_speaks(statement: Statement) -> bool:
    """Whether a statement says no more than that somebody spoke."""
    told = any(one.role in {Role.CLAUSE, Role.OBJECT, Role.ADJUNCT} for one in statement.parts)
    return statement.verb.lemma in SPEAKING and not told


def _passage(
    statement: Statement,
    reading: Reading,
    names: Names,
    topic: frozenset[str],
    settled: tuple[frozenset[str], frozenset[str]],
) -> Passage:
    paragraph = statement.sentence.paragraph
    verb = reading.docs[paragraph][statement.at]
    scene = Scene(names, paragraph, topic)
    text, problems = _best(_wordings(verb, statement, scene))
    title = content(reading.title)
    known = titled(reading)
    has_but = any(child.lower_ in {"but", "yet"} for child in verb.children if child.dep_ == "cc")
    return Passage(
        text,
        statement,
        facts_in(text, verb, names),
        problems,
        has_but and bool(independent_beside(verb)),
        bool(content(text) & title),
        bool(content(statement.subject.text) & title),
        leaning_in(verb, text, known | settled[0], names),
        tuple(nouns_left_open(verb, text, known | settled[1])),
    )


def _wordings(
    verb: Token, statement: Statement, scene: Scene
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ways to write a statement out, the fullest first, with what is held against each."""
    if is_main(verb):
        yield from (_written(one, statement) for one in write_wordings(verb, scene))
        return
    subject = statement.subject
    inner = replace(scene, subject=subject.phrase.entity, subject_is_plural=subject.is_plural)
    deed = write_deed(verb, inner)
    vague = ("it goes on from the verb before",) if _is_vague(deed) else ()
    told = replace(
        deed,
        text=f"{subject.phrase.text} {deed.text}",
        problems=(*subject.phrase.problems, *deed.problems, *vague),
    )
    yield _written(told, statement)


def _is_vague(deed: Phrase) -> bool:
    return any(problem.endswith(UNNAMED) for problem in deed.problems)


def _written(clause: Phrase, statement: Statement) -> tuple[str, tuple[str, ...]]:
    """A clause as a sentence begins and quotes, with what is held against it."""
    clause = closed(clause)
    text = sentence_text(clause)
    return text, tuple(dict.fromkeys(_problems(text, clause, statement)))


def _best(wordings: Iterator[tuple[str, tuple[str, ...]]]) -> tuple[str, tuple[str, ...]]:
    """The first wording with nothing against it that is short, else the one with least."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for one in wordings:
        found.append(one)
        if not any(_badness(one)):
            return one
    return min(found, key=_badness)


def _badness(written: tuple[str, tuple[str, ...]]) -> tuple[bool, bool]:
    text, problems = written
    return not all(map(is_slight, problems)), len(text.split()) > WELL_READ


def _problems(text: str, clause: Phrase, statement: Statement) -> Iterator[str]:
    yield from statement.problems
    yield from (one for one in clause.problems if not _is_clear_beside(one, statement, text))
    if "," in statement.subject.text and statement.subject.phrase.tag == "PRP":
        yield "what the pronoun stands for is too long to put in its place"
    if statement.verb.is_negated:
        yield NEGATIVE
    yield from problems_of_text(text)


def _is_clear_beside(problem: str, statement: Statement, text: str) -> bool:
    """Whether a problem is none in a whole sentence: a pronoun after a subject that it fits."""
    pronoun, subject = _UNSURE.match(problem), statement.subject
    if pronoun is None or subject.phrase.tag == "PRP":
        return bool(_TOLERATED.search(problem))
    before = text.split(f" {pronoun[1]} ")[0].lower()
    follows = subject.phrase.text.lower() in before or pronoun[1] in _OF_A_PERSON
    return follows and _fits(pronoun[1], subject)


def _fits(pronoun: str, subject: Part) -> bool:
    entity = subject.phrase.entity
    if pronoun in _OF_MANY:
        return subject.is_plural or subject.phrase.head in GROUPS
    if pronoun in _OF_A_THING:
        return not subject.is_plural and (entity is None or entity.sort is not Sort.PERSON)
    is_person = entity is not None and entity.sort is Sort.PERSON and pronoun in _OF_A_PERSON
    return is_person and entity is not None and entity.gender in ("", GENDERS.get(pronoun))
