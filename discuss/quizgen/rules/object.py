"""Transformation 3: what or whom somebody did something to, and what was agreed to be done."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.content import content
from discuss.quizgen.material import Material
from discuss.quizgen.nouns import VAGUE_NOUNS
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import can_be_asked_for, name_answer, question_word
from discuss.quizgen.wording import ask
from discuss.quizgen.words import WEAK_VERBS

_DECIDING = frozenset(
    """
    agree plan promise pledge vow offer decide refuse threaten propose intend seek aim
    want hope ask request order
    """.split()
)
_OF_THE_VERB = frozenset({"in", "at", "on", "during", "since", "until", "before", "after", "over"})
_TELLING = frozenset({"tell", "inform", "ask", "call", "name"})
_MOST_WORDS = 14
LEAST_CONTENT = 2


def ask_what_was_done(material: Material) -> Iterator[Candidate]:
    """ "What did X announce?", "Whom did X send ...?", "Which country did X sanction?" """
    for statement in material.statements:
        part = statement.part(Role.OBJECT)
        if (
            part is None
            or statement.verb.is_passive
            or statement.verb.lemma in WEAK_VERBS | _TELLING
        ):
            continue
        if _is_doubtful(part, statement, material):
            continue
        entity = part.phrase.entity
        if entity is not None and not can_be_asked_for(entity):
            continue
        if entity is None and not (_can_be_asked(part) and _is_surely_whole(part, statement)):
            continue
        word = "What" if entity is None else question_word(entity).replace("Who", "Whom")
        stem = ask(word, statement, part)
        is_thing = entity is None
        answer = _thing(part) if entity is None else name_answer(entity)
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what was done" if is_thing else "who or which was it done to",
            stem.text,
            answer,
            statement.sentence,
            statement,
            problems=(*stem.problems, *(part.phrase.problems_as_key if is_thing else ())),
            is_claim=statement.speaker is not None,
            facts=material.facts_of(part, answer.text, statement.sentence) if is_thing else (),
        )


def _is_doubtful(part: Part, statement: Statement, material: Material) -> bool:
    """Whether an object stands after something else, names several or begins a list."""
    start = part.phrase.start
    is_late = any(statement.at < one.phrase.start < start for one in statement.parts)
    doc = material.reading.docs[statement.sentence.paragraph]
    after = doc[part.phrase.end : part.phrase.end + 2]
    begins_list = len(after) == 2 and after[0].text == "," and after[1].pos_ == "DET"
    has_clause = any(one.role in {Role.INFINITIVE, Role.CLAUSE} for one in statement.parts)
    is_several = part.is_plural and part.phrase.entity is not None
    return is_late or begins_list or is_several or has_clause


def _is_surely_whole(part: Part, statement: Statement) -> bool:
    """Whether what follows an object cannot belong to it: "a backpack with ..." may."""
    after = [one for one in statement.parts if one.phrase.start > part.phrase.start]
    first = min(after, key=lambda one: one.phrase.start, default=None)
    return first is None or not first.preposition or first.preposition in _OF_THE_VERB


def _thing(part: Part) -> Answer:
    return Answer(
        AnswerKind.THING, part.phrase.text, head=part.phrase.head, is_plural=part.is_plural
    )


def _can_be_asked(part: Part) -> bool:
    is_noun = part.phrase.tag in {"NN", "NNS"} and not part.counts
    is_short = len(part.phrase.text.split()) <= _MOST_WORDS
    is_plain = part.phrase.head in VAGUE_NOUNS or part.time is not None or part.is_aside
    is_rich = len(content(part.phrase.text)) >= LEAST_CONTENT
    return is_noun and is_short and is_rich and not is_plain


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
        action = part.text.removeprefix("to ")
        yield Candidate(
            Kind.MULTIPLE_CHOICE,
            "what was agreed",
            stem.text,
            Answer(AnswerKind.ACTION, action, head=part.phrase.head),
            statement.sentence,
            statement,
            problems=(*stem.problems, *part.phrase.problems_as_key),
            is_claim=statement.speaker is not None,
            facts=material.facts_of(part, action, statement.sentence),
        )
