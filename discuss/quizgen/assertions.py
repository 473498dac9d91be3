"""Assertions: which verbs of a sentence tell a fact, and whose subject is which noun."""

from spacy.tokens import Token

from discuss.quizgen.clauses import is_finite, own_subject
from discuss.quizgen.verbs import SUBJECTS
from discuss.quizgen.words import REPORTING

_PLAIN_NOUNS = SUBJECTS | {"dobj", "attr", "ROOT"}
_TELLING = frozenset({"because", "after", "although", "though", "while", "whereas"})


def is_asserted(verb: Token, root: Token) -> bool:
    """Whether a verb heads the sentence, stands beside one that does, or is what was said."""
    if verb.pos_ not in {"VERB", "AUX"} or not verb.is_alpha or is_half_a_word(verb):
        return False
    if verb.dep_ == "ROOT":
        return True
    if verb.dep_ == "conj":
        return is_asserted(verb.head, root)
    if verb.dep_ in {"relcl", "advcl"}:
        return _is_told_beside(verb)
    return is_reported(verb) and is_finite(verb) and verb.head.dep_ in {"ROOT", "conj"}


def _is_told_beside(verb: Token) -> bool:
    """Whether a clause tells a fact of its own: ", which is ...", "although ..."."""
    if not is_finite(verb):
        return False
    if verb.dep_ == "relcl":
        return _antecedent(verb) is not None
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    if verb.left_edge.lower_ not in marks:
        return False
    return (
        verb.head.dep_ == "ROOT" and bool(marks) and marks <= _TELLING and bool(own_subject(verb))
    )


def _antecedent(verb: Token) -> Token | None:
    """What a relative clause tells of, when a comma or a name shows that it needs no limiting."""
    pronoun = own_subject(verb)
    if pronoun is None or pronoun.lower_ not in {"who", "which"} or verb.head.pos_ == "VERB":
        return None
    first = verb.left_edge.i
    is_beside = first > 0 and verb.doc[first - 1].text == ","
    noun = verb.head
    is_near = all(one.is_punct for one in noun.doc[noun.i + 1 : first])
    is_plural = noun.tag_ in {"NNS", "NNPS"}
    tags = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"})}
    agrees = "VBZ" not in tags if is_plural else "VBP" not in tags
    is_plain = noun.dep_ in _PLAIN_NOUNS and noun.pos_ in {"NOUN", "PROPN"}
    is_plain = is_plain and not (pronoun.lower_ == "which" and noun.ent_type_ == "PERSON")
    return noun if is_beside and is_near and agrees and is_plain else None


def is_half_a_word(word: Token) -> bool:
    """Whether a hyphen joins a word to what follows: the parser splits "re-emphasized"."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].text == "-" and not word.whitespace_


def is_reported(verb: Token) -> bool:
    """Whether a clause is what somebody says."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in REPORTING


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb before it."""
    if verb.dep_ == "relcl":
        return _antecedent(verb)
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return own[0]
    return subject_of(verb.head) if verb.dep_ == "conj" and verb.head.pos_ != "NOUN" else None
