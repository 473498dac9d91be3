"""Statements: who did what to whom, where, when and why, and on whose word."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from discuss.quizgen.assertions import is_asserted, is_reported, subject_of
from discuss.quizgen.counts import counts_in
from discuss.quizgen.dates import TimeKind, TimeValue, read_time
from discuss.quizgen.doubts import doubts_about
from discuss.quizgen.parts import ROLES, Part, Role, Statement
from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence, is_like_a_headline
from discuss.quizgen.verbs import is_inner, read_verb
from discuss.quizgen.words import CONTEXT_ADVERBS

_DAY_AND_YEAR = re.compile(r"(\d{1,2}) (\d{4})$")


def find_statements(reading: Reading, names: Names, topic: frozenset[str]) -> tuple[Statement, ...]:
    """Every main clause, coordinate clause and reported clause that has a subject."""
    found: list[Statement] = []
    for sentence in reading.sentences:
        scene = Scene(names, sentence.paragraph, topic)
        if not _tells(reading.span(sentence), reading.title):
            continue
        for token in reading.span(sentence):
            subject = subject_of(token)
            if subject is not None and is_asserted(token, reading.span(sentence).root):
                found.append(_statement(len(found), sentence, token, subject, scene))
    return tuple(found)


def _tells(span: Span, title: str) -> bool:
    """Whether a sentence says something: what is asked is not said, nor is a headline."""
    is_asked = span.text.rstrip('" ').endswith("?")
    return not is_asked and not is_like_a_headline(span, title)


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
        tuple(doubts_about(verb, parts)),
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
        role = ROLES.get(child.dep_)
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
