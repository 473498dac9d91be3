"""Verbs: the main verb of a clause with everything that belongs to it."""

from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.words import CONTEXT_ADVERBS

_NEVER = frozenset({"never", "longer"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb with its whole chain of auxiliaries, the adverbs within it and its particle."""

    auxiliaries: tuple[str, ...]
    adverbs: tuple[str, ...]
    text: str
    lemma: str
    tag: str
    is_negated: bool
    is_passive: bool


def read_verb(token: Token) -> Verb:
    """The verb that a token heads; a later member of a list shares the first one's auxiliaries."""
    auxiliaries = [child for child in token.children if child.dep_ in {"aux", "auxpass"}]
    if not auxiliaries and token.dep_ == "conj" and token.tag_ in {"VB", "VBN", "VBG"}:
        auxiliaries = [one for one in token.head.children if one.dep_ in {"aux", "auxpass"}]
    adverbs = [child for child in token.children if child.dep_ == "advmod" and is_inner(child)]
    return Verb(
        tuple(one.lower_ for one in auxiliaries),
        tuple(one.lower_ for one in adverbs if one.lower_ not in CONTEXT_ADVERBS),
        token.lower_,
        token.lemma_.lower(),
        token.tag_,
        any(child.dep_ == "neg" or child.lower_ in _NEVER for child in token.children),
        any(one.dep_ == "auxpass" for one in auxiliaries),
    )


def is_inner(adverb: Token) -> bool:
    """Whether an adverb stands between the subject and its verb."""
    subject = next((one for one in adverb.head.children if one.dep_ in SUBJECTS), None)
    is_alone = next(adverb.children, None) is None
    return is_alone and adverb.i < adverb.head.i and (subject is None or subject.i < adverb.i)
