"""Transformation 4: what was done, made or caused, when the subject is no name."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.distractors.numbers import NUMBER_WORDS
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import GROUPS, PERSON_NOUNS, VAGUE_NOUNS
from discuss.quizgen.parts import Part
from discuss.quizgen.quiz import Kind
from discuss.quizgen.wording import ask_for_subject
from discuss.quizgen.words import HUMAN_VERBS, WEAK_VERBS

LEAST_CONTENT = 2
_COUNTING = {*NUMBER_WORDS, "many", "some", "various", "several", "few", "most", "slight"}
_NOT_THINGS = PERSON_NOUNS | VAGUE_NOUNS | GROUPS
_MOST_WORDS = 12


def ask_what_it_was(material: Material) -> Iterator[Candidate]:
    """ "What was introduced in the 1960s?", "What turned the city dark?" """
    for statement in material.statements:
        subject, verb = statement.subject, statement.verb
        if subject.phrase.entity is not None or not _can_be_asked(subject):
            continue
        if verb.lemma in WEAK_VERBS or (verb.lemma in HUMAN_VERBS and not verb.is_passive):
            continue
        stem = ask_for_subject("What", statement)
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what it was",
            stem.text,
            Answer(
                AnswerKind.THING,
                subject.phrase.text,
                head=subject.phrase.head,
                is_plural=subject.is_plural,
            ),
            statement.sentence,
            statement,
            problems=(*stem.problems, *subject.phrase.problems_as_key),
            is_claim=statement.speaker is not None,
            facts=material.facts_of(subject, subject.phrase.text, statement.sentence),
        )


def _can_be_asked(subject: Part) -> bool:
    phrase = subject.phrase
    is_rich = len(content(phrase.text)) >= LEAST_CONTENT and not _is_counted(subject)
    is_thing = phrase.tag in {"NN", "NNS"} and phrase.head not in _NOT_THINGS
    is_short = len(phrase.text.split()) <= _MOST_WORDS
    return is_thing and is_short and is_rich


def _is_counted(subject: Part) -> bool:
    first = subject.phrase.text.split()[0].lower()
    return bool(subject.counts) or first in _COUNTING or first[0].isdigit()
