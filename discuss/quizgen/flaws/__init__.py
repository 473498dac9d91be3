"""Item-writing flaws: the nineteen that are counted in exams, as pure checks of a question.

The list is that of Tarrant, Knierim, Hayes and Ware (Nurse Education in Practice 6, 2006), drawn
from the guidelines of Haladyna, Downing and Rodriguez (Applied Measurement in Education 15, 2002).
What is looked for is the form only: a flaw found is a sign for a reader, none found no proof.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from discuss.quizgen.flaws import options, stems
from discuss.quizgen.quiz import Question

Check = Callable[[Question], bool]


class Judge(StrEnum):
    """Who can tell: the machine, the machine as far as the form goes, or a reader alone."""

    MACHINE = "machine"
    FORM = "form"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw: its name, the rule that it breaks in words, who can tell, and the check.

    A flaw that only a reader can tell has no check and is never counted.
    """

    name: str
    rule: str
    judge: Judge
    check: Check | None = None


def _flaw(name: str, rule: str, check: Check, judge: Judge = Judge.MACHINE) -> Flaw:
    return Flaw(name, rule, judge, check)


FLAWS: tuple[Flaw, ...] = (
    Flaw("ambiguous", "Stem and options can be read in one way only.", Judge.READER),
    _flaw(
        "implausible option",
        "Every option is one that could be picked: none is of another sort than the rest.",
        options.mixes_sorts,
        Judge.FORM,
    ),
    _flaw("none of the above", "No option denies the others.", options.offers_none),
    _flaw(
        "longest option right",
        "The key is not above 1.5 times the median length of the distractors.",
        options.has_longest_key,
    ),
    _flaw(
        "gratuitous information",
        "The stem has one sentence of at most 25 words.",
        stems.says_too_much,
    ),
    _flaw(
        "true or false as a choice",
        "A choice asks for a fact, not which of several statements is true.",
        stems.asks_which_is_true,
    ),
    _flaw(
        "convergence",
        "The key does not share the most words with the other options.",
        options.converges_on_key,
    ),
    _flaw(
        "logical cue",
        "What the stem asks for (a number, a year, several things) fits more than the key.",
        options.alone_fits_the_stem,
        Judge.FORM,
    ),
    _flaw("all of the above", "No option joins the others.", options.offers_all),
    _flaw(
        "blank at the start",
        "A sentence with a gap has one gap, and something to go by stands before it.",
        stems.starts_with_gap,
    ),
    _flaw(
        "absolute term",
        "No option, and no statement to judge, is absolute: always, never, all, only.",
        options.is_absolute,
    ),
    _flaw(
        "word repeat",
        "The key shares no more words with the stem than a distractor does.",
        options.repeats_the_stem,
    ),
    _flaw(
        "unfocused stem",
        "The stem asks one thing and is clear without the options.",
        stems.is_unfocused,
        Judge.FORM,
    ),
    _flaw("complex options", "No option is a combination of others.", options.combines_options),
    _flaw(
        "grammatical cue",
        "Every option follows from the stem, and all begin and end alike.",
        options.gives_grammatical_cue,
    ),
    _flaw(
        "lost sequence",
        "Numbers, amounts and times stand in order.",
        options.is_out_of_order,
    ),
    _flaw("vague term", "No option is vague: often, usually, several.", options.is_vague),
    _flaw(
        "more than one right",
        "No two options mean the same, and none is part of another.",
        options.overlaps,
        Judge.FORM,
    ),
    _flaw("negative stem", "The stem is positive: no not, never, except.", stems.is_negative),
)


def flaws_of(question: Question) -> tuple[Flaw, ...]:
    """The flaws that a machine finds in a question, in the order of ``FLAWS``."""
    return tuple(flaw for flaw in FLAWS if flaw.check is not None and flaw.check(question))


def key_positions(questions: Iterable[Question]) -> tuple[int, ...]:
    """How often the key stands first, second, third and fourth among four options.

    Beside the nineteen, a matter of the whole quiz. Options in the order of their size are
    left out: there the order decides where the key stands.
    """
    counts = [0, 0, 0, 0]
    for question in questions:
        if len(question.options) == len(counts) and question.key is not None:
            counts[question.key] += not options.is_ordered(question)
    return tuple(counts)
