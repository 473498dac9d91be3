"""From what a file holds to an imported quiz: each question is taken whole or left out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from discuss.exchange.answers import Answers
from discuss.exchange.errors import CannotTakeError
from discuss.exchange.quiz import KIND_OF, Imported, LeftOut, Question, Quiz
from discuss.exchange.texts import shortened

LONGEST_EXCERPT = 80

Read = Callable[[], tuple[Question, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """A question as it stands in a file: where, how it begins, and how it is read.

    ``read`` gives the question and what was left out of it, or raises CannotTakeError.
    """

    line: int
    excerpt: str
    read: Read


def imported(title: str, found: Iterable[Found]) -> Imported:
    """The quiz of all that could be taken."""
    questions: list[Question] = []
    left_out: list[LeftOut] = []
    for one in found:
        excerpt = shortened(one.excerpt, LONGEST_EXCERPT)
        try:
            question, notes = one.read()
        except CannotTakeError as error:
            left_out.append(LeftOut(one.line, excerpt, error.message, error.values))
            continue
        questions.append(question)
        left_out += [LeftOut(one.line, excerpt, note, is_whole=False) for note in notes]
    return Imported(Quiz(title, tuple(questions)), tuple(left_out))


def question_of(stem: str, answers: Answers, *, kind: str, feedback: str) -> Question:
    """The question, if it can be asked; ``kind`` is what the file says of it, or nothing."""
    question = Question.of(
        kind or answers.kind or KIND_OF[answers.right.shape],
        stem,
        answers.right,
        feedback="\n".join(text for text in (answers.feedback, feedback) if text),
    )
    if question.problem:
        raise CannotTakeError(question.problem)
    return question
