"""The rules that propose questions, one module for each family; ``RULES`` lists them all."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.cause import ask_why
from discuss.quizgen.rules.cloze import ask_what_is_missing
from discuss.quizgen.rules.confidence import confidence_of
from discuss.quizgen.rules.name import ask_which_name_is_missing
from discuss.quizgen.rules.number import ask_how_long, ask_how_many, ask_how_much
from discuss.quizgen.rules.object import ask_what_was_agreed, ask_what_was_done
from discuss.quizgen.rules.order import ask_in_which_order
from discuss.quizgen.rules.person import ask_where_one_belongs, ask_which_profession
from discuss.quizgen.rules.quoted import ask_who_said_it
from discuss.quizgen.rules.reported import ask_what_was_reported, ask_who_reported_it
from discuss.quizgen.rules.role import ask_which_role, ask_who_holds_role
from discuss.quizgen.rules.setting import ask_when, ask_where
from discuss.quizgen.rules.subject import ask_who, ask_who_did_all_that
from discuss.quizgen.rules.thing import ask_what_it_was
from discuss.quizgen.rules.truth import ask_whether_true

SWITCHED_OFF = frozenset(
    {
        "what it was",
        "what was done",
        "what was reported",
        "where",
        "who did all that",
        "where one belongs",
        "which profession",
        "why",
    }
)
"""Rules of whose questions independent readers accepted too few (figures in
docs/handbook/quiz.md). They still propose, so that ``--explain`` shows them, but nobody is asked
their questions."""

_ONLY_BY = {Kind.CAUSE: {"why"}, Kind.TRUE_FALSE: {"what is true", "what is false"}}


def kinds_written() -> tuple[Kind, ...]:
    """The kinds of which questions are asked: of others every rule is switched off."""
    return tuple(kind for kind in Kind if not _ONLY_BY.get(kind, {""}) <= SWITCHED_OFF)


Rule = Callable[[Material], Iterable[Candidate]]

RULES: tuple[Rule, ...] = (
    ask_who,
    ask_who_did_all_that,
    ask_who_reported_it,
    ask_what_was_reported,
    ask_what_was_done,
    ask_what_was_agreed,
    ask_what_it_was,
    ask_why,
    ask_when,
    ask_where,
    ask_how_many,
    ask_how_much,
    ask_how_long,
    ask_who_said_it,
    ask_who_holds_role,
    ask_which_role,
    ask_which_profession,
    ask_where_one_belongs,
    ask_what_is_missing,
    ask_which_name_is_missing,
    ask_whether_true,
    ask_in_which_order,
)


def propose(material: Material) -> tuple[Candidate, ...]:
    """Every candidate of every rule."""
    return tuple(
        replace(candidate, confidence=confidence_of(candidate.rule))
        for rule in RULES
        for candidate in rule(material)
    )
