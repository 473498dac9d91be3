"""The evidence of graded answers, as marks in the article."""

from collections.abc import Iterable, Iterator

from discuss.domain.marks import Span
from discuss.models import Answer, QuestionVersion

KIND = "evidence"


def evidence_name(answer: Answer) -> str:
    """The name of an answer's mark in the page's address."""
    return f"evidence-{answer.position + 1}"


def evidence_spans(answers: Iterable[Answer]) -> Iterator[tuple[str, Span]]:
    """(anchor of the block, mark) for each of these answers."""
    for answer in answers:
        yield evidence_span(answer.version, evidence_name(answer))


def evidence_span(version: QuestionVersion, name: str) -> tuple[str, Span]:
    """(anchor of the block, mark of this name) of what a question cites."""
    span = Span(version.evidence_start, version.evidence_end, name, KIND)
    return version.evidence_anchor, span
