"""Pronouns: whether what a pronoun stands for is clear where a phrase will stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.entities import Entity
from discuss.quizgen.mentions import Sort
from discuss.quizgen.references import GENDERS, Names
from discuss.quizgen.verbs import SUBJECTS

_BOUND_BY_PLURAL = frozenset({"their", "they", "them", "themselves"})
_BOUND_BY_SINGULAR = frozenset({"its", "itself", "it"})
_MAY_BE_HIM = frozenset({Sort.PERSON, Sort.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Scene:
    """What a phrase is written out against: the names, the article's topic words, and the
    subject that may bind a pronoun of the same clause.
    """

    names: Names
    paragraph: int
    topic: frozenset[str]
    subject: Entity | None = None
    subject_is_plural: bool | None = None


def referred_to(token: Token, scene: Scene) -> Entity | None:
    """The named entity that a pronoun or a noun with "the" stands for."""
    return scene.names.referred.get((scene.paragraph, token.i))


def is_bound(token: Token, scene: Scene) -> bool:
    """Whether the subject of the same clause is what a pronoun stands for."""
    if token.pos_ != "PRON" or scene.subject_is_plural is None:
        return False
    word = token.lower_
    is_inner = token.dep_ in SUBJECTS
    if token.tag_ == "PRP" and word in GENDERS and not (is_inner or word.endswith("self")):
        return False  # "X worked with him": he is somebody else
    if is_inner and word in GENDERS and scene.subject is not None:
        return referred_to(token, scene) == scene.subject
    if is_inner and token.head.dep_ != "advcl":
        return False
    if word in _BOUND_BY_PLURAL:
        is_body = scene.subject is not None and scene.subject.sort is Sort.ORGANISATION
        return scene.subject_is_plural or is_body
    if word in _BOUND_BY_SINGULAR:
        is_person = scene.subject is not None and scene.subject.sort is Sort.PERSON
        return not scene.subject_is_plural and not is_person and (word != "it" or is_inner)
    meant = referred_to(token, scene)
    if meant is None and word in GENDERS:
        return _is_alone(token, scene)
    return meant is not None and meant == scene.subject


def _is_alone(token: Token, scene: Scene) -> bool:
    """Whether the subject is the only person whom the sentence names, and fits the pronoun."""
    one = scene.subject
    if one is None or one.sort is not Sort.PERSON:
        return False
    fits = one.gender in ("", GENDERS[token.lower_])
    named = [scene.names.named.get((scene.paragraph, other.i)) for other in token.sent]
    people = {entity.number for entity in named if entity and entity.sort in _MAY_BE_HIM}
    return fits and people == {one.number}


def is_clear(token: Token, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a pronoun is replaced, bound by the subject or by a noun before it in the phrase."""
    if _is_empty(token):
        return True
    if (scene.paragraph, token.i) in scene.names.standing or referred_to(token, scene) is not None:
        return True
    return is_bound(token, scene) or _has_noun_before(token, tokens)


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is hard to say", "made it hard for him to say"."""
    if token.lower_ != "it":
        return False
    says_of = token.doc[token.i + 1 : token.sent.end]
    if token.dep_ in SUBJECTS and token.head.lemma_ in {"be", "seem", "appear", "become"}:
        told = [one for one in token.head.children if one.dep_ in {"acomp", "attr", "oprd"}]
        clauses = {"xcomp", "ccomp", "advcl", "csubj"}
        below = [*token.head.children, *(child for one in told for child in one.children)]
        return bool(told) and any(child.dep_ in clauses for child in below)
    is_object = token.head.pos_ == "VERB" and token.i == token.head.i + 1
    is_hard_to = bool(says_of) and says_of[0].tag_ in {"JJ", "JJR", "RBR"}
    return is_object and is_hard_to and any(one.lower_ == "to" for one in says_of)


def _has_noun_before(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether "they" or "its" has the one noun of its number before it in its own clause."""
    wanted = {"they": "NNS", "their": "NNS", "them": "NNS", "its": "NN"}.get(token.lower_)
    before = [one for one in tokens if one.i < token.i and one.tag_ == wanted]
    if len(before) == 1:
        return wanted == "NNS" or before[0].dep_ in SUBJECTS
    return False
