"""From first attempts to the figures of a quiz and of each of its questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discuss.domain import statistics
from discuss.domain.letters import letter
from discuss.domain.sameness import sense_of
from discuss.domain.weak_questions import (
    FEWEST_STUDENTS,
    Remark,
    Response,
    Responses,
    answers_to,
    choices,
    marks_of,
    remarks_on,
)
from discuss.models import Question, QuestionVersion
from discuss.statistics.scores import Reliability, Scores, reliability_of, scores_of

Sheet = Mapping[int, Response]
"""What a student answered in the first attempt, by the version of the question that was shown."""


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """An option of a question, and how many of those who were asked chose it."""

    letter: str
    text: str
    is_key: bool
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """What first attempts say of a question as it is worded now.

    ``asked`` students met it in these words, and ``older`` in others, which do not count. None is
    what is not defined, or not said of fewer than ``FEWEST_STUDENTS``.
    """

    question: Question
    asked: int
    older: int
    right: int
    skipped: int
    facility: float | None = None
    discrimination: float | None = None
    correlation: float | None = None
    options: tuple[OptionFigures, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def version(self) -> QuestionVersion:
        """The words that the figures are of."""
        return self.question.current

    @property
    def is_enough(self) -> bool:
        """Whether so many were asked that more can be said than what they chose."""
        return self.asked >= FEWEST_STUDENTS


@dataclass(frozen=True, slots=True)
class QuizFigures:
    """What ``attempts`` first attempts say of a quiz; ``void`` questions count for nobody."""

    attempts: int
    scores: Scores | None
    reliability: Reliability | None
    questions: tuple[QuestionFigures, ...]
    void: tuple[Question, ...]

    @property
    def remarked(self) -> list[QuestionFigures]:
        """The questions to look at."""
        return [one for one in self.questions if one.remarks]


@dataclass(frozen=True, slots=True)
class _Column:
    """A question that counts, with its versions that are the same to a student as the newest."""

    question: Question
    alike: tuple[QuestionVersion, ...]

    def response(self, sheet: Sheet) -> Response | None:
        """The answer in the words of now, the option counted where it is listed now."""
        met = next((version for version in self.alike if version.id in sheet), None)
        return None if met is None else _as_now(sheet[met.id], met, self.question.current)

    def results(self, sheet: Sheet) -> list[bool]:
        """Whether the answer was right, in whatever words it was asked; nothing if it was not."""
        return [sheet[one.id].is_right for one in self.question.versions if one.id in sheet]

    def older(self, sheets: Sequence[Sheet]) -> int:
        """How many met the question in other words than now."""
        others = {one.id for one in self.question.versions} - {one.id for one in self.alike}
        return sum(not others.isdisjoint(sheet) for sheet in sheets)


def figures_of(questions: Sequence[Question], sheets: Sequence[Sheet]) -> QuizFigures:
    """The figures of a quiz: of each question that is asked or was, in the quiz's order."""
    met = {version for sheet in sheets for version in sheet}
    shown = [one for one in questions if one.is_asked or met & {v.id for v in one.versions}]
    columns = [_Column(one, _alike(one)) for one in shown if one.voided_at is None]
    rows = [[column.response(sheet) for column in columns] for sheet in sheets]
    marks = marks_of(rows)
    scores = scores_of([[hit for one in columns for hit in one.results(sheet)] for sheet in sheets])
    return QuizFigures(
        attempts=len(sheets),
        scores=scores,
        reliability=reliability_of(marks, scores, fewest=FEWEST_STUDENTS),
        questions=tuple(
            _figures(column.question, rows, marks, number, column.older(sheets))
            for number, column in enumerate(columns)
        ),
        void=tuple(one for one in shown if one.voided_at is not None),
    )


def _as_now(response: Response, then: QuestionVersion, now: QuestionVersion) -> Response:
    if response.chosen is None or then.options == now.options:
        return response
    chosen = now.options.index(then.options[response.chosen])
    return Response(response.is_right, chosen, response.is_skipped)


def _alike(question: Question) -> tuple[QuestionVersion, ...]:
    """The versions with the words of the newest, and by which answers are graded as by it."""
    now = question.current
    return tuple(
        one
        for one in question.versions
        if sorted(one.options) == sorted(now.options)
        and sense_of(one.stem, one.ruling.right) == sense_of(now.stem, now.right)
    )


def _figures(
    question: Question, rows: Responses, marks: statistics.Marks, number: int, older: int
) -> QuestionFigures:
    answers = answers_to(rows, number)
    right = question.current.right
    keys = () if right.key is None else (right.key, *right.also)
    counts = choices(rows, number, len(right.options)) if keys else ()
    is_enough = len(answers) >= FEWEST_STUDENTS
    return QuestionFigures(
        question=question,
        asked=len(answers),
        older=older,
        right=sum(answer.is_right for answer in answers),
        skipped=sum(answer.is_skipped for answer in answers),
        facility=statistics.facility(marks, number),
        discrimination=statistics.discrimination_index(marks, number) if is_enough else None,
        correlation=statistics.item_rest_correlation(marks, number) if is_enough else None,
        options=tuple(
            OptionFigures(
                letter(place), text, place in keys, count, count / len(answers) if answers else 0.0
            )
            for place, (text, count) in enumerate(zip(right.options, counts, strict=False))
        ),
        remarks=remarks_on(rows, number, keys=keys, options=len(right.options)),
    )
