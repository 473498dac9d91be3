"""Repeats: what a quiz has already is not asked once more."""

from collections.abc import Iterable, Sequence

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.entities import folded
from discuss.quizgen.quiz import Asked
from discuss.quizgen.selection import Passed
from discuss.quizgen.sentences import Sentence

MUCH_THE_SAME = 0.75


def is_repeated(one: Asked, others: Iterable[Asked]) -> bool:
    """Whether one of the others asks the same."""
    return any(_asks_the_same(one, other) for other in others)


def _asks_the_same(one: Asked, other: Asked) -> bool:
    """Whether two stems share most of their words, or the answer and some words or the sentence."""
    words, others = content(folded(one.stem)), content(folded(other.stem))
    shared = len(words & others)
    fewer = min(len(words), len(others)) or 1
    if folded(one.stem) == folded(other.stem) or shared / fewer >= MUCH_THE_SAME:
        return True
    is_same_answer = folded(one.answer).strip(" .") == folded(other.answer).strip(" .")
    return is_same_answer and (shared * 2 >= fewer or is_same_passage(one.evidence, other.evidence))


def is_same_passage(one: str, other: str) -> bool:
    """Whether one of two citations holds the other: a person may cite part of a sentence."""
    mine, theirs = " ".join(one.split()), " ".join(other.split())
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def asked_by(candidate: Candidate) -> Asked:
    """A candidate as a question that is asked already."""
    evidence = candidate.sentence.evidence.text
    return Asked(candidate.kind, candidate.stem, candidate.answer.text, evidence)


def as_chosen(asked: Iterable[Asked], sentences: Sequence[Sentence]) -> list[Passed]:
    """What is asked already as if it had been chosen, as far as the text still says it."""
    found = ((one, _sentence_of(one, sentences)) for one in asked)
    return [Passed(_candidate(one, sentence), ()) for one, sentence in found if sentence]


def _sentence_of(one: Asked, sentences: Sequence[Sentence]) -> Sentence | None:
    cited = (other for other in sentences if is_same_passage(one.evidence, other.evidence.text))
    return next(cited, None)


def _candidate(one: Asked, sentence: Sentence) -> Candidate:
    """Of what kind its answer is nobody noted: a thing, which bars the fewest others."""
    answer = Answer(AnswerKind.THING, one.answer)
    return Candidate(one.kind, "asked already", one.stem, answer, sentence, None)
