"""Passages: clauses of the article written out so that each can be read by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Token

from discuss.quizgen.clarity import CUT_QUOTATION, DATED, UNNAMED
from discuss.quizgen.clauses import (
    independent_beside,
    is_another_deed,
    is_main,
    write_barest,
    write_clause,
    write_core,
    write_deed,
    write_shorter,
)
from discuss.quizgen.content import content
from discuss.quizgen.facts import Fact, facts_in
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import GROUPS
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.phrases import Phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import GENDERS, Names
from discuss.quizgen.second_opinion import doubts
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.topic import AGAIN, nouns_said
from discuss.quizgen.words import SPEAKING

NEGATIVE = "the sentence is negative"
FEWEST_WORDS, MOST_WORDS = 5, 28
WELL_READ = 20
"""A passage of more words is written without its asides where it has any."""

_TOLERATED = re.compile(rf"^\"(?:other|others|same)\" needs its context$|{DATED}$")
"""What a reader of the article understands in a sentence of it, though not in a bare question."""
_POINTING = frozenset(
    """
    Such This That These Those There Here It They He She We You I Its Their His Her Our My Your
    """.split()
)
_DATED = re.compile(r"This (?:morning|week|weekend|month|year|spring|summer|autumn|fall|winter)\b")
_LOST = re.compile(
    r"— —|, [a-z]+$|\s[,;:]|,,|\b(?:and|or|of|the|a|to)$|, ?(?:and|or)?$"
    r"|\b(?:bbl|vs|No|St|approx|est|Inc|Gen|Sen|Rep|Mr|Dr)$|^[^,]*\w, (?:has|have|had|is|was|are|were|will|would|can|could|may)\b"
)
_PARTNERS = (("both", "and"), ("either", "or"), ("neither", "nor"))
_QUOTED = re.compile(r'"([^"]*?)[.,]?"')
_OPEN_QUOTE = re.compile(r'\w "\w[^"]{12,}\w$')
_EMPTY_QUOTE = re.compile(r"“[^”]{0,3}”|“Yes[,.!?]?”")
_UNSURE = re.compile(r"^\"([a-z]+)\" has no sure bearer$")
_OF_MANY = frozenset({"they", "their", "themselves"})
_OF_A_THING = frozenset({"its", "itself"})
_OF_A_PERSON = frozenset({"he", "she", "his", "her", "himself", "herself"})
_TAKES_UP = re.compile(
    r"\b(?:all the same|either|too|likewise|else|so)$|\b(?:alone|again|instead|then|additionally"
    r"|of course|for example|in particular|as well|at (?:the|that) time|in part|in turn|also)\b"
)
_LEANING = re.compile(
    r"(?:As a result|Per|In response|In addition|In fact|In turn|In this|In that|For example|Still"
    r"|For instance|However|Meanwhile|Then|Instead|Therefore|Thus|Moreover|Furthermore|Besides"
    r"|Nevertheless|Nonetheless|Later|Earlier|Afterwards?|Eventually|Finally|Indeed|Likewise"
    r"|And|But|Or|So|Yet|Now|Overall|Specifically|Similarly|Also|Soon|Since then|By then"
    r"|\w+ (?:days|weeks|months|years|hours) later)\b"
)
_TWICE = re.compile(r"\b(\w+(?: \w+)*) \1\b")


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
    found = [
        _passage(statement, reading, names, known)
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
    statement: Statement, reading: Reading, names: Names, topic: frozenset[str]
) -> Passage:
    paragraph = statement.sentence.paragraph
    verb = reading.docs[paragraph][statement.at]
    scene = Scene(names, paragraph, topic)
    text, problems = _best(_wordings(verb, statement, scene))
    title = content(reading.title)
    has_but = any(child.lower_ in {"but", "yet"} for child in verb.children if child.dep_ == "cc")
    return Passage(
        text,
        statement,
        facts_in(text, verb, names),
        problems,
        has_but and bool(independent_beside(verb)),
        bool(content(text) & title),
        bool(content(statement.subject.text) & title),
    )


def _wordings(
    verb: Token, statement: Statement, scene: Scene
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ways to write a statement out, the fullest first, with what is held against each."""
    if is_main(verb):
        yield _written(write_clause(verb, scene), statement)
        yield _written(write_core(verb, scene), statement)
        yield _written(write_barest(verb, scene), statement)
        yield from (_written(one, statement) for one in write_shorter(verb, scene))
        return
    subject = statement.subject
    inner = replace(scene, subject=subject.phrase.entity, subject_is_plural=subject.is_plural)
    deed = write_deed(verb, inner)
    told = replace(
        deed,
        text=f"{subject.phrase.text} {deed.text}",
        problems=(*subject.phrase.problems, *deed.problems),
    )
    yield _written(told, statement)


def _written(clause: Phrase, statement: Statement) -> tuple[str, tuple[str, ...]]:
    """A clause as a sentence begins and quotes, with what is held against it."""
    clause = _closed(clause)
    text = sentence_text(clause)
    return text, tuple(dict.fromkeys(_problems(text, clause, statement)))


def sentence_text(clause: Phrase) -> str:
    """A clause in words as a sentence begins and quotes."""
    text = _QUOTED.sub(r"“\1”", clause.text)
    return text[:1].upper() + text[1:]


def _closed(clause: Phrase) -> Phrase:
    """A clause that ends within a quotation of several sentences ends the quotation too."""
    if clause.text.count('"') % 2 == 0 or not _OPEN_QUOTE.search(clause.text):
        return clause
    others = tuple(one for one in clause.problems if one != CUT_QUOTATION)
    return replace(clause, text=f'{clause.text}"', problems=others)


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


def problems_of_text(text: str) -> Iterator[str]:
    """What the words by themselves hold against a passage."""
    words = text.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        yield f"the sentence has {len(words)} words"
    if _TAKES_UP.search(text) or _LEANING.match(text):
        yield "it takes up what was said before"
    if words and words[0] in _POINTING and not _DATED.match(text):
        yield "the sentence points back to the one before"
    if '"' in text or "(" in text or _EMPTY_QUOTE.search(text):
        yield "the sentence holds a cut quotation or a bracket"
    lost_partner = any(one in words and other not in words for one, other in _PARTNERS)
    if _LOST.search(text) or _TWICE.search(text) or lost_partner:
        yield "the sentence lost a piece"
    if not text[:1].isalnum():
        yield "the sentence does not begin with a word"


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
