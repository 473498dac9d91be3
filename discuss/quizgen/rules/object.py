"""Transformation 3: what or whom somebody did something to, and what was agreed to be done."""

from collections.abc import Iterator

from discuss.quizgen.candidate import Answer, AnswerKind, Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import can_be_asked_for, name_answer, question_word
from discuss.quizgen.statements import Part, Role
from discuss.quizgen.wording import ask
from discuss.quizgen.words import VAGUE_NOUNS, WEAK_VERBS

_DECIDING = frozenset(
    """
    agree plan promise pledge vow offer decide refuse threaten propose intend seek aim
    want hope ask request order
    """.split()
)
_MOST_WORDS = 14


def ask_what_was_done(material: Material) -> Iterator[Candidate]:
    """ "What did X announce?", "Whom did X send ...?", "Which country did X sanction?" """
    for statement in material.statements:
        part = statement.part(Role.OBJECT)
        if part is None or statement.verb.is_passive or statement.verb.lemma in WEAK_VERBS:
            continue
        entity = part.phrase.entity
        if entity is not None and not can_be_asked_for(entity):
            continue
        if entity is None and not _can_be_asked(part):
            continue
        word = "What" if entity is None else question_word(entity).replace("Who", "Whom")
        stem = ask(word, statement, part)
        is_thing = entity is None
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what was done" if is_thing else "who or which was it done to",
            stem.text,
            _thing(part) if entity is None else name_answer(entity),
            statement.sentence,
            statement,
            confidence=0.6 if is_thing else 0.75,
            problems=(*stem.problems, *(part.phrase.problems if is_thing else ())),
            is_claim=statement.speaker is not None,
        )


def _thing(part: Part) -> Answer:
    return Answer(
        AnswerKind.THING, part.phrase.text, head=part.phrase.head, is_plural=part.is_plural
    )


def _can_be_asked(part: Part) -> bool:
    is_noun = part.phrase.tag in {"NN", "NNS"} and not part.counts
    is_short = len(part.phrase.text.split()) <= _MOST_WORDS
    return is_noun and is_short and part.phrase.head not in VAGUE_NOUNS and part.time is None


def ask_what_was_agreed(material: Material) -> Iterator[Candidate]:
    """ "What did X agree to do?" """
    for statement in material.statements:
        part = statement.part(Role.INFINITIVE)
        verb = statement.verb
        if part is None or verb.lemma not in _DECIDING or not part.text.startswith("to "):
            continue
        if statement.part(Role.OBJECT) is not None or verb.is_passive:
            continue
        stem = ask("What", statement, part, strand="to do")
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what was agreed",
            stem.text,
            Answer(AnswerKind.ACTION, part.text.removeprefix("to "), head=part.phrase.head),
            statement.sentence,
            statement,
            confidence=0.75,
            problems=(*stem.problems, *part.phrase.problems),
            is_claim=statement.speaker is not None,
        )
