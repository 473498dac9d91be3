"""The plain core: whether a statement is so simple that one can surely ask who did it."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from discuss.quizgen.clauses import own_subject
from discuss.quizgen.entities import Entity
from discuss.quizgen.material import Material
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import PERSON_NOUNS
from discuss.quizgen.parts import Statement

_LIMITS = frozenset({"if", "while", "unless", "until", "except", "provided", "whether", "whenever"})
_AS_LONG_AS = re.compile(r"\b(?:as|so) long as\b|\bin case\b|\bonly (?:when|after)\b")
_DOER = re.compile(r"[a-z]{2,}(?:er|ist|man|woman)")
_WHICH_ONE = frozenset({"prep", "relcl", "acl", "appos", "poss"})
_OF_A_NAME = frozenset({"appos", "compound", "nmod"})


def what_is_beyond_core(statement: Statement, material: Material) -> Iterator[str]:
    """Why nobody is asked who did what a statement tells, in words."""
    verb = material.reading.docs[statement.sentence.paragraph][statement.at]
    if verb.dep_ == "relcl" and not _is_of_person(verb, statement):
        yield "it is told in a relative clause, not surely of whom"
    if _begins_earlier(statement.subject.phrase.entity, material):
        yield "the name may begin before what was read of it"
    words = [token for token in verb.sent if token.i > verb.i]
    if is_limited(words):
        yield "it holds only under a condition"
    if any(_describes_somebody(token) for token in verb.subtree):
        yield "somebody is described and not named"


def is_limited(words: Sequence[Token]) -> bool:
    """Whether a clause among the words says when, or if, the rest holds."""
    is_marked = any(one.lower_ in _LIMITS and one.dep_ in {"mark", "advmod"} for one in words)
    return is_marked or bool(_AS_LONG_AS.search(" ".join(one.lower_ for one in words)))


def _is_of_person(verb: Token, statement: Statement) -> bool:
    """Whether a relative clause tells of a person by its "who"."""
    entity, pronoun = statement.subject.phrase.entity, own_subject(verb)
    is_who = pronoun is not None and pronoun.lower_ == "who"
    return is_who and entity is not None and entity.sort is Sort.PERSON


def _begins_earlier(entity: Entity | None, material: Material) -> bool:
    """Whether a body is somewhere called by more: "Ann Moss Hill School" is no "Hill School"."""
    if entity is None or entity.sort is not Sort.ORGANISATION:
        return False
    if any(one.name.endswith(f" {entity.name}") for one in material.entities):
        return True
    docs = material.reading.docs
    before = (docs[one.paragraph][one.start - 1] for one in entity.mentions if one.start)
    return any(token.pos_ == "PROPN" and token.text[0].isupper() for token in before)


def _describes_somebody(noun: Token) -> bool:
    """Whether "the veteran winger" stands by itself, beside whom he may be named."""
    article = next((one for one in noun.children if one.lower_ == "the"), None)
    is_described = any(one.dep_ in {"amod", "compound"} for one in noun.children)
    if noun.tag_ != "NN" or article is None or not is_described:
        return False
    is_somebody = noun.lemma_.lower() in PERSON_NOUNS or _DOER.fullmatch(noun.lower_)
    is_told = any(one.dep_ in _WHICH_ONE or one.pos_ == "PROPN" for one in noun.children)
    is_told = is_told or noun.dep_ in _OF_A_NAME
    return bool(is_somebody) and not is_told
