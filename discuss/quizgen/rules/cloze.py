"""Cloze: a sentence of the article with a number, an amount or a date left out."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.clarity import UNNAMED
from discuss.quizgen.content import content
from discuss.quizgen.dates import YEAR
from discuss.quizgen.facts import Fact
from discuss.quizgen.material import Material
from discuss.quizgen.passages import Passage
from discuss.quizgen.quiz import Kind

GAP = "____"
FEWEST_WORDS, MOST_WORDS = 7, 20
LEAST_CONTENT = 4
FIRST_WORDS = 2

_ASKED = {
    AnswerKind.NUMBER: "Which number",
    AnswerKind.PERCENT: "Which percentage",
    AnswerKind.MONEY: "Which amount",
    AnswerKind.YEAR: "Which year",
    AnswerKind.DAY: "Which date",
    AnswerKind.MONTH: "Which month",
    AnswerKind.DURATION: "Which length of time",
}
_LOST_COMMA = re.compile(r"(?:On|In|By|At|Since|Until) [^,]*$")


def ask_what_is_missing(material: Material) -> Iterator[Candidate]:
    """ "Which number completes the sentence “... ____ ...”?" """
    for passage in material.passages:
        if not FEWEST_WORDS <= len(passage.text.split()) <= MOST_WORDS:
            continue
        for fact in passage.facts:
            if fact.answer.kind in _ASKED:
                yield _candidate(passage, fact)


def _candidate(passage: Passage, fact: Fact) -> Candidate:
    gapped = f"{passage.text[: fact.start]}{GAP}{passage.text[fact.end :]}"
    gapped = gapped.replace("“", "‘").replace("”", "’")
    asked = _ASKED[fact.answer.kind]
    if fact.answer.kind is AnswerKind.MONTH and fact.answer.text[-1].isdigit():
        asked = "Which month and year"
    verb = "complete" if " and " in asked else "completes"
    return Candidate(
        Kind.CLOZE,
        "what is missing",
        f"{asked} {verb} the sentence “{gapped}”?",
        fact.answer,
        passage.sentence,
        passage.statement,
        problems=(*_problems(passage), *_doubts(gapped, fact)),
    )


def _problems(passage: Passage) -> Iterator[str]:
    """The passage's own problems; which "the tower" is meant is plain where it is quoted."""
    return (problem for problem in passage.problems if not problem.endswith(UNNAMED))


def _doubts(gapped: str, fact: Fact) -> Iterator[str]:
    if _LOST_COMMA.match(gapped):
        yield "a comma went with what was left out"
    if fact.answer.kind is AnswerKind.YEAR and YEAR.search(gapped):
        yield "another year is in the sentence"
    if GAP in gapped.split()[:FIRST_WORDS]:
        yield "the gap comes before the reader knows what the sentence is about"
    if ":" in gapped[fact.start :]:
        yield "what is missing can be counted in the list behind it"
    if len(content(gapped)) < LEAST_CONTENT:
        yield "the sentence says too little without what is missing"
