"""Excerpts: so much of a speech as a reader will know again, in whole clauses."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Token

LEAST_WORDS = 6
LEAST_SCRAP = 9
MOST_WORDS = 23

_POINTING = frozenset({"And", "But", "So", "Beyond", "However", "Also"})
_OPENS_A_HALF = frozenset({"Whenever", "When", "If", "Although", "Because", "While", "Unless"})
_OPEN_CLAUSE = re.compile(r"\bis, (?:when|if|although|while|because) [^,]*$")
_JOINTS = frozenset({"and", "but", "so", "because", "while", "although"})


def excerpt(sentences: Iterator[str], parser: Language) -> str:
    """The first sentence that is long enough to know again, cut at a joint if long, or nothing."""
    for sentence in sentences:
        if not _can_stand_alone(sentence):
            continue
        if len(sentence.split()) <= MOST_WORDS:
            return sentence.rstrip(".,;")
        cut = _cut(sentence, parser)
        if cut:
            return cut
    return ""


def _can_stand_alone(sentence: str) -> bool:
    words = sentence.split()
    is_scrap = words[0][:1].islower() and len(words) < LEAST_SCRAP
    is_half = words[0] in _OPENS_A_HALF and "," not in sentence
    is_asked = sentence.rstrip().endswith("?")
    if is_asked or _OPEN_CLAUSE.search(sentence):
        return False
    return len(words) >= LEAST_WORDS and words[0] not in _POINTING and not (is_scrap or is_half)


def _cut(sentence: str, parser: Language) -> str:
    """The longest beginning that ends before another clause and is short enough, or nothing."""
    joints = [token.idx for token in parser(sentence) if _opens_a_clause(token)]
    cuts = [sentence[:joint].rstrip(" ,;") for joint in joints]
    cuts = [cut for cut in cuts if not _OPEN_CLAUSE.search(cut)]
    fitting = [cut for cut in cuts if LEAST_WORDS <= len(cut.split()) <= MOST_WORDS]
    return f"{fitting[-1]} …" if fitting else ""


def _opens_a_clause(token: Token) -> bool:
    """Whether a word joins another clause, with a verb of its own, to what stands before it."""
    if token.lower_ not in _JOINTS:
        return False
    verb = token.head
    if token.dep_ == "cc":
        partners = [child for child in verb.children if child.dep_ == "conj" and child.i > token.i]
        return verb.pos_ in {"VERB", "AUX"} and any(one.pos_ in {"VERB", "AUX"} for one in partners)
    return token.dep_ in {"mark", "nsubj"} and verb.i > token.i and verb.dep_ in {"advcl", "relcl"}
