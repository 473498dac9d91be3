"""Selection: the questions that together make a quiz."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from discuss.quizgen.answers import MEASURES, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.truth import FALSE, TRUE

MOST_OF_A_KEY = 2
MOST_TRUE = 0.2
"""The share of a quiz that may be true as it stands."""
MORE_TRUE = 2
"""So many more statements may be true than false: "true" is not to be the better guess."""
MOST_ALIKE = 0.6
MOST_TOLD = 0.7
MOST_OF_A_RULE = 0.5
MOST_OF_A_KIND = {Kind.TRUE_FALSE: 0.3, Kind.SHORT_ANSWER: 0.6, Kind.CLOZE: 0.4}
"""The share of a quiz for the kinds of which an article gives many: it is to be mixed."""
ENOUGH = 8
MORE_OF_A_KIND = 1.5
"""So many times as much of a kind and a rule may be in a quiz that would have fewer than
``ENOUGH`` without: eight good questions with one kind at half are worth more than four."""
_UNBOUND = 1_000_000
"""The size of a quiz of which every share is more than there are questions."""
MOST_ROLES = 2
_MOST = {"which profession": 0.1, "where one belongs": 0.1, "what it was": 0.2}
ROLE_RULES = frozenset(
    {"who holds the role", "which role", "which profession", "where one belongs"}
)
LEAD_BONUS = 0.15
NEW_RULE_BONUS = 0.08
EVENING = 0.2


_OF_EVERY_STEM = frozenset(
    """
    true false according article number date year month amount percentage length time completes
    sentence order events happen earliest first who said wrote ____
    """.split()
)


@dataclass(frozen=True, slots=True)
class Passed:
    """A candidate that passed every check, with its distractors."""

    candidate: Candidate
    distractors: tuple[str, ...]


def select(
    passed: Sequence[Passed], count: int, besides: Sequence[Passed] = (), *, is_mixed: bool = True
) -> tuple[list[Passed], list[tuple[Passed, str]]]:
    """At most ``count`` questions in article order, and the others with why they were left.

    The surest first, the opening of the article before its end, and kinds mixed; one question
    a sentence, a second one only when the quiz would be short otherwise, and more of one kind
    only when it would have fewer than ``ENOUGH``. They join those ``besides``, which are not
    returned. Where somebody chose the kinds they are not mixed.
    """
    chosen = list(besides)
    wanted = len(besides) + count
    of = wanted if is_mixed else _UNBOUND
    left: dict[int, str] = {}
    for per_sentence in (1, 2):
        _fill(chosen, passed, wanted, per_sentence, of)
    _fill(chosen, passed, min(ENOUGH, wanted), 2, round(of * MORE_OF_A_KIND))
    for one in passed:
        if one not in chosen:
            left[id(one)] = _clash(one, chosen, 2, of) or "the quiz had enough without it"
    added = chosen[len(besides) :]
    added.sort(key=lambda one: (one.candidate.sentence.number, one.candidate.stem))
    return added, [(one, left[id(one)]) for one in passed if id(one) in left]


def _fill(
    chosen: list[Passed], passed: Sequence[Passed], wanted: int, per_sentence: int, of: int
) -> None:
    """Add the best question that fits until so many are chosen; ``of`` bounds kinds and rules."""
    fitting = list(passed)
    while len(chosen) < wanted:
        # What clashes with some clashes with more: it is not looked at again.
        open_ones = [one for one in fitting if one not in chosen]
        fitting = [one for one in open_ones if not _clash(one, chosen, per_sentence, of)]
        if not fitting:
            return
        chosen.append(max(fitting, key=lambda one: _worth(one, chosen)))


def _worth(one: Passed, chosen: Sequence[Passed]) -> float:
    """How much a question adds: how sure it is, how early its sentence, how new its rule."""
    rules = Counter(other.candidate.rule for other in chosen)
    early = LEAD_BONUS / (1 + one.candidate.sentence.paragraph)
    keys = [other.candidate.answer.text for other in chosen]
    evens = EVENING * (one.candidate.answer.text == FALSE and TRUE in keys)
    return one.candidate.confidence + early + evens - NEW_RULE_BONUS * rules[one.candidate.rule]


def _clash(one: Passed, chosen: Sequence[Passed], per_sentence: int, count: int) -> str:
    """Why a question may not join those chosen, or nothing."""
    mine, others = one.candidate, [other.candidate for other in chosen]
    beside = [other for other in others if other.sentence == mine.sentence]
    return _said_before(mine, beside, others, per_sentence) or _too_often(mine, others, count)


def _said_before(
    mine: Candidate, beside: Sequence[Candidate], others: Sequence[Candidate], per_sentence: int
) -> str:
    """Whether what is asked was asked, or is told, by a question before."""
    if len(beside) >= per_sentence:
        return "another question rests on its sentence"
    if any(_same_fact(mine, other) or _shares_words(mine, other) for other in beside):
        return "it asks for the same as another"
    if any(_alike(mine, other) or _in_order(mine, other) for other in others):
        return "it asks much the same as another"
    if any(_answers(mine, other) or _answers(other, mine) for other in beside):
        return "another question gives its answer away"
    return ""


def _too_often(mine: Candidate, others: Sequence[Candidate], count: int) -> str:
    """Whether enough questions have the key, the kind or the rule of this one."""
    if mine.answer.text == TRUE and _truths(others) >= MORE_TRUE:
        return "too much is true already"
    most_keys = MOST_TRUE * count if mine.answer.text == TRUE else MOST_OF_A_KEY
    if sum(_same_key(mine, other) for other in others) >= most_keys:
        return "its key is asked for often enough"
    if mine.rule in ROLE_RULES and sum(one.rule in ROLE_RULES for one in others) >= MOST_ROLES:
        return "roles are asked often enough"
    same_kind = sum(other.kind is mine.kind for other in others)
    if mine.kind in MOST_OF_A_KIND and same_kind >= max(1, MOST_OF_A_KIND[mine.kind] * count):
        return "its kind is asked often enough"
    most = max(1, _MOST.get(mine.rule, MOST_OF_A_RULE) * count)
    if sum(other.rule == mine.rule for other in others) >= most:
        return "its rule has asked often enough"
    return ""


def _truths(others: Sequence[Candidate]) -> int:
    """How many more statements are true than false."""
    keys = [one.answer.text for one in others]
    return keys.count(TRUE) - keys.count(FALSE)


def _same_key(one: Candidate, other: Candidate) -> bool:
    return one.answer.text.lower() == other.answer.text.lower()


def _shares_words(one: Candidate, other: Candidate) -> bool:
    """Whether the stems of two questions on one sentence are about the same part of it."""
    return _overlap(one, other) > MOST_ALIKE


def _overlap(one: Candidate, other: Candidate) -> float:
    mine, theirs = _asked_words(one), _asked_words(other)
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer else 0.0


def _asked_words(one: Candidate) -> set[str]:
    """The words of a stem, and of the things to put in order, without what every stem says."""
    return content(" ".join((one.stem, *one.items))) - _OF_EVERY_STEM


def _alike(one: Candidate, other: Candidate) -> bool:
    return _overlap(one, other) > MOST_ALIKE and _same_kind(one, other)


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two questions on one sentence have one figure or word for their key."""
    if not {one.answer.kind, other.answer.kind} <= MEASURES:
        return False
    mine, theirs = content(one.answer.text), content(other.answer.text)
    return mine <= theirs or theirs <= mine


def _in_order(one: Candidate, other: Candidate) -> bool:
    """Whether one asks for the time of a thing that the other wants put in order."""
    if not (one.items or other.items):
        return False
    asked = _asked_words(other if one.items else one)
    items = one.items or other.items
    return any(len(asked & content(item)) > MOST_ALIKE * len(content(item)) for item in items)


def _same_kind(one: Candidate, other: Candidate) -> bool:
    return one.answer.kind is other.answer.kind or AnswerKind.ROLE in (
        one.answer.kind,
        other.answer.kind,
    )


def _answers(one: Candidate, other: Candidate) -> bool:
    """Whether the words of one stem hold most of another question's key on the same sentence."""
    key = content(other.answer.text) or set(other.answer.text.lower().split())
    if other.answer.kind in MEASURES and key <= set(one.stem.lower().rstrip("?").split()):
        return True
    return bool(key) and len(key & content(one.stem)) >= MOST_TOLD * len(key)
