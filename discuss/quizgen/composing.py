"""Composing: the chosen candidates as questions, their options in order and their keys spread."""

from collections.abc import Sequence
from random import Random

from discuss.quizgen.answers import MEASURES, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.distractors.numbers import rank_of
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind, Question
from discuss.quizgen.quotations import within_quotation
from discuss.quizgen.rules.truth import FALSE, TRUE
from discuss.quizgen.selection import Passed
from discuss.quizgen.short_answers import accepted_wordings

OPTIONS = 4
LONGEST_EXPLANATION = 220

_HARD = frozenset({AnswerKind.CLAIM, AnswerKind.THING, AnswerKind.REASON, AnswerKind.PURPOSE})


def compose(chosen: Sequence[Passed], material: Material, seed: int) -> tuple[Question, ...]:
    """The questions in the order given; the same seed gives the same options in the same order."""
    spread = Random(f"{seed}:{material.reading.title}")
    positions = _key_positions(sum(bool(one.distractors) for one in chosen), spread)
    return tuple(
        _question(passed, material, positions, Random(f"{seed}:{passed.candidate.stem}"))
        for passed in chosen
    )


def _key_positions(count: int, random: Random) -> list[int]:
    """Where the keys go: every position equally often, in an order that tells nothing."""
    positions = [number % OPTIONS for number in range(count)]
    random.shuffle(positions)
    return positions


def _question(passed: Passed, material: Material, positions: list[int], random: Random) -> Question:
    candidate = passed.candidate
    if candidate.kind is Kind.ORDER:
        return _order(candidate, random)
    options, key = _options(passed, positions, random)
    accepted: tuple[str, ...] = ()
    if candidate.kind is Kind.SHORT_ANSWER:
        accepted = accepted_wordings(candidate.answer, material)
    return Question(
        candidate.kind,
        candidate.stem,
        options,
        key,
        candidate.sentence.evidence,
        candidate.rule,
        difficulty_of(candidate),
        round(candidate.confidence, 2),
        _explanation(candidate),
        accepted,
    )


def _order(candidate: Candidate, random: Random) -> Question:
    """The things in an order that is not the right one."""
    shown = list(range(len(candidate.items)))
    while shown == sorted(shown):
        random.shuffle(shown)
    return Question(
        candidate.kind,
        candidate.stem,
        tuple(candidate.items[number] for number in shown),
        None,
        candidate.sentence.evidence,
        candidate.rule,
        difficulty_of(candidate),
        round(candidate.confidence, 2),
        f"The article gives the times: {candidate.correction}.",
        order=tuple(shown.index(number) for number in range(len(shown))),
    )


def _options(
    passed: Passed, positions: list[int], random: Random
) -> tuple[tuple[str, ...], int | None]:
    """The options as shown and the number of the key among them."""
    answer = passed.candidate.answer
    if answer.kind is AnswerKind.TRUTH:
        return (TRUE, FALSE), (TRUE, FALSE).index(answer.text)
    if not passed.distractors:
        return (), None
    texts = [_as_option(text) for text in passed.distractors]
    random.shuffle(texts)
    key = _as_option(answer.text)
    texts.insert(positions.pop(), key)
    if answer.kind in MEASURES:
        texts.sort(key=rank_of)
    return tuple(texts), texts.index(key)


def _as_option(text: str) -> str:
    return text[:1].upper() + text[1:]


def difficulty_of(candidate: Candidate) -> float:
    """A rough order, in 0..1: clauses are harder than names, later and longer is harder."""
    base = 0.55 if candidate.answer.kind in _HARD else 0.35
    later = min(candidate.sentence.paragraph, 10) * 0.015
    longer = min(len(candidate.stem.split()), 25) * 0.008
    return round(min(base + later + longer, 1.0), 2)


def _explanation(candidate: Candidate) -> str:
    """The sentence that says so, cut at a word where it is long, after what was false."""
    text = " ".join(candidate.sentence.evidence.text.split())
    if len(text) > LONGEST_EXPLANATION:
        text = text[:LONGEST_EXPLANATION].rsplit(" ", 1)[0] + " …"
    lead = f"It is {candidate.correction}. " if candidate.correction else ""
    return f"{lead}The article says: “{within_quotation(text)}”"
