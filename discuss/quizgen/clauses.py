"""Clauses: a finite clause of the article written out as a sentence of its own."""

from spacy.tokens import Token

from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.verbs import SUBJECTS
from discuss.quizgen.words import CONTEXT_ADVERBS

_LEFT_OUT = frozenset({"mark", "cc", "preconj", "intj", "advcl"})


def write_clause(verb: Token, scene: Scene) -> Phrase:
    """What the verb heads, without other clauses and without words that point elsewhere."""
    out = [child for child in verb.children if _is_left_out(child)]
    return write_phrase(verb, essential(verb, without=out), scene)


def is_finite(verb: Token) -> bool:
    """Whether a verb or its auxiliary shows a tense."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers & {"VBD", "VBZ", "VBP", "MD"})


def own_subject(verb: Token) -> Token | None:
    """The one subject that hangs on this verb itself."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None


def _is_left_out(child: Token) -> bool:
    if child.dep_ in _LEFT_OUT or (child.dep_ == "conj" and child.i > child.head.i):
        return True
    return child.dep_ == "advmod" and child.lower_ in CONTEXT_ADVERBS
