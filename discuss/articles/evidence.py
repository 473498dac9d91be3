"""The evidence of graded answers, as marks in the article."""

from collections.abc import Iterable, Iterator

from discuss.domain.marks import Span
from discuss.models import Answer

KIND = "evidence"


def evidence_name(answer: Answer) -> str:
    """The name of an answer's mark in the page's address."""
    return f"evidence-{answer.position + 1}"


def evidence_spans(answers: Iterable[Answer]) -> Iterator[tuple[str, Span]]:
    """(anchor of the block, mark) for each of these answers."""
    for answer in answers:
        version = answer.version
        span = Span(version.evidence_start, version.evidence_end, evidence_name(answer), KIND)
        yield version.evidence_anchor, span
