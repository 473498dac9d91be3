"""Transformations 6 and 7: when and where it happened."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.dates import YEAR, TimeKind
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import tells_name
from discuss.quizgen.wording import ask

_TIMES = {
    TimeKind.YEAR: ("In which year", AnswerKind.YEAR),
    TimeKind.MONTH: ("When", AnswerKind.MONTH),
    TimeKind.DAY: ("When", AnswerKind.DAY),
}
_PLACES = {
    Sort.COUNTRY: ("In which country", AnswerKind.COUNTRY),
    Sort.CITY: ("Where", AnswerKind.PLACE),
    Sort.PLACE: ("Where", AnswerKind.PLACE),
}
_HEAD_OF_STATE = re.compile(r"\b(?:President|Prime Minister|Chancellor|King|Queen|Pope) [A-Z]")
_PLAIN = frozenset({"follow", "come", "be", "remain", "stay"})
_AT_A_TIME = frozenset({"in", "on", ""})
_AT_A_PLACE = frozenset({"in", "at"})


def ask_when(material: Material) -> Iterator[Candidate]:
    """ "In which year did ...?", "When was ...?" """
    for statement in material.statements:
        for part in statement.parts:
            if part.time is None or part.time.kind not in _TIMES:
                continue
            if part.preposition not in _AT_A_TIME or _has_another_time(statement, part):
                continue
            if statement.verb.lemma in _PLAIN or tells_name(statement):
                continue
            if _is_in_office(statement, part) or _has_an_aside(statement, part):
                continue
            words, kind = _TIMES[part.time.kind]
            yield _candidate("when", words, statement, part, Answer(kind, part.time.text))


def _has_another_time(statement: Statement, part: Part) -> bool:
    """Whether two times are told: one of them may belong to another clause."""
    others = [other for other in statement.parts if other is not part]
    return any(other.time is not None or YEAR.search(other.text) for other in others)


def _is_in_office(statement: Statement, part: Part) -> bool:
    """Whether whose deed it is limits the year: "President X" was one for a few years."""
    is_year = part.time is not None and part.time.kind is TimeKind.YEAR
    return is_year and bool(_HEAD_OF_STATE.search(statement.subject.text))


def _has_an_aside(statement: Statement, part: Part) -> bool:
    """Whether something hung on the time behind a comma: "in 2004, at first as ..."."""
    others = (one for one in statement.parts if one is not part and one.role is Role.ADJUNCT)
    return any(one.is_aside and one.phrase.start > part.phrase.start for one in others)


def ask_where(material: Material) -> Iterator[Candidate]:
    """ "Where did ... meet?", "In which country ...?" """
    for statement in material.statements:
        for part in statement.parts:
            entity = part.phrase.entity
            if part.role is not Role.ADJUNCT or part.preposition not in _AT_A_PLACE:
                continue
            if entity is None or entity.sort not in _PLACES:
                continue
            words, kind = _PLACES[entity.sort]
            answer = Answer(kind, entity.as_option, entity)
            yield _candidate("where", words, statement, part, answer)


def _candidate(
    rule: str, words: str, statement: Statement, part: Part, answer: Answer
) -> Candidate:
    stem = ask(words, statement, part)
    return Candidate(
        Kind.MULTIPLE_CHOICE,
        rule,
        stem.text,
        answer,
        statement.sentence,
        statement,
        problems=stem.problems,
        is_claim=statement.speaker is not None,
    )
