"""The parts of a statement: what each does, and the whole that they make."""

from dataclasses import dataclass
from enum import StrEnum

from discuss.quizgen.counts import Count
from discuss.quizgen.dates import TimeValue
from discuss.quizgen.phrases import Phrase
from discuss.quizgen.sentences import Sentence
from discuss.quizgen.verbs import Verb


class Role(StrEnum):
    """What a part does in its statement."""

    SUBJECT = "subject"
    OBJECT = "object"
    INDIRECT = "indirect"
    ATTRIBUTE = "attribute"
    AGENT = "agent"
    ADJUNCT = "adjunct"
    ADVERB = "adverb"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    SUBORDINATE = "subordinate"
    PARTICLE = "particle"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a statement. For an adjunct ``phrase`` is what follows its ``preposition``;
    ``mark`` is the word that opens a clause; ``is_aside`` when commas set it off.
    """

    role: Role
    phrase: Phrase
    preposition: str = ""
    mark: str = ""
    time: TimeValue | None = None
    counts: tuple[Count, ...] = ()
    is_aside: bool = False
    is_plural: bool = False

    @property
    def text(self) -> str:
        """The part as a stem holds it."""
        return " ".join(f"{self.preposition} {self.mark} {self.phrase.text}".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One finite clause of the article. ``speaker`` is set when it is somebody's claim.

    ``parts`` leaves out the subject; ``problems`` say why nothing may be asked of it; ``at``
    is the verb's token.
    """

    number: int
    sentence: Sentence
    subject: Part
    verb: Verb
    parts: tuple[Part, ...]
    speaker: Phrase | None
    problems: tuple[str, ...]
    at: int = 0

    def part(self, role: Role) -> Part | None:
        """The one part with a role, or nothing when there is none or several."""
        found = [part for part in self.parts if part.role is role]
        return found[0] if len(found) == 1 else None


ROLES = {
    "dobj": Role.OBJECT,
    "dative": Role.INDIRECT,
    "attr": Role.ATTRIBUTE,
    "acomp": Role.ATTRIBUTE,
    "oprd": Role.ATTRIBUTE,
    "agent": Role.AGENT,
    "prep": Role.ADJUNCT,
    "advmod": Role.ADVERB,
    "npadvmod": Role.ADVERB,
    "ccomp": Role.CLAUSE,
    "xcomp": Role.INFINITIVE,
    "advcl": Role.SUBORDINATE,
    "prt": Role.PARTICLE,
}
"""What the parser's labels mean here."""
