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
from discuss.models import Question, Quiz, User
from discuss.quizzes.actions import log_question
from discuss.quizzes.drafts import next_position, ready_if_failed, version_of

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
    going = [one for one in candidates if one.evidence is not None]
    places = enumerate(going, next_position(present))
    rows = [_row(quiz, place, one, anchors, by) for place, one in places]
    db.session.add_all(rows)
    if rows:
        ready_if_failed(quiz)
    db.session.flush()
    for row in rows:
        log_question(row, LogAction.QUESTION_ADD, by, rule=IMPORTED)
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
    version = version_of(
        question.stem,
        question.right,
        evidence,
        anchors[evidence.paragraph],
        explanation=question.explanation,
    )
    return Question(
        quiz=quiz,
        position=position,
        kind=question.kind,
        rule=IMPORTED,
        difficulty=0.5,
        confidence=1.0,
        written_by_id=by.id,
        versions=[version],
    )
