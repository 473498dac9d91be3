"""The stages of the generator, each one call away from a few sentences."""

from dataclasses import replace
from functools import cache
from random import Random

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.entities import Entity
from discuss.quizgen.language import load_parser, load_second_parser
from discuss.quizgen.material import Material, gather
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Evidence, Kind, Question, Quiz
from discuss.quizgen.rules import propose
from discuss.quizgen.rules.truth import LEAD
from discuss.quizgen.sentences import Sentence


@cache
def material_of(*paragraphs: str, title: str = "") -> Material:
    """Everything that is known of these paragraphs before the questions."""
    return gather(title, paragraphs, load_parser(), load_second_parser())


def entity_named(name: str, material: Material) -> Entity:
    """The one entity that bears a name."""
    found = [entity for entity in material.entities if name in entity.aliases]
    assert len(found) == 1, [entity.aliases for entity in material.entities]
    return found[0]


def names_of(material: Material) -> list[str]:
    """The fullest names of the entities, in the order of their first mention."""
    return [entity.name for entity in material.entities]


def meant_by(word: str, material: Material) -> list[str]:
    """The name that each occurrence of a word stands for, or nothing where none is sure."""
    found = []
    for paragraph, doc in enumerate(material.reading.docs):
        for token in doc:
            if token.lower_ == word:
                entity = material.names.referred.get((paragraph, token.i))
                found.append(entity.name if entity else "")
    return found


def statement_of(verb: str, material: Material) -> Statement:
    """The one statement whose main verb has this base form."""
    found = [one for one in material.statements if one.verb.lemma == verb]
    assert len(found) == 1, [one.verb.lemma for one in material.statements]
    return found[0]


def part_of(statement: Statement, role: Role) -> Part:
    """The one part of a statement with a role."""
    part = statement.part(role)
    assert part is not None, statement.parts
    return part


def questions_in(*paragraphs: str, title: str = "") -> dict[str, str]:
    """The stems that the rules propose and hold nothing against, each with its key."""
    proposed = propose(material_of(*paragraphs, title=title))
    return {
        one.stem: one.answer.text
        for one in proposed
        if not one.problems and one.kind not in {Kind.CLOZE, Kind.TRUE_FALSE}
    }


def gaps_in(*paragraphs: str) -> dict[str, str]:
    """The sentences with a gap that the rules propose and hold nothing against, with the keys."""
    proposed = propose(material_of(*paragraphs))
    return {
        one.stem: one.answer.text for one in proposed if not one.problems and one.kind is Kind.CLOZE
    }


def truths_in(*paragraphs: str) -> dict[str, str]:
    """The statements that the rules propose and hold nothing against, with "True" or "False"."""
    proposed = propose(material_of(*paragraphs))
    return {
        one.stem.removeprefix(LEAD): one.answer.text
        for one in proposed
        if not one.problems and one.kind is Kind.TRUE_FALSE
    }


def propose_orders(*paragraphs: str) -> tuple[Candidate, ...]:
    """What the rules propose to be put in order."""
    return tuple(one for one in propose(material_of(*paragraphs)) if one.kind is Kind.ORDER)


def candidate_of(stem: str, material: Material) -> Candidate:
    """The proposed question with this stem."""
    found = [one for one in propose(material) if one.stem == stem]
    assert found, [one.stem for one in propose(material)]
    return found[0]


def seeded(seed: int) -> Random:
    """Chance that repeats itself."""
    return Random(seed)


def made_up_sentence(number: int = 0, paragraph: int = 0) -> Sentence:
    """A sentence that stands nowhere."""
    return Sentence(number, paragraph, 0, 0, Evidence(paragraph, 0, 0, ""))


def made_up_candidate(
    stem: str,
    key: str = "Ottoline Brask",
    *,
    kind: AnswerKind = AnswerKind.PERSON,
    sentence: int = 0,
    rule: str = "who did it",
    confidence: float = 0.8,
) -> Candidate:
    """A question that no rule proposed."""
    return Candidate(
        Kind.MULTIPLE_CHOICE,
        rule,
        stem,
        Answer(kind, key),
        made_up_sentence(sentence, sentence),
        None,
        confidence,
    )


def made_up_quiz() -> Quiz:
    """A quiz of one question on one paragraph."""
    paragraph = "Ottoline Brask planted 40 elms. Nobody helped her."
    evidence = Evidence(0, 0, 31, paragraph[:31])
    question = Question(
        Kind.NUMBER,
        "How many elms did Ottoline Brask plant?",
        ("20", "30", "40", "60"),
        2,
        evidence,
        "how many",
        0.4,
        0.75,
        "The article says: “Ottoline Brask planted 40 elms.”",
    )
    return Quiz("Forty elms", (paragraph,), (question,), (), 10, "Only 1 question.")


def with_problem(candidate: Candidate, problem: str) -> Candidate:
    """The candidate with something held against it."""
    return replace(candidate, problems=(problem,))
