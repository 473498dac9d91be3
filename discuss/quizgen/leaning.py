"""Leaning: what a passage takes for known, though only the rest of the article tells it."""

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Token

from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import UNIQUE_NOUNS
from discuss.quizgen.references import Names, may_be_person

_BEHIND = frozenset({"prep", "relcl", "acl", "appos", "ccomp", "pcomp"})
"""What says behind a noun which one is meant: "the end of the war", "the men who left"."""

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT"})
_BESIDE = frozenset({"compound", "nmod", "amod"})

_KNOWN = UNIQUE_NOUNS | frozenset(
    """
    time end way day night morning afternoon evening week month year decade century market
    environment planet universe globe ocean internet poor rich elderly young dead top bottom
    side middle beginning start front back north south east west road water rest law police
    lead fall covers match
    """.split()
)
"""Nouns that are understood with a bare "the"."""

_POINTING = re.compile(
    r"\b(?:others?|another|same|such|similar|previous(?:ly)?|earlier|later|further"
    r"|the (?:former|latter)|either|neither|so-called|respectively|corresponding|remaining|again"
    r"|one of the (?!most)|in question)\b(?! than\b)"
    r"|^Each\b|, too\b|\bthere\b(?! (?:is|are|was|were|will|has|have|had)\b)"
    r"|(?-i:\bthat [a-z]+[a-rt-z] (?:will|would|is|was|has|had|can|could)\b)"
    r"|'s (?:first|second|third|last|next|latest|[a-z]+est) (?:in|to|on|at|for|of)\b"
    r"|\b(?:involvement|approval|participation|responsibility|opposition|membership)$",
    re.IGNORECASE,
)
"""Words that compare with, or take up, what a sentence before said."""


def leaning_in(head: Token, text: str, known: Collection[str], names: Names) -> tuple[str, ...]:
    """The words of a text that lean on the rest of the article, without which it is not clear.

    ``text`` was written from the sentence of ``head``; of the nouns ``known``, as they stand,
    a reader knows which one "the" means.
    """
    found = (
        *nouns_left_open(head, text, known),
        *(match.group() for match in _POINTING.finditer(text)),
        *_bare_names(text, names),
    )
    return tuple(dict.fromkeys(found))


def nouns_left_open(head: Token, text: str, known: Collection[str]) -> Iterator[str]:
    """The nouns with "the" of which a text does not say which is meant."""
    for token in head.sent:
        article = next((one for one in token.children if one.lower_ == "the"), None)
        if token.tag_ not in {"NN", "NNS"} or token.ent_type_ or article is None:
            continue
        if token.lower_ in known or token.lemma_.lower() in _KNOWN or _is_told(token):
            continue
        if any(one.dep_ == "compound" and one.lower_ in known for one in token.children):
            continue
        phrase = token.doc[article.i : token.i + 1].text
        if re.search(rf"\b{re.escape(phrase)}(?![\w-])", text, re.IGNORECASE):
            yield phrase


def _is_told(noun: Token) -> bool:
    """Whether what hangs on a noun says which one it is: a name before it, or more behind it."""
    return any(
        (child.dep_ in _BESIDE and child.ent_type_ in _NAMES)
        or (child.dep_ in _BEHIND and child.i > noun.i)
        for child in noun.children
    )


def _bare_names(text: str, names: Names) -> Iterator[str]:
    """The people whom a text calls by a surname or a first name alone, or does so first."""
    for entity in names.entities:
        is_whole = " " in entity.name or entity.sort is Sort.PERSON
        if not (is_whole and may_be_person(entity)):
            continue
        near = [one for one in entity.aliases if one in text]
        said = [one for one in near if re.search(rf"\b{re.escape(one)}\b", text)]
        full = [text.index(one) for one in (*said, entity.shown) if " " in one and one in text]
        bare = {text.index(one): one for one in said if " " not in one}
        if bare and (not full or min(bare) < min(full)):
            yield bare[min(bare)]
