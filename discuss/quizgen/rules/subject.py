"""Transformations 1, 2 and 4: who or which country did it or had it done."""

import re
from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import Entity
from discuss.quizgen.facts import KIND_OF_SORT
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import BODY_NOUNS
from discuss.quizgen.parts import Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.quotations import within_quotation
from discuss.quizgen.rules.core import what_is_beyond_core
from discuss.quizgen.wording import ask_for_subject
from discuss.quizgen.words import REPORTING, SPEAKING

SHORTEST = 4
"""Shorter initials than this are read in full by a reader, who would type them so."""

_NOT_ASKED = frozenset({"be", "have", "do", "speak", "base", "locate", "own", "situate"})


def ask_who(material: Material) -> Iterator[Candidate]:
    """ "Who met ...?", "Which country banned ...?" """
    for statement in material.statements:
        entity = statement.subject.phrase.entity
        if entity is None or not can_be_asked_for(entity) or _is_reporting(statement):
            continue
        if statement.verb.lemma in _NOT_ASKED | SPEAKING or tells_name(statement):
            continue
        stem = ask_for_subject(question_word(entity), statement)
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "who was it done to" if statement.verb.is_passive else "who did it",
            stem.text,
            name_answer(entity),
            statement.sentence,
            statement,
            problems=(*stem.problems, *what_is_beyond_core(statement, material)),
            is_claim=statement.speaker is not None,
        )


def ask_who_did_all_that(material: Material) -> Iterator[Candidate]:
    """ "Who ...?", with all that the sentence says: the name at its beginning exchanged."""
    for passage in material.passages:
        statement = passage.statement
        entity = statement.subject.phrase.entity
        if entity is None or tells_name(statement) or not can_be_asked_for(entity):
            continue
        opening = statement.subject.phrase.text
        rest = passage.text[len(opening) :]
        is_plain = passage.text.lower().startswith(opening.lower()) and _FOLLOWS.match(rest)
        if not is_plain or _says_too_little(statement, rest):
            continue
        word = question_word(entity)
        text = within_quotation(f"{word}{rest}?")
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "who did all that",
            text,
            name_answer(entity),
            statement.sentence,
            statement,
            problems=(*passage.problems, *what_is_beyond_core(statement, material)),
            is_claim=statement.speaker is not None,
        )


def _says_too_little(statement: Statement, rest: str) -> bool:
    """Whether one cannot know what is meant: "who spoke on the call", "that trickle will"."""
    is_weak = statement.verb.lemma in _NOT_ASKED or "@" in rest
    wanted = {Role.CLAUSE} if statement.verb.lemma == "tell" else {Role.CLAUSE, Role.OBJECT}
    told = any(one.role in wanted for one in statement.parts)
    is_bare = statement.verb.lemma in SPEAKING and not told
    return is_weak or is_bare or bool(_POINTS.search(rest))


_POINTS = re.compile(r"\bthat [a-z]+[a-rt-z] (?:will|would|is|was|has|had|can|could)\b")
_FOLLOWS = re.compile(r" (?!and\b|or\b|who\b|which\b|of\b|in\b|\()[a-z]+")


def tells_name(statement: Statement) -> bool:
    """Whether a statement gives the name itself: "was born X", "is called X"."""
    names = [part for part in statement.parts if part.role is Role.ATTRIBUTE]
    return statement.verb.is_passive and any(part.phrase.tag.startswith("NNP") for part in names)


def can_be_asked_for(entity: Entity) -> bool:
    """Whether a question can ask for an entity: for a body only when it surely is one."""
    is_one = " and " not in entity.name
    is_full = " " in entity.name or (entity.name.isupper() and len(entity.name) >= SHORTEST)
    as_person = sum(mention.sort is Sort.PERSON for mention in entity.mentions)
    is_body = entity.sort is Sort.ORGANISATION and entity.is_sure_body
    is_body = is_body and is_full and is_one and not as_person
    return is_body or entity.sort in {Sort.PERSON, Sort.COUNTRY}


def name_answer(entity: Entity) -> Answer:
    """An entity as a key."""
    return Answer(KIND_OF_SORT.get(entity.sort, AnswerKind.NAME), entity.as_option, entity)


def question_word(entity: Entity) -> str:
    """ "Who", "Which country", "Which airline"."""
    if entity.sort is Sort.PERSON:
        return "Who"
    return f"Which {'country' if entity.sort is Sort.COUNTRY else kind_of_body(entity)}"


def kind_of_body(entity: Entity) -> str:
    """What a body is called beside its name or at the end of it, else an organisation."""
    called = [mention.body for mention in entity.mentions if mention.body]
    ending = entity.name.split()[-1].lower()
    own = [ending] if ending in BODY_NOUNS else []
    return next(iter([*called, *own]), "organisation")


def _is_reporting(statement: Statement) -> bool:
    return statement.verb.lemma in REPORTING and any(
        part.role in {Role.CLAUSE, Role.SPEECH} for part in statement.parts
    )
