"""Drafts: what was written or proposed, as questions of a quiz that wait for a leader."""

from collections.abc import Sequence

from discuss import quizgen
from discuss.domain.vocabulary import QuizStatus
from discuss.models import Question, QuestionVersion, Quiz


def draft_of(position: int, question: quizgen.Question, anchor: str) -> Question:
    """A draft of a written question, not yet in the session."""
    version = QuestionVersion(
        number=1,
        stem=question.stem,
        options=list(question.options),
        key=question.key,
        accepted=list(question.accepted),
        right_order=list(question.order),
        explanation=question.explanation,
        evidence_anchor=anchor,
        evidence_start=question.evidence.start,
        evidence_end=question.evidence.end,
        evidence_text=question.evidence.text,
    )
    return Question(
        position=position,
        kind=question.kind.value,
        rule=question.rule,
        difficulty=question.difficulty,
        confidence=question.confidence,
        versions=[version],
    )


def add_drafts(quiz: Quiz, written: Sequence[quizgen.Question], anchors: Sequence[str]) -> None:
    """Add drafts after the questions that are there; a quiz that had failed is ready with them.

    ``anchors`` are those of the paragraphs that they were written from.
    """
    for position, question in enumerate(written, next_position(quiz)):
        quiz.questions.append(draft_of(position, question, anchors[question.evidence.paragraph]))
    if written and quiz.status is QuizStatus.FAILED:
        quiz.status = QuizStatus.READY
        quiz.note = ""


def next_position(quiz: Quiz) -> int:
    """The place after the last question."""
    return max((question.position for question in quiz.questions), default=-1) + 1


def asked_already(quiz: Quiz) -> tuple[quizgen.Asked, ...]:
    """Everything that the quiz asks or once asked: what was dropped or reworded stays away."""
    return tuple(
        quizgen.Asked(
            quizgen.Kind(question.kind),
            version.stem,
            "; ".join(version.right.words),
            version.evidence_text,
        )
        for question in quiz.questions
        for version in question.versions
    )
