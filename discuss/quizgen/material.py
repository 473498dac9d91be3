"""Material: everything that is known of the article, as the rules are given it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.language import Language

from discuss.quizgen.entities import Entity, find_entities
from discuss.quizgen.fillers import Filler, find_fillers
from discuss.quizgen.mentions import find_mentions
from discuss.quizgen.references import Names, resolve
from discuss.quizgen.roles import RoleHeld, find_roles
from discuss.quizgen.sentences import Reading, Sentence, read
from discuss.quizgen.speeches import Quoted, find_quoted
from discuss.quizgen.statements import Statement, find_statements
from discuss.quizgen.topic import topic_of


@dataclass(frozen=True, slots=True)
class Material:
    """The stages before the questions, all of them."""

    reading: Reading
    names: Names
    statements: tuple[Statement, ...]
    roles: tuple[RoleHeld, ...]
    quoted: tuple[Quoted, ...]
    fillers: tuple[Filler, ...]
    topic: frozenset[str]
    similarity: Callable[[str, str], float]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the article."""
        return self.names.entities

    def entities_in(self, sentence: Sentence) -> set[int]:
        """The numbers of the entities named or referred to in a sentence."""
        found = (
            self.names.entity_at(sentence.paragraph, token)
            for token in range(sentence.start, sentence.end)
        )
        return {entity.number for entity in found if entity is not None}


def gather(title: str, paragraphs: Sequence[str], parser: Language) -> Material:
    """The article read through every stage before the questions."""
    reading = read(title, paragraphs, parser)
    names = resolve(reading, find_entities(find_mentions(reading)))
    topic = topic_of(reading)
    quoted = find_quoted(reading, names)

    def similarity(one: str, other: str) -> float:
        first, second = parser.vocab[one], parser.vocab[other]
        known = first.has_vector and second.has_vector
        return float(first.similarity(second)) if known else 0.0

    return Material(
        reading,
        names,
        find_statements(reading, names, topic),
        find_roles(reading, names),
        quoted,
        find_fillers(reading, names, topic, quoted),
        topic,
        similarity,
    )
