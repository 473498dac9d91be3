"""What an exchanged quiz is, whoever wrote it: the plain data that every format is made of.

A generated quiz and a stored one are turned into it (``Question.of`` brings texts into one form),
every format is rendered from it, and every file is read into it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from discuss.domain.grading import LONGEST_ANSWER, Right, Shape
from discuss.exchange.texts import one_line, tidy

TRUE_FALSE = "true_false"
TRUTHS = ("True", "False")
KIND_OF = {
    Shape.CHOICE: "multiple_choice",
    Shape.SHORT_ANSWER: "short_answer",
    Shape.ORDER: "order",
}
"""What kind a question is of when its file does not say."""

_SAYS, _SAID = "The article says: “", "”"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with all that a reader of it needs.

    ``kind`` is a name like "who_said", for people; how it is answered is ``right.shape``.
    ``explanation`` is what a reader is told after answering, without the ``evidence``, which is
    the one sentence of the article that says so, or nothing. Things to put in order are listed
    in an order that tells nothing.
    """

    kind: str
    stem: str
    right: Right
    explanation: str = ""
    evidence: str = ""

    @classmethod
    def of(
        cls, kind: str, stem: str, right: Right, *, feedback: str = "", evidence: str = ""
    ) -> "Question":
        """The question in the one form that goes through every format unchanged.

        Evidence at the end of ``feedback`` is taken for the evidence where none is given.
        """
        explanation, quoted = _split(tidy(feedback))
        if evidence := one_line(evidence):
            explanation, quoted = _split(_joined(explanation, evidence))
        return cls(kind, tidy(stem), _tidied(right), explanation, quoted)

    @property
    def feedback(self) -> str:
        """The explanation and the evidence as one text."""
        return _joined(self.explanation, self.evidence)

    @property
    def is_true_or_false(self) -> bool:
        """Whether formats can write it as their own kind of true or false."""
        return self.kind == TRUE_FALSE and self.right.options == TRUTHS

    @property
    def in_order(self) -> tuple[str, ...]:
        """The things to put in order, from first to last."""
        return tuple(self.right.options[number] for number in self.right.order)

    @property
    def problem(self) -> str:
        """Why it cannot be asked, as a sentence; nothing where it can."""
        right = self.right
        texts = right.accepted or right.options
        if not self.stem:
            return "It has no text that asks something."
        if not all(texts):
            return "One of its answers is empty."
        if right.accepted:
            is_long = max(map(len, texts)) > LONGEST_ANSWER
            return "An answer is too long to be typed." if is_long else ""
        if len(texts) < 2:
            return "It needs two answers or more."
        return "Two of its answers are the same." if len(set(texts)) < len(texts) else ""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz: its title, which may be empty, and its questions."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a file held and was not taken: where, of which question, and why.

    ``message`` is a sentence, a translation key, with ``values`` to fill in; ``is_whole`` where
    the question itself was left out, and not only something about it.
    """

    line: int
    question: str
    message: str
    values: dict[str, object] = field(default_factory=dict)
    is_whole: bool = True

    @property
    def reason(self) -> str:
        """Why, in a sentence."""
        return self.message % self.values if self.values else self.message


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave: a quiz, and all that was left out of it."""

    quiz: Quiz
    left_out: tuple[LeftOut, ...]


def order_of(first_to_last: Iterable[str]) -> Right:
    """Things in their right order, listed by the alphabet so that the list tells nothing.

    Where the alphabet gives the right order the first goes last.
    """
    right = tuple(first_to_last)
    shown = sorted(right)
    if tuple(shown) == right:
        shown = [*shown[1:], *shown[:1]]
    return Right(tuple(shown), order=tuple(shown.index(text) for text in right))


def _tidied(right: Right) -> Right:
    tidied = replace(
        right,
        options=tuple(one_line(text) for text in right.options),
        accepted=tuple(one_line(text) for text in right.accepted),
    )
    return order_of(tidied.options[n] for n in tidied.order) if tidied.order else tidied


def _joined(explanation: str, evidence: str) -> str:
    says = f"{_SAYS}{evidence}{_SAID}" if evidence else ""
    return "\n".join(part for part in (explanation, says) if part)


def _split(feedback: str) -> tuple[str, str]:
    """The explanation and the evidence at its end, as ``_joined`` wrote them."""
    explanation, says, quoted = feedback.rpartition(_SAYS)
    evidence = quoted.removesuffix(_SAID).strip()
    if not says or not quoted.endswith(_SAID) or not evidence or "\n" in quoted:
        return feedback, ""
    return explanation.rstrip(), evidence
