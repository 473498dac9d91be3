"""Transformation 10: what somebody announced, and who announced it."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.clauses import is_finite, own_subject
from discuss.quizgen.material import Material
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import can_be_asked_for, name_answer, question_word
from discuss.quizgen.wording import ask, ask_for_subject
from discuss.quizgen.words import ANNOUNCING


def ask_who_reported_it(material: Material) -> Iterator[Candidate]:
    """ "Who announced that ...?" """
    for statement, _clause in _reports(material):
        entity = statement.subject.phrase.entity
        if entity is None or not can_be_asked_for(entity):
            continue
        stem = ask_for_subject(question_word(entity), statement)
        yield Candidate(
            Kind.WHO_SAID,
            "who reported it",
            stem.text,
            name_answer(entity),
            statement.sentence,
            statement,
            problems=(*stem.problems, *_negated(statement)),
        )


def _negated(statement: Statement) -> Iterator[str]:
    if statement.verb.is_negated:
        yield "nobody is asked what was not said"


def ask_what_was_reported(material: Material) -> Iterator[Candidate]:
    """ "What did X announce ...?", keyed as what X announced, not as a fact."""
    for statement, clause in _reports(material):
        stem = ask("What", statement, clause)
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what was reported",
            stem.text,
            Answer(AnswerKind.CLAIM, as_claim(clause), head=clause.phrase.head),
            statement.sentence,
            statement,
            problems=(*stem.problems, *clause.phrase.problems_as_key),
            facts=material.facts_of(clause, as_claim(clause), statement.sentence),
        )


def as_claim(clause: Part) -> str:
    """A reported clause as an option."""
    return f"That {clause.phrase.text}"


def _reports(material: Material) -> Iterator[tuple[Statement, Part]]:
    for statement in material.statements:
        clause = statement.part(Role.CLAUSE)
        if clause is None or statement.verb.lemma not in ANNOUNCING or statement.verb.is_passive:
            continue
        if clause.is_aside or clause.mark not in {"", "that"}:
            continue
        if _is_clause(clause, statement, material):
            yield statement, clause


def _is_clause(clause: Part, statement: Statement, material: Material) -> bool:
    """Whether what was said is a clause with a subject and a tense, not a noun phrase."""
    doc = material.reading.docs[statement.sentence.paragraph]
    verb = doc[clause.phrase.start : clause.phrase.end].root
    subject = own_subject(verb)
    if subject is None or not is_finite(verb):
        return False
    is_bare = subject.tag_ == "NN" and next(subject.children, None) is None
    return not (is_bare and clause.mark == "that")  # "that trickle" may point back
