"""Passages: clauses of the article written out so that each can be read by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Token

from discuss.quizgen.clauses import own_subject, write_clause
from discuss.quizgen.facts import Fact, facts_in
from discuss.quizgen.losses import LOST, lost_words
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import GROUPS
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.phrases import Phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import GENDERS, Names
from discuss.quizgen.second_opinion import doubts
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.words import SPEAKING

NEGATIVE = "the sentence is negative"
FEWEST_WORDS, MOST_WORDS = 5, 24

_TOLERATED = re.compile(r"does not say which$|^\"(?:other|others|same)\" needs its context$")
"""What a reader of the article understands in a sentence of it, though not in a bare question."""
_POINTING = frozenset({"Such", "This", "That", "These", "Those", "There", "Here"})
_LOST = re.compile(
    r"— —|\s[,;:]|,,|\b(?:and|or|of|the|a|to)$|, ?(?:and|or)?$"
    r"|^[^,]*\w, (?:has|have|had|is|was|are|were|will|would|can|could|may)\b"
)
_PARTNERS = (("both", "and"), ("either", "or"), ("neither", "nor"))
_QUOTED = re.compile(r'"([^"]*?)[.,]?"')
_EMPTY_QUOTE = re.compile(r"“[^”]{0,3}”|“Yes[,.!?]?”")
_UNSURE = re.compile(r"^\"([a-z]+)\" has no sure bearer$")
_OF_MANY = frozenset({"they", "them", "their", "themselves"})
_OF_A_THING = frozenset({"it", "its", "itself"})
_TWICE = re.compile(r"\b(\w+(?: \w+)*) \1\b")


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause in words without its full stop, the facts in it, and what is held against it."""

    text: str
    statement: Statement
    facts: tuple[Fact, ...]
    problems: tuple[str, ...]

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
    """The passages of all statements that are told as facts, in order.

    ``second`` is another parser than the one that read the article: what it reads otherwise
    is held against a passage.
    """
    found = [
        _passage(statement, reading, names, topic)
        for statement in statements
        if statement.speaker is None and not _only_speaks(statement)
    ]
    return tuple(_checked(found, second))


def _checked(found: Sequence[Passage], second: Language) -> Iterator[Passage]:
    """The passages, those with nothing against them read by the second parser too."""
    good = [one for one in found if not one.problems]
    texts, verbs = [one.text for one in good], [one.statement.verb.text for one in good]
    doubt_of = dict(zip(texts, doubts(texts, verbs, second), strict=True))
    for one in found:
        doubt = doubt_of.get(one.text, "")
        yield replace(one, problems=(*one.problems, doubt)) if doubt else one


def _only_speaks(statement: Statement) -> bool:
    """Whether a statement says no more than that somebody spoke."""
    return statement.verb.lemma in SPEAKING and statement.part(Role.CLAUSE) is None


def _passage(
    statement: Statement, reading: Reading, names: Names, topic: frozenset[str]
) -> Passage:
    paragraph = statement.sentence.paragraph
    verb = reading.docs[paragraph][statement.at]
    clause = write_clause(verb, Scene(names, paragraph, topic))
    text = _sentence(statement, verb, clause)
    return Passage(
        text,
        statement,
        facts_in(text, verb, names, subject=statement.subject.phrase.entity),
        tuple(dict.fromkeys(_problems(text, clause, statement, verb, names))),
    )


def _sentence(statement: Statement, verb: Token, clause: Phrase) -> str:
    """The clause in words, with its subject put before it where another verb has it."""
    text = clause.text if own_subject(verb) else f"{statement.subject.text} {clause.text}"
    text = _QUOTED.sub(r"“\1”", text)
    return text[:1].upper() + text[1:]


def _problems(
    text: str, clause: Phrase, statement: Statement, verb: Token, names: Names
) -> Iterator[str]:
    yield from statement.problems
    yield from _losses(text, statement, verb, names)
    context = (*clause.problems, *statement.subject.phrase.problems)
    yield from (one for one in context if not _is_clear_beside(one, statement.subject))
    words = text.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        yield f"the sentence has {len(words)} words"
    if statement.verb.is_negated:
        yield NEGATIVE
    if words and words[0] in _POINTING:
        yield "the sentence points back to the one before"
    if '"' in text or "(" in text or _EMPTY_QUOTE.search(text):
        yield "the sentence holds a cut quotation or a bracket"
    lost_partner = any(one in words and other not in words for one, other in _PARTNERS)
    if _LOST.search(text) or _TWICE.search(text) or lost_partner:
        yield "the sentence lost a piece"
    if not text[:1].isalnum():
        yield "the sentence does not begin with a word"


def _losses(text: str, statement: Statement, verb: Token, names: Names) -> Iterator[str]:
    """What shows that a clause was cut where it should not have been."""
    subject = statement.subject.text
    if text.lower().startswith(f"{subject.lower()},") and text.count(",") == 1:
        yield "a comma parts the subject from its verb"
    if lost_words(verb, text, names):
        yield LOST
    if text.endswith(verb.text) and any(not one.is_punct for one in verb.rights):
        yield "what belongs to the verb was lost"


def _is_clear_beside(problem: str, subject: Part) -> bool:
    """Whether a problem is none in a whole sentence: a pronoun that fits its subject is clear."""
    pronoun = _UNSURE.match(problem)
    if pronoun is None or subject.phrase.tag == "PRP":
        return bool(_TOLERATED.search(problem))
    return _fits(pronoun[1], subject)


def _fits(pronoun: str, subject: Part) -> bool:
    entity = subject.phrase.entity
    if pronoun in _OF_MANY:
        return subject.is_plural or subject.phrase.head in GROUPS
    if pronoun in _OF_A_THING:
        return not subject.is_plural and (entity is None or entity.sort is not Sort.PERSON)
    is_person = entity is not None and entity.sort is Sort.PERSON
    return is_person and entity is not None and entity.gender in ("", GENDERS.get(pronoun))
