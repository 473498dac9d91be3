"""Candidates: questions before their distractors, as every rule proposes them."""

from dataclasses import dataclass

from discuss.quizgen.answers import Answer
from discuss.quizgen.facts import Fact
from discuss.quizgen.parts import Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with its key. ``problems`` are what the rule already holds against it;
    ``confidence`` in 0..1 is how many of its rule's questions readers accepted; ``correction`` says
    what is wrong about a false statement; ``facts`` are those within the key, where it is a
    clause; ``items`` are things in their right order.
    """

    kind: Kind
    rule: str
    stem: str
    answer: Answer
    sentence: Sentence
    statement: Statement | None
    confidence: float = 0.5
    problems: tuple[str, ...] = ()
    is_claim: bool = False
    correction: str = ""
    facts: tuple[Fact, ...] = ()
    items: tuple[str, ...] = ()
