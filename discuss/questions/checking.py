"""What the checks say about a question that a person wrote, and how its options are arranged."""

from random import Random

from discuss.domain.composing import Composed
from discuss.domain.drawing import shuffled
from discuss.domain.grading import Shape
from discuss.models import Question as StoredQuestion
from discuss.quizgen.flaws import Flaw, flaws_of
from discuss.quizgen.flaws.measures import MEASURES, sorts_of, value_of
from discuss.quizgen.quiz import Evidence, Kind, Question
from discuss.quizzes.drafts import written_of

Warnings = tuple[Flaw, ...]

KINDS = {
    Shape.CHOICE: Kind.MULTIPLE_CHOICE,
    Shape.SHORT_ANSWER: Kind.SHORT_ANSWER,
    Shape.ORDER: Kind.ORDER,
}
"""What a question that a person wrote is called, by its shape."""


def warnings_about(composed: Composed) -> Warnings:
    """The item-writing flaws that its form shows; a leader may keep it all the same."""
    options = tuple(arranged(composed))
    right = composed.right_among(options)
    question = Question(
        kind=KINDS[composed.shape],
        stem=composed.stem,
        options=options,
        key=right.key,
        evidence=Evidence(0, 0, len(composed.evidence), composed.evidence),
        rule="",
        difficulty=0.5,
        confidence=1.0,
        explanation=composed.explanation,
        accepted=right.accepted,
        order=right.order,
    )
    return flaws_of(question)


def warnings_beside(question: StoredQuestion) -> Warnings:
    """The same for a question of a quiz as it stands, whoever or whatever wrote it."""
    return flaws_of(written_of(question))


def arranged(composed: Composed) -> list[str]:
    """The options in an order that says nothing of what is right: numbers and times rise.

    The same words always stand in the same order.
    """
    options = list(composed.options)
    sorts = set(sorts_of(options))
    if composed.shape is Shape.CHOICE and len(sorts) == 1 and sorts <= MEASURES:
        sort = sorts.pop()
        return sorted(options, key=lambda option: value_of(option, sort))
    chance = Random(f"{composed.stem} {options}")  # noqa: S311  (it keeps no secret)
    mixed = [options[number] for number in shuffled(range(len(options)), chance)]
    is_solved = composed.shape is Shape.ORDER and mixed == options
    return mixed[::-1] if is_solved else mixed
