"""Material: everything that is known of the article, as the rules are given it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.language import Language

from discuss.quizgen.entities import Entity, find_entities
from discuss.quizgen.facts import Fact, facts_in
from discuss.quizgen.mentions import Sort, find_mentions
from discuss.quizgen.parts import Part, Statement
from discuss.quizgen.passages import Passage, find_passages
from discuss.quizgen.references import Names, resolve
from discuss.quizgen.roles import RoleHeld, find_roles
from discuss.quizgen.second_opinion import DISAGREES
from discuss.quizgen.sentences import Reading, Sentence, read
from discuss.quizgen.speeches import Quoted, find_quoted
from discuss.quizgen.statements import find_statements
from discuss.quizgen.topic import AGAIN, nouns_said, topic_of
from discuss.quizgen.whole import Whole, find_whole

MANY_MENTIONS = 5


@dataclass(frozen=True, slots=True)
class Material:
    """The stages before the questions, all of them."""

    reading: Reading
    names: Names
    statements: tuple[Statement, ...]
    roles: tuple[RoleHeld, ...]
    quoted: tuple[Quoted, ...]
    passages: tuple[Passage, ...]
    whole: tuple[Whole, ...]
    topic: frozenset[str]
    similarity: Callable[[str, str], float]
    text: str
    """The article's paragraphs as they were read, in one."""
    doubted: frozenset[int]
    """The numbers of the statements that the second parser reads differently."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the article."""
        return self.names.entities

    def is_protagonist(self, entity: Entity) -> bool:
        """Whether more than half of what the article says of people it says of this one."""
        people = [one for one in self.entities if one.sort is Sort.PERSON]
        total = sum(len(one.mentions) for one in people)
        count = len(entity.mentions)
        return entity in people and count >= MANY_MENTIONS and count * 2 > total

    def facts_of(self, part: Part, text: str, sentence: Sentence) -> tuple[Fact, ...]:
        """The facts within a key that was written from a part of a sentence."""
        doc = self.reading.docs[sentence.paragraph]
        head = doc[part.phrase.start : part.phrase.end].root
        return facts_in(text, head, self.names)

    def entities_in(self, sentence: Sentence) -> set[int]:
        """The numbers of the entities named or referred to in a sentence."""
        found = (
            self.names.entity_at(sentence.paragraph, token)
            for token in range(sentence.start, sentence.end)
        )
        return {entity.number for entity in found if entity is not None}


def gather(title: str, paragraphs: Sequence[str], parser: Language, second: Language) -> Material:
    """The article read through every stage before the questions, by a parser and a second one."""
    reading = read(title, paragraphs, parser)

    @cache
    def similarity(one: str, other: str) -> float:
        first, second = parser.vocab[one], parser.vocab[other]
        known = first.has_vector and second.has_vector
        return float(first.similarity(second)) if known else 0.0

    names = resolve(reading, find_entities(find_mentions(reading), similarity))
    topic = topic_of(reading)
    quoted = find_quoted(reading, names, second)
    statements = find_statements(reading, names, topic)

    passages = find_passages(reading, names, statements, topic, second)

    return Material(
        reading,
        names,
        statements,
        find_roles(reading, names),
        quoted,
        passages,
        find_whole(reading, names, passages, topic | nouns_said(reading, AGAIN), second),
        topic,
        similarity,
        " ".join(doc.text for doc in reading.docs),
        frozenset(one.statement.number for one in passages if DISAGREES in one.problems),
    )
