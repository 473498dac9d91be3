"""Drafts: what was written or proposed, as questions of a quiz that wait for a leader."""

from collections.abc import Iterable, Sequence

from discuss import quizgen
from discuss.domain.grading import Right
from discuss.domain.vocabulary import QuizStatus
from discuss.models import Question, QuestionVersion, Quiz


def version_of(
    stem: str,
    right: Right,
    evidence: quizgen.Evidence,
    anchor: str,
    *,
    explanation: str,
    number: int = 1,
) -> QuestionVersion:
    """The words of a question, not yet in the session; ``anchor`` is that of its evidence."""
    return QuestionVersion(
        number=number,
        stem=stem,
        options=list(right.options),
        key=right.key,
        accepted=list(right.accepted),
        right_order=list(right.order),
        explanation=explanation,
        evidence_anchor=anchor,
        evidence_start=evidence.start,
        evidence_end=evidence.end,
        evidence_text=evidence.text,
    )


def draft_of(position: int, question: quizgen.Question, anchor: str) -> Question:
    """A draft of a written question, not yet in the session."""
    right = Right(question.options, question.key, question.accepted, question.order)
    version = version_of(
        question.stem, right, question.evidence, anchor, explanation=question.explanation
    )
    return Question(
        position=position,
        kind=question.kind.value,
        rule=question.rule,
        difficulty=question.difficulty,
        confidence=question.confidence,
        versions=[version],
    )


def written_of(question: Question, paragraph: int = 0) -> quizgen.Question:
    """A question in its newest words as the writer gives it; ``paragraph`` has its evidence."""
    version = question.current
    return quizgen.Question(
        kind=quizgen.Kind(question.kind),
        stem=version.stem,
        options=tuple(version.options),
        key=version.key,
        evidence=quizgen.Evidence(
            paragraph, version.evidence_start, version.evidence_end, version.evidence_text
        ),
        rule=question.rule,
        difficulty=question.difficulty,
        confidence=question.confidence,
        explanation=version.explanation,
        accepted=tuple(version.accepted),
        order=tuple(version.right_order),
    )


def add_drafts(quiz: Quiz, written: Sequence[quizgen.Question], anchors: Sequence[str]) -> None:
    """Add drafts after the questions that are there.

    ``anchors`` are those of the paragraphs that they were written from.
    """
    for position, question in enumerate(written, next_position(quiz.questions)):
        quiz.questions.append(draft_of(position, question, anchors[question.evidence.paragraph]))
    if written:
        ready_if_failed(quiz)


def ready_if_failed(quiz: Quiz) -> None:
    """A quiz that could not be written is ready once it has questions from elsewhere."""
    if quiz.status is QuizStatus.FAILED:
        quiz.status = QuizStatus.READY
        quiz.note = ""


def next_position(questions: Iterable[Question]) -> int:
    """The place after the last question of a quiz."""
    return max((question.position for question in questions), default=-1) + 1


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
