"""What becomes of each question of a file: added, to be given evidence, or left out."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from discuss.domain.composing import (
    LONGEST_EXPLANATION,
    LONGEST_OPTION,
    LONGEST_STEM,
    MOST_OPTIONS,
    NOT_IN_ARTICLE,
    Composed,
)
from discuss.domain.grading import Right, Shape
from discuss.domain.sameness import sense_of
from discuss.domain.writing import one_line, readable
from discuss.exchange import Question
from discuss.exchange.quiz import KIND_OF
from discuss.imports.evidence import Sources
from discuss.quizgen.quiz import Evidence, Kind

HERE_ALREADY = "The quiz has this question already."
TWICE = "It stands in the file more than once."
LONG_STEM = "A question has at most 500 characters."
LONG_ANSWER = "An answer has at most 500 characters."
MANY_ANSWERS = "It has more than eight answers."
LONG_EXPLANATION = "An explanation has at most 2,000 characters."

_ONE_KIND = {Shape.SHORT_ANSWER: Kind.SHORT_ANSWER, Shape.ORDER: Kind.ORDER}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question of a file: ``reason`` says why it is left out, ``fault`` what its evidence lacks.

    It is added where it has ``evidence``; where it has none and no reason it waits for somebody to
    cite what it rests on.
    """

    question: Question
    evidence: Evidence | None = None
    reason: str = ""
    fault: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it could be added, were its evidence known."""
        return not self.reason and self.evidence is None


def judged(
    questions: Sequence[Question],
    *,
    present: Sequence[Question],
    paragraphs: Sequence[str],
    cited: Mapping[int, str],
) -> tuple[Candidate, ...]:
    """What becomes of the questions in a quiz that has those that are ``present``.

    ``cited`` are passages that somebody gave as evidence, by the number of the question; they
    count more than what the file says.
    """
    sources = Sources(paragraphs)
    known: dict[Hashable, str] = {_sense(one): HERE_ALREADY for one in present}
    candidates = []
    for number, given in enumerate(questions):
        question = _for_readers(given)
        reason = known.get(_sense(question)) or next(_faults(question), "")
        known.setdefault(_sense(question), TWICE)
        candidates.append(
            Candidate(question, reason=reason)
            if reason
            else _with_evidence(question, sources, one_line(cited.get(number, "")))
        )
    return tuple(candidates)


def _with_evidence(question: Question, sources: Sources, cited: str) -> Candidate:
    quoted = cited or question.evidence
    evidence = sources.evidence_for(quoted) if quoted else None
    is_new = cited and cited != question.evidence
    fault = NOT_IN_ARTICLE if is_new and evidence is None else ""
    return Candidate(replace(question, evidence=quoted), evidence, fault=fault)


def _sense(question: Question) -> Hashable:
    return sense_of(question.stem, question.right)


def _for_readers(question: Question) -> Question:
    """The question as everybody sees it, nothing hidden in its letters, its text on one line."""
    right = replace(
        question.right,
        options=tuple(_seen(text) for text in question.right.options),
        accepted=tuple(_seen(text) for text in question.right.accepted),
    )
    return Question.of(
        _kind(question),
        one_line(_seen(question.stem)),
        right,
        feedback=_seen(question.explanation),
        evidence=_seen(question.evidence),
    )


def _seen(text: str) -> str:
    return readable(text) or ""


def _kind(question: Question) -> str:
    """The kind that the file says, where the question is answered like one of it."""
    kinds = {kind.value for kind in Kind}
    shape = question.right.shape
    fitting = _ONE_KIND.get(shape)
    if fitting is not None:
        return fitting.value
    is_truth = question.kind == Kind.TRUE_FALSE and not question.is_true_or_false
    of_choice = kinds - {kind.value for kind in _ONE_KIND.values()}
    return question.kind if question.kind in of_choice and not is_truth else KIND_OF[shape]


def _faults(question: Question) -> Iterator[str]:
    """Why a question cannot be asked here, or not be edited afterwards."""
    if question.problem:
        yield question.problem
    if len(question.stem) > LONGEST_STEM:
        yield LONG_STEM
    if any(len(text) > LONGEST_OPTION for text in question.right.options):
        yield LONG_ANSWER
    if len(question.explanation) > LONGEST_EXPLANATION:
        yield LONG_EXPLANATION
    if len(question.right.options) > MOST_OPTIONS:
        yield MANY_ANSWERS
    yield from _composed(question.stem, question.right).faults


def _composed(stem: str, right: Right) -> Composed:
    """The question as somebody would write it by hand, to be judged likewise."""
    match right.shape:
        case Shape.SHORT_ANSWER:
            first, others = right.accepted[0], right.accepted[1:]
        case Shape.ORDER:
            first, others = "", tuple(right.options[number] for number in right.order)
        case Shape.CHOICE:
            key = right.key or 0
            first = right.options[key]
            others = tuple(text for number, text in enumerate(right.options) if number != key)
    return Composed(right.shape, stem, "", first, others)
