"""Writing questions by hand."""

from discuss.articles.content import paragraph_anchors, to_domain
from discuss.database import lock
from discuss.domain.composing import NOT_IN_ARTICLE, Composed
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import LogAction, QuestionStatus
from discuss.extensions import db
from discuss.models import Article, Question, QuestionVersion, Quiz, User
from discuss.questions.checking import KINDS, arranged
from discuss.quizgen.proposed.evidence import find_passage
from discuss.quizzes.actions import log_question
from discuss.quizzes.drafts import next_position, version_of

BY_HAND = "by hand"


def add_question(quiz: Quiz, composed: Composed, *, by: User, is_suggested: bool) -> Question:
    """Add a draft; one that a student suggests waits until a leader takes it up."""
    version = _version(quiz.article, composed, number=1)
    question = Question(
        position=next_position(quiz.questions),
        kind=KINDS[composed.shape].value,
        rule=BY_HAND,
        difficulty=0.5,
        confidence=1.0,
        written_by_id=by.id,
        is_suggested=is_suggested,
        versions=[version],
    )
    quiz.questions.append(question)
    db.session.flush()
    if not is_suggested:
        log_question(question, LogAction.QUESTION_ADD, by)
    return question


def edit_question(question: Question, composed: Composed, *, number: int, by: User) -> Question:
    """Follow the newest version with another; attempts that were begun keep theirs."""
    lock(question, "status")
    if question.current.number != number:
        raise RefusedError(
            "Somebody changed this question while you were editing. Your text is still below: "
            "compare it with the question, then save again."
        )
    question.versions.append(_version(question.quiz.article, composed, number=number + 1))
    question.kind = question.kind if _is_like(question, composed) else KINDS[composed.shape].value
    db.session.flush()
    log_question(question, LogAction.QUESTION_EDIT, by)
    return question


def approve_question(question: Question, *, by: User) -> Question:
    """Let students meet the question, if the quiz is approved; a suggested one is taken up."""
    question.status = QuestionStatus.APPROVED
    question.is_suggested = False
    log_question(question, LogAction.QUESTION_APPROVE, by)
    return question


def _is_like(question: Question, composed: Composed) -> bool:
    """Whether it is answered as before, so that its kind still fits."""
    return question.versions[-2].right.shape is composed.shape


def _version(article: Article, composed: Composed, *, number: int) -> QuestionVersion:
    if composed.faults:
        raise RefusedError(composed.faults[0])
    found = find_passage(composed.evidence, to_domain(article).paragraphs)
    if found is None:
        raise RefusedError(NOT_IN_ARTICLE)
    return version_of(
        composed.stem,
        composed.right_among(arranged(composed)),
        found,
        paragraph_anchors(article)[found.paragraph],
        explanation=composed.explanation,
        number=number,
    )
