"""A second opinion: another, smaller parser reads what was written from the first one's parse."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from discuss.quizgen.clauses import is_finite
from discuss.quizgen.verbs import SUBJECTS

DISAGREES = "a second parser reads the sentence differently"
_SUBJECTS = SUBJECTS | {"expl"}


def doubts(texts: Sequence[str], verbs: Sequence[str], parser: Language) -> Iterator[str]:
    """For each text, with the verb that it should turn on, why to doubt it, or nothing."""
    for doc, verb in zip(parser.pipe(f"{text}." for text in texts), verbs, strict=True):
        yield "" if _turns_on(doc, verb) else DISAGREES


def are_complete(texts: Sequence[str], parser: Language) -> Iterator[bool]:
    """For each text, whether it is one sentence with a subject and a verb that shows a tense."""
    for doc in parser.pipe(f"{text}." for text in texts):
        yield is_finite(_root(doc)) and _is_clause(doc)


def _turns_on(doc: Doc, verb: str) -> bool:
    """Whether a text is one sentence on this verb, with a subject that agrees with it."""
    return _root(doc).lower_ == verb and _is_clause(doc)


def _root(doc: Doc) -> Token:
    return next(doc.sents).root


def _is_clause(doc: Doc) -> bool:
    """Whether a text is one sentence with a subject that agrees with its verb."""
    root = _root(doc)
    subjects = [child for child in root.children if child.dep_ in _SUBJECTS]
    is_one = len(list(doc.sents)) == 1 and bool(subjects)
    return is_one and all(_agrees(subject, root) for subject in subjects)


def _agrees(subject: Token, verb: Token) -> bool:
    """Whether "is" and "are" and their like fit the subject, where both show their number."""
    finite = [one for one in (*verb.children, verb) if one.tag_ in {"VBZ", "VBP"}]
    is_list = any(child.dep_ == "conj" for child in subject.children)
    if is_list or not finite or finite[0].i < subject.i:
        return True
    if subject.tag_ == "NN":
        return finite[0].tag_ == "VBZ"
    return subject.tag_ != "NNS" or finite[0].tag_ == "VBP"
