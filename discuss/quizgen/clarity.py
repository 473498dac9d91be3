"""Clarity: why a stretch of the article may not be understood by itself."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from discuss.quizgen.cleaning import PLACEHOLDER
from discuss.quizgen.nouns import UNIQUE_NOUNS
from discuss.quizgen.pronouns import Scene, is_clear, referred_to
from discuss.quizgen.references import is_bare_definite
from discuss.quizgen.words import CONTEXT_WORDS

UNNAMED = "does not say which"
CUT_QUOTATION = "cuts a quotation"
DATED = "needs the day of writing"
_TIMES = frozenset(
    """
    morning afternoon evening night week weekend month year spring summer autumn fall winter
    season january february march april may june july august september october november december
    """.split()
)
_NOUNLESS = frozenset({"first", "second", "third", "last", "next", "rest", "one", "ones"})
_AS_NOUN = frozenset({"nsubj", "nsubjpass", "dobj"})
_BROKEN_LIST = re.compile(r"^[^,]+, (?:and|or) [^,]+$")


def _broken(tokens: Sequence[Token], text: str) -> Iterable[str]:
    """What is wrong with where a phrase begins and ends."""
    before = sum(token.text == '"' for token in tokens[0].doc[: tokens[0].i])
    if text.count('"') % 2 or before % 2:
        yield CUT_QUOTATION
    if _BROKEN_LIST.match(text):
        yield "a list lost a member"
    if tokens[0].tag_ in {"WDT", "WP$", "WP"} or tokens[-1].pos_ == "AUX":
        yield "it is a piece of a clause"


def what_is_unclear(tokens: Sequence[Token], text: str, scene: Scene) -> Iterable[str]:
    """Why a stretch of the parse, written out as ``text``, may not stand by itself, in words."""
    yield from _broken(tokens, text)
    for token in tokens:
        if token.text == PLACEHOLDER:
            yield "holds a speech"
        elif token.tag_ in {"PRP", "PRP$"} and not is_clear(token, tokens, scene):
            yield f'"{token.text}" has no sure bearer'
        elif token.lower_ in CONTEXT_WORDS and _points_back(token):
            yield _what_it_needs(token)
        elif token.lower_ in _NOUNLESS and token.dep_ in _AS_NOUN:
            yield f'"{token.text}" stands for another'
        elif token.lower_ == "then" and token.dep_ in {"pobj", "pcomp"}:
            yield '"then" needs its context'
        elif is_bare_definite(token) and not _is_known_noun(token, scene):
            yield f'"the {token.text}" {UNNAMED}'


def _what_it_needs(token: Token) -> str:
    """What a word that points back needs: the day of writing, a bearer or its context."""
    if token.lower_ == "this" and token.head.lower_ in _TIMES and token.dep_ == "det":
        return f'"this {token.head.text}" {DATED}'
    is_alone = token.dep_ in {"nsubj", "nsubjpass"}
    return f'"{token.text}" {"stands for another" if is_alone else "needs its context"}'


def _points_back(token: Token) -> bool:
    if token.pos_ == "PRON" and token.lower_ in {"this", "these", "those"}:
        return token.i + 1 >= len(token.doc) or token.nbor().lower_ not in {"who", "of", "in"}
    if token.lower_ == "such" and token.i + 1 < len(token.doc):
        return token.nbor().lower_ != "as"
    if token.lower_ == "former" and token.dep_ == "amod":
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    if token.lower_ == "other" and before in {"and", "or", "amongst", "among"}:
        return False
    return token.dep_ in {"det", "amod", "nsubj", "nsubjpass", "predet"} and token.tag_ != "WDT"


def _is_known_noun(token: Token, scene: Scene) -> bool:
    if referred_to(token, scene) is not None or token.ent_type_:
        return True
    return token.lemma_.lower() in UNIQUE_NOUNS | scene.topic
