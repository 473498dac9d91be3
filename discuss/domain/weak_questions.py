"""What first attempts say of a question in words: where a leader should look at it again.

Every limit is named here with its source. Hints, not verdicts: in a class they rest on few
students.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from discuss.domain.letters import letter
from discuss.domain.statistics import (
    Marks,
    discrimination_index,
    facility,
    item_rest_correlation,
)

FEWEST_STUDENTS = 10
"""Below, one student moves every share by more than ten points: nothing is said. Our own."""

MOST_OF_ALL = 0.75
"""A wrong option that so many chose is likelier to be right than all of them wrong. Our own."""

HARDEST, EASIEST = 0.05, 0.95
"""Facilities that Moodle calls extremely difficult, or wrong somehow, and extremely easy: "Quiz
report statistics", docs.moodle.org/dev/Quiz_report_statistics."""

LEAST_DISCRIMINATION = 0.20
"""Below, a question is poor and to be revised or dropped: Ebel and Frisbie, Essentials of
Educational Measurement, 5th edition, 1991."""

LEAST_CHOSEN = 0.05
"""A distractor that fewer choose does no work: Haladyna and Downing, How many options is enough
for a multiple-choice test item?, Educational and Psychological Measurement 53, 1993."""

FEWEST_FOR_DISTRACTORS = 20
"""Below, one student is more than ``LEAST_CHOSEN`` already."""

MOST_SKIPPED = 0.20
"""So many skipping is no chance. Our own."""


@dataclass(frozen=True, slots=True)
class Response:
    """One student's answer to one question; ``chosen`` is an option's number, or None."""

    is_right: bool
    chosen: int | None = None
    is_skipped: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence for a leader: ``message`` is a translation key, with ``values`` to fill in."""

    message: str
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message % self.values if self.values else self.message


Responses = Sequence[Sequence[Response | None]]
"""A row for each student's first attempt, a column for each question; None: not asked."""


def marks_of(responses: Responses) -> Marks:
    """1 for what is right and 0 for what is not, skipped or wrong; None for what was not asked."""
    return [
        [None if response is None else float(response.is_right) for response in row]
        for row in responses
    ]


def answers_to(responses: Responses, question: int) -> list[Response]:
    """What the students who were asked a question answered."""
    return [response for row in responses if (response := row[question]) is not None]


def skipped_share(responses: Responses, question: int) -> float | None:
    """The share of students who skipped a question, in 0..1; None without students."""
    skipped = [response.is_skipped for response in answers_to(responses, question)]
    return sum(skipped) / len(skipped) if skipped else None


def choices(responses: Responses, question: int, options: int) -> tuple[int, ...]:
    """How many students chose each option of a question, in the order of its options."""
    chosen = [response.chosen for response in answers_to(responses, question)]
    return tuple(chosen.count(option) for option in range(options))


def remarks_on(
    responses: Responses, question: int, *, keys: Collection[int] = (), options: int = 0
) -> tuple[Remark, ...]:
    """What to look at in a question, the weightiest first; nothing where all is well.

    ``keys``, the right ones, and ``options`` are those of a choice. Nothing where fewer than
    ``FEWEST_STUDENTS`` were asked.
    """
    asked = len(answers_to(responses, question))
    if asked < FEWEST_STUDENTS:
        return ()
    counts = choices(responses, question, options) if keys else ()
    wrong = {option: n / asked for option, n in enumerate(counts) if option not in keys}
    return (
        *_on_the_key(wrong),
        *_on_the_marks(marks_of(responses), question),
        *_on_distractors(wrong, asked),
        *_on_skipping(skipped_share(responses, question) or 0.0),
    )


def _on_the_key(wrong: dict[int, float]) -> Iterator[Remark]:
    for option, share in wrong.items():
        if share >= MOST_OF_ALL:
            yield Remark(
                "Nearly everybody chose %(option)s: is the key right?", {"option": letter(option)}
            )


def _on_the_marks(marks: Marks, question: int) -> Iterator[Remark]:
    mean = facility(marks, question) or 0.0
    correlation = item_rest_correlation(marks, question)
    discrimination = discrimination_index(marks, question)
    if mean >= EASIEST:
        yield Remark("Nearly everybody got this right: it tells nobody apart.")
    elif mean <= HARDEST:
        yield Remark("Hardly anybody got this right: is something wrong with it?")
    elif correlation is not None and correlation < 0:
        yield Remark("Those who did well on the rest got this wrong more often.")
    elif discrimination is not None and discrimination < LEAST_DISCRIMINATION:
        yield Remark("It hardly tells those who did well from those who did not.")


def _on_distractors(wrong: dict[int, float], students: int) -> Iterator[Remark]:
    idle = [letter(option) for option, share in wrong.items() if share < LEAST_CHOSEN]
    if idle and students >= FEWEST_FOR_DISTRACTORS:
        yield Remark("Hardly anybody chose %(options)s.", {"options": ", ".join(idle)})


def _on_skipping(share: float) -> Iterator[Remark]:
    if share >= MOST_SKIPPED:
        yield Remark("Many skipped this: is it clear what is asked?")
