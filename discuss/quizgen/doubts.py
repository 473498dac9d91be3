"""Doubts: why a statement is not sure enough to be asked about."""

from collections.abc import Iterator

from spacy.tokens import Token

from discuss.quizgen.assertions import is_half_a_word
from discuss.quizgen.parts import ROLES, Part, Role
from discuss.quizgen.verbs import SUBJECTS
from discuss.quizgen.words import HEDGES

_SILENT = SUBJECTS | {"aux", "auxpass", "neg", "punct", "cc", "conj", "mark", "intj", "preconj"}
_NAMING = frozenset("call term describe dub label deem consider name brand".split())
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "without"})


def doubts_about(verb: Token, parts: tuple[Part, ...]) -> Iterator[str]:
    """What in the parse or the words makes a statement unsure, in words."""
    for child in verb.children:
        if child.dep_ not in _SILENT and child.dep_ not in ROLES:
            yield f'the parse has a loose "{child.text}"'
        if child.text == ":":
            yield "a colon parts it"
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
    objects = [part for part in parts if part.role is Role.OBJECT]
    if verb.lemma_.lower() in _NAMING and objects and len(parts) == len(objects):
        yield "what it is called was lost"
    if _is_misspelt(verb):
        yield "the verb's form does not fit its auxiliary"


def _is_misspelt(verb: Token) -> bool:
    """Whether "would" or the like stands with a past form."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    is_modal_alone = bool(helpers) and all(one.tag_ == "MD" for one in helpers)
    return is_modal_alone and verb.tag_ in {"VBD", "VBN"}
