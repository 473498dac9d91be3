"""Statements: who did what to whom, where, when and why, and on whose word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from spacy.tokens import Token

from discuss.quizgen.assertions import is_asserted, is_half_a_word, is_reported, subject_of
from discuss.quizgen.counts import Count, counts_in
from discuss.quizgen.dates import TimeKind, TimeValue, read_time
from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.verbs import SUBJECTS, Verb, is_inner, read_verb
from discuss.quizgen.words import CONTEXT_ADVERBS, HEDGES


class Role(StrEnum):
    """What a part does in its statement."""

    SUBJECT = "subject"
    OBJECT = "object"
    INDIRECT = "indirect"
    ATTRIBUTE = "attribute"
    AGENT = "agent"
    ADJUNCT = "adjunct"
    ADVERB = "adverb"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    SUBORDINATE = "subordinate"
    PARTICLE = "particle"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a statement. For an adjunct ``phrase`` is what follows its ``preposition``;
    ``mark`` is the word that opens a clause; ``is_aside`` when commas set it off.
    """

    role: Role
    phrase: Phrase
    preposition: str = ""
    mark: str = ""
    time: TimeValue | None = None
    counts: tuple[Count, ...] = ()
    is_aside: bool = False
    is_plural: bool = False

    @property
    def text(self) -> str:
        """The part as a stem holds it."""
        return " ".join(f"{self.preposition} {self.mark} {self.phrase.text}".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One finite clause of the article. ``speaker`` is set when it is somebody's claim.

    ``parts`` leaves out the subject; ``problems`` say why nothing may be asked of it; ``at``
    is the verb's token.
    """

    number: int
    sentence: Sentence
    subject: Part
    verb: Verb
    parts: tuple[Part, ...]
    speaker: Phrase | None
    problems: tuple[str, ...]
    at: int = 0

    def part(self, role: Role) -> Part | None:
        """The one part with a role, or nothing when there is none or several."""
        found = [part for part in self.parts if part.role is role]
        return found[0] if len(found) == 1 else None


_ROLES = {
    "dobj": Role.OBJECT,
    "dative": Role.INDIRECT,
    "attr": Role.ATTRIBUTE,
    "acomp": Role.ATTRIBUTE,
    "oprd": Role.ATTRIBUTE,
    "agent": Role.AGENT,
    "prep": Role.ADJUNCT,
    "advmod": Role.ADVERB,
    "npadvmod": Role.ADVERB,
    "ccomp": Role.CLAUSE,
    "xcomp": Role.INFINITIVE,
    "advcl": Role.SUBORDINATE,
    "prt": Role.PARTICLE,
}
_DAY_AND_YEAR = re.compile(r"(\d{1,2}) (\d{4})$")
_SILENT = SUBJECTS | {"aux", "auxpass", "neg", "punct", "cc", "conj", "mark", "intj", "preconj"}
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "without"})


def find_statements(reading: Reading, names: Names, topic: frozenset[str]) -> tuple[Statement, ...]:
    """Every main clause, coordinate clause and reported clause that has a subject."""
    found: list[Statement] = []
    for sentence in reading.sentences:
        scene = Scene(names, sentence.paragraph, topic)
        if reading.span(sentence).text.rstrip('" ').endswith("?"):
            continue  # what is asked is not said
        for token in reading.span(sentence):
            subject = subject_of(token)
            if subject is not None and is_asserted(token, reading.span(sentence).root):
                found.append(_statement(len(found), sentence, token, subject, scene))
    return tuple(found)


def _statement(
    number: int, sentence: Sentence, verb: Token, subject: Token, scene: Scene
) -> Statement:
    out = [verb] if verb.dep_ == "relcl" else []
    own = write_phrase(subject, essential(subject, without=out), scene)
    is_plural = _is_plural(subject)
    inner = replace(scene, subject=own.entity, subject_is_plural=is_plural)
    parts = tuple(_parts(verb, inner))
    return Statement(
        number,
        sentence,
        Part(Role.SUBJECT, own, counts=counts_in(subject, scene), is_plural=is_plural),
        read_verb(verb),
        parts,
        _speaker(verb, scene),
        tuple(_problems(verb, parts)),
        verb.i,
    )


def _is_plural(noun: Token) -> bool:
    has_partner = any(child.dep_ == "conj" for child in noun.children)
    return has_partner or noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"they", "these", "those"}


def _speaker(verb: Token, scene: Scene) -> Phrase | None:
    """Whose claim a reported clause is."""
    while verb.dep_ == "conj":
        verb = verb.head
    if not is_reported(verb):
        return None
    subject = subject_of(verb.head)
    if subject is None:
        return Phrase("", verb.i, verb.i, "", "", None, ("nobody says it",), frozenset())
    return write_phrase(subject, essential(subject), scene)


def _parts(verb: Token, scene: Scene) -> Iterator[Part]:
    for child in verb.children:
        role = _ROLES.get(child.dep_)
        if role is Role.ADVERB and (child.lower_ in CONTEXT_ADVERBS or is_inner(child)):
            continue
        if role is not None:
            yield _part(role, child, scene)


def _part(role: Role, token: Token, scene: Scene) -> Part:
    is_aside = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text in {",", "—"}
    is_fronted = token.i < token.head.i
    if role in {Role.ADJUNCT, Role.AGENT} or (role is Role.INDIRECT and token.pos_ == "ADP"):
        return _prepositional(role, token, scene, is_aside=is_aside or is_fronted)
    if role in {Role.CLAUSE, Role.SUBORDINATE}:
        return _clause(role, token, scene, is_aside=is_aside or is_fronted)
    phrase = write_phrase(token, essential(token), scene)
    time = _time(token)
    return Part(
        role,
        phrase,
        time=time,
        counts=counts_in(token, scene),
        is_aside=is_aside,
        is_plural=_is_plural(token),
    )


def _prepositional(role: Role, token: Token, scene: Scene, *, is_aside: bool) -> Part:
    noun = next((child for child in token.children if child.dep_ in {"pobj", "pcomp"}), None)
    if noun is None:
        return Part(role, write_phrase(token, essential(token), scene), is_aside=is_aside)
    lead = [one for one in essential(token) if one.i < noun.left_edge.i]
    return Part(
        role,
        write_phrase(noun, essential(noun), scene),
        preposition=" ".join(one.lower_ for one in lead),
        time=_time(noun),
        counts=counts_in(noun, scene),
        is_aside=is_aside,
        is_plural=_is_plural(noun),
    )


def _clause(role: Role, token: Token, scene: Scene, *, is_aside: bool) -> Part:
    marks = [child for child in token.children if child.dep_ == "mark"]
    adverbs = [child for child in token.children if child.tag_ == "WRB"]
    opening = [*marks, *adverbs]
    phrase = write_phrase(token, essential(token, without=opening), scene)
    mark = opening[0].lower_ if opening else ""
    return Part(role, phrase, mark=mark, is_aside=is_aside)


def _time(token: Token) -> TimeValue | None:
    if token.ent_type_ not in {"DATE", "TIME"}:
        return None
    text = " ".join(one.text for one in essential_words(token))
    found = read_time(_DAY_AND_YEAR.sub(r"\1, \2", text))
    return None if found.kind is TimeKind.OTHER else found


def essential_words(token: Token) -> list[Token]:
    """The tokens of an expression of time."""
    return [one for one in token.subtree if one.text != ","] if token.ent_type_ else [token]


def _problems(verb: Token, parts: tuple[Part, ...]) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ not in _SILENT and child.dep_ not in _ROLES:
            yield f'the parse has a loose "{child.text}"'
        if child.lower_ in HEDGES:
            yield f'"{child.text}" hedges it'
        ends = [one for one in (child, child.left_edge) if one.is_lower and one.is_alpha]
        if any(is_half_a_word(one) for one in ends):
            yield f'a hyphen cuts "{child.text}"'
    yield from _odd_forms(verb, parts)
    if any(part.mark in _CONDITIONS for part in parts):
        yield "it depends on a condition"
    if any(word.text.startswith("'") for word in verb.children if word.dep_ in {"aux", "auxpass"}):
        yield "the auxiliary is contracted"


def _odd_forms(verb: Token, parts: tuple[Part, ...]) -> Iterator[str]:
    """What no single clause has, so that the parse or the text must be wrong."""
    times = [part.time.kind for part in parts if part.time is not None]
    if len(set(times)) < len(times):
        yield "two times of one kind are told"
    if _is_misspelt(verb):
        yield "the verb's form does not fit its auxiliary"


def _is_misspelt(verb: Token) -> bool:
    """Whether "would" or the like stands with a past form."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    is_modal_alone = bool(helpers) and all(one.tag_ == "MD" for one in helpers)
    return is_modal_alone and verb.tag_ in {"VBD", "VBN"}
