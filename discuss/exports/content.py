"""What of a stored quiz goes out, in the shape that the quiz writer gives it."""

from dataclasses import dataclass
from datetime import datetime

from flask_babel import lazy_gettext as _l

from discuss import quizgen
from discuss.articles.content import paragraph_anchors, to_domain
from discuss.domain.vocabulary import QuestionStatus
from discuss.models import Question, Quiz
from discuss.quizgen.formats.files import file_of
from discuss.quizzes.drafts import written_of

SUGGESTED = _l("A student suggested it, and no leader has taken it up.")
TWO_KEYS = _l("Several of its options count as right after a contest; no format can say that.")
PASSAGE_CHANGED = _l("The article does not say its evidence any more.")


@dataclass(frozen=True, slots=True)
class StaysHere:
    """A question that the leaders kept and that does not go out all the same, and why."""

    question: Question
    reason: str


@dataclass(frozen=True, slots=True)
class Content:
    """What goes out, how many of it are drafts, and what stays here."""

    quiz: quizgen.Quiz
    drafts: int
    left_out: tuple[StaysHere, ...]


def content_of(quiz: Quiz) -> Content:
    """Every question of the quiz that is neither dropped nor void, in its newest words."""
    article = to_domain(quiz.article)
    anchors = paragraph_anchors(quiz.article)
    places = {anchor: number for number, anchor in enumerate(anchors)}
    kept = [one for one in quiz.questions if _is_kept(one)]
    reasons = {one.id: _why_not(one, places) for one in kept}
    going = [one for one in kept if not reasons[one.id]]
    written = quizgen.Quiz(
        title=article.title,
        paragraphs=article.paragraphs,
        questions=tuple(written_of(one, places[one.current.evidence_anchor]) for one in going),
        dropped=(),
        asked=quiz.asked,
        note=quiz.note,
    )
    return Content(
        quiz=written,
        drafts=sum(one.status is QuestionStatus.DRAFT for one in going),
        left_out=tuple(StaysHere(one, reasons[one.id]) for one in kept if reasons[one.id]),
    )


def _is_kept(question: Question) -> bool:
    return question.status is not QuestionStatus.DROPPED and question.voided_at is None


def _why_not(question: Question, places: dict[str, int]) -> str:
    """Why a question does not go out; nothing where it does."""
    version = question.current
    if question.is_suggested:
        return str(SUGGESTED)
    if version.also_right:
        return str(TWO_KEYS)
    return "" if version.evidence_anchor in places else str(PASSAGE_CHANGED)


def file_with(content: Content, form: str, *, at: datetime) -> bytes:
    """The content in a format, as ``discuss quiz --format`` writes it."""
    return file_of(content.quiz, form, at=at)
