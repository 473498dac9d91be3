"""Cloze: a sentence of the article with a number, an amount or a date left out."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from discuss.quizgen.candidate import Answer, AnswerKind, Candidate
from discuss.quizgen.clauses import own_subject, write_clause
from discuss.quizgen.dates import TimeKind, read_time
from discuss.quizgen.distractors.clauses import content
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import UNITS
from discuss.quizgen.phrases import Phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.quiz import Kind
from discuss.quizgen.statements import Role, Statement
from discuss.quizgen.words import SPEAKING

GAP = "____"
FEWEST_WORDS, MOST_WORDS = 7, 20
LEAST_CONTENT = 4

_ASKED = {
    AnswerKind.NUMBER: "Which number",
    AnswerKind.PERCENT: "Which percentage",
    AnswerKind.MONEY: "Which amount",
    AnswerKind.YEAR: "Which year",
    AnswerKind.DAY: "Which date",
    AnswerKind.MONTH: "Which month",
}
_TIMES = {
    TimeKind.YEAR: AnswerKind.YEAR,
    TimeKind.DAY: AnswerKind.DAY,
    TimeKind.MONTH: AnswerKind.MONTH,
}
_POINTING = frozenset({"Such", "This", "That", "These", "Those", "There", "Here"})
_LOST_COMMA = re.compile(r"(?:On|In|By|At|Since|Until) [^,]*$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TOLERATED = re.compile(r"does not say which$|^\"(?:other|others|same)\" needs its context$")
"""What a reader of the article understands in a sentence of it, though not in a bare question."""
_PERCENT = re.compile(r"\d[\d.,]*(?:%| percent)")
_MONEY = re.compile(r"(?:US)?[$€£]\d[\d.,]*(?: (?:thousand|million|billion|trillion))?")


def ask_what_is_missing(material: Material) -> Iterator[Candidate]:
    """ "Which number completes the sentence “... ____ ...”?" """
    for statement in material.statements:
        if statement.speaker is not None or statement.verb.is_negated or _only_speaks(statement):
            continue
        verb = material.reading.docs[statement.sentence.paragraph][statement.at]
        clause = write_clause(
            verb, Scene(material.names, verb.doc.user_data["paragraph"], material.topic)
        )
        text = _sentence(statement, verb, clause)
        if not FEWEST_WORDS <= len(text.split()) <= MOST_WORDS:
            continue
        for answer in _answers(verb, text):
            yield _candidate(statement, clause, text, answer)


def _only_speaks(statement: Statement) -> bool:
    """Whether a statement says no more than that somebody spoke."""
    return statement.verb.lemma in SPEAKING and statement.part(Role.CLAUSE) is None


def _sentence(statement: Statement, verb: Token, clause: Phrase) -> str:
    """The clause in words, with its subject put before it where another verb has it."""
    text = clause.text if own_subject(verb) else f"{statement.subject.text} {clause.text}"
    return text[:1].upper() + text[1:]


def _candidate(statement: Statement, clause: Phrase, text: str, answer: Answer) -> Candidate:
    gapped = re.sub(rf"(?<![\w$€£.,-]){re.escape(answer.text)}(?![\w-])", GAP, text)
    context = [*clause.problems, *statement.subject.phrase.problems]
    problems = [*statement.problems, *(one for one in context if not _TOLERATED.search(one))]
    if gapped.split()[0] in _POINTING:
        problems.append("the sentence points back to the one before")
    if _LOST_COMMA.match(gapped):
        problems.append("a comma went with what was left out")
    if answer.kind is AnswerKind.YEAR and _YEAR.search(gapped):
        problems.append("another year is in the sentence")
    if gapped.count(GAP) != 1:
        problems.append("what is missing stands there twice or not at all")
    if len(content(gapped)) < LEAST_CONTENT:
        problems.append("the sentence says too little without what is missing")
    return Candidate(
        Kind.CLOZE,
        "what is missing",
        f"{_ASKED[answer.kind]} completes the sentence “{gapped}”?",
        answer,
        statement.sentence,
        statement,
        confidence=0.65,
        problems=tuple(dict.fromkeys(problems)),
    )


def _answers(verb: Token, text: str) -> Iterator[Answer]:
    """Everything in the clause that can be left out of it."""
    for figure in _PERCENT.findall(text):
        yield Answer(AnswerKind.PERCENT, figure)
    for figure in _MONEY.findall(text):
        yield Answer(AnswerKind.MONEY, figure)
    for token in verb.subtree:
        number = _number(token)
        if number is not None:
            yield number
    for span in verb.doc.ents:
        if span.label_ == "DATE" and verb.is_ancestor(span.root):
            time = read_time(span.text)
            if time.kind in _TIMES:
                yield Answer(_TIMES[time.kind], time.text)


def _number(token: Token) -> Answer | None:
    """A number that counts something named in the plural."""
    counted = token.head
    is_counted = counted.tag_ in {"NNS", "NNPS"} or counted.lower_ in UNITS
    if token.dep_ != "nummod" or not is_counted or counted.lower_ == "percent":
        return None
    if token.i and token.nbor(-1).lower_ in {"few", "several", "some", "many"}:
        return None
    words = [one for one in token.subtree if one.pos_ == "NUM"]
    text = " ".join(one.text for one in words)
    is_one_piece = words[-1].i - words[0].i == len(words) - 1
    is_plain = text.lower() != "one" and re.fullmatch(r"[\d.,]+(?: \w+)?|[A-Za-z]+", text)
    return (
        Answer(AnswerKind.NUMBER, text, unit=counted.lemma_) if is_one_piece and is_plain else None
    )
