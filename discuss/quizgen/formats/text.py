"""A quiz as plain text, to be read."""

from collections.abc import Iterator

from discuss.quizgen.quiz import Dropped, Question, Quiz


def render(quiz: Quiz, *, explain: bool = False) -> str:
    """The questions with their keys and evidence; with ``explain`` also what was dropped."""
    return "\n".join(_lines(quiz, explain=explain))


def _lines(quiz: Quiz, *, explain: bool) -> Iterator[str]:
    yield quiz.title
    yield "=" * len(quiz.title)
    for number, question in enumerate(quiz.questions, 1):
        yield ""
        yield from _question(number, question, explain=explain)
    if quiz.note:
        yield f"\n{quiz.note}"
    if explain and quiz.dropped:
        yield f"\nDropped ({len(quiz.dropped)})"
        for dropped in quiz.dropped:
            yield from _dropped(dropped)


def _question(number: int, question: Question, *, explain: bool) -> Iterator[str]:
    yield f"{number}. {question.stem}"
    for index, option in enumerate(question.options):
        mark = "*" if index == question.key else " "
        yield f"   {mark} {'ABCDEFGH'[index]}. {option}"
    yield f"     Evidence (paragraph {question.evidence.paragraph + 1}): {question.evidence.text}"
    if explain:
        yield (
            f"     Rule: {question.rule}; confidence {question.confidence:.2f}; "
            f"difficulty {question.difficulty:.2f}"
        )


def _dropped(dropped: Dropped) -> Iterator[str]:
    yield f"  - {dropped.stem or '(no stem)'}"
    yield f"      key: {dropped.answer}; rule: {dropped.rule}; because {dropped.reason}"
