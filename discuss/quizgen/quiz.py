"""What a written quiz is: questions, each with its evidence, and what was dropped and why."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kind of a question, as the reader meets it."""

    MULTIPLE_CHOICE = "multiple_choice"
    WHO_SAID = "who_said"
    NUMBER = "number"
    CAUSE = "cause"
    CLOZE = "cloze"
    TRUE_FALSE = "true_false"
    ORDER = "order"
    SHORT_ANSWER = "short_answer"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that a question rests on.

    ``text == paragraphs[paragraph][start:end]``, offsets in characters of the article's
    original paragraph, before any normalisation.
    """

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question that passed every check.

    What is right depends on the kind. Of a choice, ``options[key]``; true or false is a choice
    of two. Of a short answer there are no options and ``key`` is None: ``accepted`` holds every
    wording that is right, the one to show first. Of things to put in order ``key`` is None, and
    ``order`` holds the numbers of the options from first to last.

    ``difficulty`` and ``confidence`` lie in 0..1; ``rule`` names the transformation that made
    it; ``explanation`` is what a reader is told after answering.
    """

    kind: Kind
    stem: str
    options: tuple[str, ...]
    key: int | None
    evidence: Evidence
    rule: str
    difficulty: float
    confidence: float
    explanation: str
    accepted: tuple[str, ...] = ()
    order: tuple[int, ...] = ()

    @property
    def right_answer(self) -> str:
        """What is right, in words: things in order are parted by semicolons."""
        if self.accepted:
            return self.accepted[0]
        if self.order:
            return "; ".join(self.options[number] for number in self.order)
        return self.options[self.key] if self.key is not None else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a quiz has already, whoever wrote it; ``evidence`` is what it cites."""

    kind: Kind
    stem: str
    answer: str
    evidence: str


@dataclass(frozen=True, slots=True)
class More:
    """What more is wanted for a quiz.

    It is of these kinds, of any where none is named, and repeats nothing asked ``besides``.
    """

    kinds: frozenset[Kind] = frozenset()
    besides: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A candidate that was not kept, and the check or choice that dropped it, in words."""

    stem: str
    answer: str
    rule: str
    reason: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz for one article, in article order.

    ``note`` says in a leader's words why there are fewer questions than ``asked``, or is
    empty.
    """

    title: str
    paragraphs: tuple[str, ...]
    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]
    asked: int
    note: str
