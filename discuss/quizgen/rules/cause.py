"""Transformation 9: why something was done or came about."""

from collections.abc import Iterator

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.quiz import Kind
from discuss.quizgen.wording import ask, is_purpose, kept_parts
from discuss.quizgen.words import HEDGES, REPORTING

_CAUSES = frozenset({"because of", "due to", "owing to", "as a result of", "in response to"})


def ask_why(material: Material) -> Iterator[Candidate]:
    """ "Why did X send ...?", keyed "To lead ..." or "Because ..."."""
    for statement in material.statements:
        for part in statement.parts:
            answer = reason_in(part)
            if answer is None:
                continue
            stem = ask("Why", statement, part)
            yield Candidate(
                Kind.CAUSE,
                "why",
                stem.text,
                answer,
                statement.sentence,
                statement,
                problems=(*stem.problems, *part.phrase.problems_as_key, *_doubts(statement, part)),
                is_claim=statement.speaker is not None,
                facts=material.facts_of(part, answer.text, statement.sentence),
            )


def reason_in(part: Part) -> Answer | None:
    """The reason that a part gives, as an option."""
    if is_purpose(part):
        text = part.text.removeprefix("in order ")
        return Answer(AnswerKind.PURPOSE, text, head=part.phrase.head)
    if part.role is Role.SUBORDINATE and part.mark == "because":
        return Answer(AnswerKind.REASON, part.text, head=part.phrase.head)
    if part.preposition in _CAUSES:
        return Answer(AnswerKind.REASON, part.text, head=part.phrase.head)
    return None


def _doubts(statement: Statement, part: Part) -> Iterator[str]:
    if part.role is Role.SUBORDINATE and not is_purpose(part) and not _follows(part, statement):
        yield "the reason may be that of what was left out"
    if HEDGES & set(part.text.lower().split()):
        yield "the reason is only a guess"
    if statement.verb.lemma in REPORTING and not is_purpose(part):
        yield "the reason may be that of what was reported"
    if statement.verb.lemma in {"be", "have"}:
        yield "the verb is too plain to ask why"


def _follows(part: Part, statement: Statement) -> bool:
    """Whether a clause with its "because" comes right after what the stem keeps, or opens."""
    last = part.phrase.start - 2
    if part.phrase.start < statement.at or last == statement.at:
        return True
    kept = kept_parts(statement, part)
    return any(one.phrase.start <= last < one.phrase.end for one in kept)
