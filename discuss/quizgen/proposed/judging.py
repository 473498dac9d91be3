"""Which of a model's questions are kept: grounded, and passed by the same checks as the rules'."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from discuss.domain.article import Article
from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.checks import problems_of, problems_with_options
from discuss.quizgen.composing import LONGEST_EXPLANATION
from discuss.quizgen.distractors.numbers import value_of
from discuss.quizgen.entities import Entity, folded
from discuss.quizgen.facts import KIND_OF_SORT
from discuss.quizgen.flaws import flaws_of
from discuss.quizgen.language import DEFAULT_MODEL, load_parser, load_second_parser
from discuss.quizgen.material import Material, gather
from discuss.quizgen.proposed.answer import Proposal, read_answer
from discuss.quizgen.proposed.evidence import find_passage
from discuss.quizgen.proposed.soundness import problem_of
from discuss.quizgen.quiz import Asked, Dropped, Evidence, Kind, Question
from discuss.quizgen.quotations import within_quotation
from discuss.quizgen.repeats import is_repeated
from discuss.quizgen.sentences import Sentence

RULE = "language model"
CONFIDENCE = 0.5
DIFFICULTY = 0.5
NOWHERE = Evidence(0, 0, 0, "")


@dataclass(frozen=True, slots=True)
class Judged:
    """What is kept of an answer, in article order, and what was dropped and why."""

    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]


def judge(text: str, article: Article, *, seed: int = 0, model: str = DEFAULT_MODEL) -> Judged:
    """The questions of a model's answer that are fit for a leader's eyes.

    Raises UnreadableError when the answer is no list of questions.
    """
    proposals = read_answer(text)
    if not proposals:
        return Judged((), ())
    material = gather(article.title, article.paragraphs, load_parser(model), load_second_parser())
    kept: list[Question] = []
    dropped: list[Dropped] = []
    for proposal in proposals:
        evidence = find_passage(proposal.evidence, article.paragraphs)
        if evidence is None:
            dropped.append(_dropped(proposal, NOWHERE, "its evidence is not in the article"))
        elif reason := _problem(proposal, evidence, material):
            dropped.append(_dropped(proposal, evidence, reason))
        else:
            kept.append(_question(proposal, evidence, seed))
    kept.sort(key=lambda one: (one.evidence.paragraph, one.evidence.start))
    fresh = without_repeats(kept, ())
    return Judged(fresh.questions, (*dropped, *fresh.dropped))


def without_repeats(questions: Iterable[Question], known: Sequence[Asked]) -> Judged:
    """The questions that ask nothing asked before."""
    asked = list(known)
    kept: list[Question] = []
    dropped: list[Dropped] = []
    for one in questions:
        mine = Asked(one.kind, one.stem, one.right_answer, one.evidence.text)
        if is_repeated(mine, asked):
            reason = "another question asks the same"
            dropped.append(Dropped(one.stem, one.right_answer, RULE, reason, one.evidence))
        else:
            kept.append(one)
            asked.append(mine)
    return Judged(tuple(kept), tuple(dropped))


def _problem(proposal: Proposal, evidence: Evidence, material: Material) -> str:
    """The first thing that is wrong with a proposal.

    First what a model gets wrong, then the checks of the rules, then the flaws of any item.
    """
    if problem := problem_of(proposal, evidence):
        return problem
    candidate = _candidate(proposal, evidence, material)
    if candidate is None:
        return "its evidence lies beyond what was read"
    others = [one for number, one in enumerate(proposal.options) if number != proposal.key]
    problems = (*problems_of(candidate, material), *problems_with_options(candidate, tuple(others)))
    if problems:
        return problems[0]
    flaws = flaws_of(_question(proposal, evidence))
    return f"a flaw of its form: {flaws[0].name}" if flaws else ""


def _candidate(proposal: Proposal, evidence: Evidence, material: Material) -> Candidate | None:
    """The proposal as the checks of the rules know it."""
    sentence = _sentence_at(evidence, material)
    if sentence is None:
        return None
    answer = _answer(proposal.answer, material)
    return Candidate(Kind.MULTIPLE_CHOICE, RULE, proposal.stem, answer, sentence, None, CONFIDENCE)


def _sentence_at(evidence: Evidence, material: Material) -> Sentence | None:
    for sentence in material.reading.sentences:
        own = sentence.evidence
        if own.paragraph == evidence.paragraph and own.start < evidence.end <= own.end:
            return sentence
    return None


def _answer(text: str, material: Material) -> Answer:
    entity = _entity_called(text, material)
    if entity is not None and entity.sort in KIND_OF_SORT:
        return Answer(KIND_OF_SORT[entity.sort], text, entity)
    return Answer(AnswerKind.NUMBER if _is_number(text) else AnswerKind.ACTION, text)


def _entity_called(text: str, material: Material) -> Entity | None:
    name = folded(text).removeprefix("the ")
    for entity in material.entities:
        if any(folded(alias).removeprefix("the ") == name for alias in entity.aliases):
            return entity
    return None


def _is_number(text: str) -> bool:
    return text[:1].isdigit() or (value_of(text) > 1 and len(text.split()) <= 2)


def _question(proposal: Proposal, evidence: Evidence, seed: int = 0) -> Question:
    """The question with its options in an order of ours: a model's keys have a pattern."""
    options = list(proposal.options)
    Random(f"{seed}:{proposal.stem}").shuffle(options)
    if all(map(_is_number, options)):
        options.sort(key=value_of)
    return Question(
        Kind.MULTIPLE_CHOICE,
        proposal.stem,
        tuple(options),
        options.index(proposal.answer),
        evidence,
        RULE,
        DIFFICULTY,
        CONFIDENCE,
        f"The article says: “{_shortened(evidence.text)}”",
    )


def _shortened(sentence: str) -> str:
    """The sentence cut at a word where it is long, its own quotation marks single."""
    text = textwrap.shorten(sentence, LONGEST_EXPLANATION, placeholder=" …")
    return within_quotation(text)


def _dropped(proposal: Proposal, evidence: Evidence, reason: str) -> Dropped:
    return Dropped(proposal.stem, proposal.answer, RULE, reason, evidence)
