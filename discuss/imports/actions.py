"""Adding questions of a file to a quiz."""

from collections.abc import Mapping, Sequence

from discuss.articles.content import paragraph_anchors, to_domain
from discuss.database import lock
from discuss.domain.errors import RefusedError, found
from discuss.domain.vocabulary import LogAction, QuizStatus
from discuss.exchange import Question as ExchangedQuestion
from discuss.extensions import db
from discuss.imports.judging import Candidate, judged
from discuss.imports.queries import questions_anew
from discuss.models import Question, QuestionVersion, Quiz, User
from discuss.moderation.actions import write_log

IMPORTED = "imported"
"""The rule of a question that came out of a file."""

BEING_WRITTEN = "The quiz is still being written. Import questions when it is there."


def judge(quiz: Quiz, questions: Sequence[ExchangedQuestion]) -> tuple[Candidate, ...]:
    """What would become of these questions in the quiz."""
    return _judged(quiz, quiz.questions, questions, {})


def add_questions(
    quiz: Quiz,
    questions: Sequence[ExchangedQuestion],
    cited: Mapping[int, str],
    *,
    by: User,
) -> tuple[Candidate, ...]:
    """Add what has evidence as drafts at the end of the quiz; ``cited`` is some, by number.

    Nothing is added where something was cited that the article does not say: the candidates that
    come back tell which.
    """
    lock(quiz, "status")
    if quiz.status in {QuizStatus.WAITING, QuizStatus.WRITING}:
        raise RefusedError(BEING_WRITTEN)
    present = db.session.scalars(questions_anew(quiz)).all()
    candidates = _judged(quiz, present, questions, cited)
    if any(candidate.fault for candidate in candidates):
        return candidates
    anchors = paragraph_anchors(quiz.article)
    first = max((question.position for question in present), default=-1) + 1
    going = [one for one in candidates if one.evidence is not None]
    rows = [_row(quiz, place, one, anchors, by) for place, one in enumerate(going, first)]
    db.session.add_all(rows)
    if rows and quiz.status is QuizStatus.FAILED:
        quiz.status, quiz.note = QuizStatus.READY, ""
    db.session.flush()
    for row in rows:
        _log(row, quiz, by)
    return candidates


def _judged(
    quiz: Quiz,
    present: Sequence[Question],
    questions: Sequence[ExchangedQuestion],
    cited: Mapping[int, str],
) -> tuple[Candidate, ...]:
    return judged(
        questions,
        present=[_exchanged(question) for question in present],
        paragraphs=to_domain(quiz.article).paragraphs,
        cited=cited,
    )


def _exchanged(question: Question) -> ExchangedQuestion:
    version = question.current
    return ExchangedQuestion.of(question.kind, version.stem, version.right)


def _row(
    quiz: Quiz, position: int, candidate: Candidate, anchors: Sequence[str], by: User
) -> Question:
    question, evidence = candidate.question, found(candidate.evidence)
    version = QuestionVersion(
        number=1,
        stem=question.stem,
        options=list(question.right.options),
        key=question.right.key,
        accepted=list(question.right.accepted),
        right_order=list(question.right.order),
        explanation=question.explanation,
        evidence_anchor=anchors[evidence.paragraph],
        evidence_start=evidence.start,
        evidence_end=evidence.end,
        evidence_text=evidence.text,
    )
    return Question(
        quiz_id=quiz.id,
        position=position,
        kind=question.kind,
        rule=IMPORTED,
        difficulty=0.5,
        confidence=1.0,
        written_by_id=by.id,
        versions=[version],
    )


def _log(question: Question, quiz: Quiz, by: User) -> None:
    write_log(
        quiz.article.club_id,
        LogAction.QUESTION_ADD,
        subject=question,
        by=by,
        about=by.id,
        details={"stem": question.current.stem, "rule": IMPORTED},
    )
