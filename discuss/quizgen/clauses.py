"""Clauses: a main clause of the article written out as a sentence of its own."""

from spacy.tokens import Token

from discuss.quizgen.phrases import Phrase, without_brackets, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.verbs import SUBJECTS

_INDEPENDENT = frozenset({"conj", "parataxis"})
_HARMLESS = frozenset({"also"})
"""Words that point back and say nothing else."""


def write_clause(verb: Token, scene: Scene) -> Phrase:
    """The main clause of a verb with all that it says: only another main clause is left out."""
    whole = list(verb.sent) if verb.dep_ == "ROOT" else list(verb.subtree)
    others = {token.i for other in independent_beside(verb) for token in other.subtree}
    kept = [token for token in without_brackets(whole) if token.i not in others]
    kept = [token for token in kept if token.lower_ not in _HARMLESS]
    while kept and (kept[-1].is_punct or kept[-1].dep_ == "cc"):
        kept.pop()
    return write_phrase(verb, kept, scene)


def independent_beside(verb: Token) -> list[Token]:
    """The verbs of the other main clauses, with subjects of their own, that follow on this one."""
    return [
        child
        for child in verb.children
        if child.dep_ in _INDEPENDENT and child.i > verb.i and own_subject(child) is not None
    ]


def is_main(verb: Token) -> bool:
    """Whether a verb heads a sentence, or a main clause of its own beside the one that does."""
    if verb.dep_ == "ROOT":
        return own_subject(verb) is not None
    return verb.dep_ in _INDEPENDENT and own_subject(verb) is not None and is_main(verb.head)


def is_finite(verb: Token) -> bool:
    """Whether a verb or its auxiliary shows a tense."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or bool(helpers & {"VBD", "VBZ", "VBP", "MD"})


def own_subject(verb: Token) -> Token | None:
    """The one subject that hangs on this verb itself."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return subjects[0] if len(subjects) == 1 else None
