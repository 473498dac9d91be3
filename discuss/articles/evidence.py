"""The evidence of graded answers, as marks in the article."""

from collections.abc import Iterator

from discuss.domain.marks import Span
from discuss.models import Answer, Attempt

KIND = "evidence"


def evidence_name(answer: Answer) -> str:
    """The name of an answer's mark in the page's address."""
    return f"evidence-{answer.position + 1}"


def evidence_spans(attempt: Attempt | None) -> Iterator[tuple[str, Span]]:
    """(anchor of the block, mark) for each answer of an attempt; none without one."""
    for answer in attempt.answers if attempt else ():
        version = answer.version
        span = Span(version.evidence_start, version.evidence_end, evidence_name(answer), KIND)
        yield version.evidence_anchor, span
