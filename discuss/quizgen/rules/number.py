"""Transformation 8: how many, how much, what percentage, how long."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.counts import Count, split_qualifier
from discuss.quizgen.dates import TimeKind
from discuss.quizgen.material import Material
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.wording import Stem, ask, ask_for_subject

_IN_THE_STEM = {
    "about": "About how many",
    "around": "About how many",
    "roughly": "About how many",
    "approximately": "About how many",
    "nearly": "About how many",
    "almost": "About how many",
    "only": "How many",
    "": "How many",
}
_HANGS_ON = re.compile(r" (?:for|from|to|against|with|by) ")
"""What belongs behind the verb: "How many astronauts for the mission did ..." is no English."""

_NOT_COUNTED = frozenset(
    """
    percent age phase time dollar one second minute hour day week month year decade
    """.split()
)
_ANY = ("some ", "many ", "most ", "several ", "few ")
"""Of "some people" anybody can tell how many phones they carry."""
_WINNING = frozenset({"win", "carry", "lose"})
"""Verbs that tell on which side of a half a share is."""
_LASTING = frozenset({"take", "last"})


def ask_how_many(material: Material) -> Iterator[Candidate]:
    """ "How many albums did X make?", "Against how many firms did X announce ...?" """
    for statement in material.statements:
        if statement.subject.text.lower().startswith(_ANY):
            continue
        for part in (statement.subject, *statement.parts):
            for count in part.counts:
                if count.qualifier not in _IN_THE_STEM or not _can_be_counted(count):
                    continue
                stem = _how_many(statement, part, count)
                if stem is not None:
                    yield _candidate("how many", statement, stem, _number(count), count)


def _can_be_counted(count: Count) -> bool:
    is_counted = count.noun.head not in _NOT_COUNTED and count.noun.tag in {"NNS", "NNPS"}
    return is_counted and not _HANGS_ON.search(count.noun.text)


def _how_many(statement: Statement, part: Part, count: Count) -> Stem | None:
    words = f"{_IN_THE_STEM[count.qualifier]} {count.noun.text}"
    if count.preposition and count.rest is not None:
        words = f"{count.preposition} {words[:1].lower()}{words[1:]}"
        stem = ask(words, statement, part)
        return _with_object(stem, count, part)
    if part.role is Role.SUBJECT:
        return ask_for_subject(words, statement, is_singular=False)
    if part.role is Role.OBJECT:
        return ask(words, statement, part)
    return None


def _with_object(stem: Stem, count: Count, part: Part) -> Stem | None:
    """The stem with the rest of the object put back after its verb, where it can only end."""
    if part.role is not Role.OBJECT or count.rest is None:
        return None
    text = f"{stem.text.removesuffix('?')} {count.rest.text}?"
    return Stem(text, (*stem.problems, *count.rest.problems))


def _number(count: Count) -> Answer:
    return Answer(AnswerKind.NUMBER, count.number, unit=count.noun.head)


def ask_how_much(material: Material) -> Iterator[Candidate]:
    """ "How much is ... valued at?" and "What percentage of ... did it cover?" """
    for statement in material.statements:
        for part in statement.parts:
            if part.role is Role.OBJECT and part.phrase.head in {"percent", "%"}:
                yield from _percentage(statement, part)
            elif part.role is Role.ADJUNCT and part.preposition == "at" and "$" in part.text:
                yield from _money(statement, part)


def _percentage(statement: Statement, part: Part) -> Iterator[Candidate]:
    qualifier, number = split_qualifier(part.phrase.text)
    amount, _, rest = number.replace("%", " percent").partition(" percent")
    if statement.verb.lemma in _WINNING:
        return
    if qualifier not in _IN_THE_STEM or " " in amount.strip():
        return
    lead = _IN_THE_STEM[qualifier].replace("how many", "what percentage")
    words = lead.replace("How many", "What percentage") + rest
    stem = ask(words, statement, part)
    answer = Answer(AnswerKind.PERCENT, f"{amount.strip()} percent")
    yield _candidate("what percentage", statement, stem, answer, None)


def _money(statement: Statement, part: Part) -> Iterator[Candidate]:
    stem = ask("How much", statement, part, strand="at")
    answer = Answer(AnswerKind.MONEY, part.phrase.text)
    yield _candidate("how much", statement, stem, answer, None)


def ask_how_long(material: Material) -> Iterator[Candidate]:
    """ "How long did ... take?", "For how long did ... meet?" """
    for statement in material.statements:
        for part in statement.parts:
            if part.time is None or part.time.kind is not TimeKind.DURATION:
                continue
            is_span = part.preposition == "for"
            is_length = part.role is Role.OBJECT and statement.verb.lemma in _LASTING
            if not (is_span or is_length):
                continue
            stem = ask("For how long" if is_span else "How long", statement, part)
            answer = Answer(AnswerKind.DURATION, part.time.text)
            yield _candidate("how long", statement, stem, answer, None)


def _candidate(
    rule: str, statement: Statement, stem: Stem, answer: Answer, count: Count | None
) -> Candidate:
    problems = (*stem.problems, *(count.noun.problems if count is not None else ()))
    return Candidate(
        Kind.NUMBER,
        rule,
        stem.text,
        answer,
        statement.sentence,
        statement,
        problems=problems,
        is_claim=statement.speaker is not None,
    )
