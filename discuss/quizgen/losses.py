"""Losses: what a clause of the article says that a question made of it leaves out."""

from collections.abc import Iterator

from spacy.tokens import Token

from discuss.quizgen.clauses import names_a_bare_noun
from discuss.quizgen.dates import TimeKind, read_time
from discuss.quizgen.entities import Entity
from discuss.quizgen.phrases import ASIDES, without_brackets
from discuss.quizgen.references import Names
from discuss.quizgen.standing import paragraph_of
from discuss.quizgen.words import BACKWARD, CONTEXT_ADVERBS

LOST = "it leaves out what the sentence says"

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_CLAUSES = frozenset({"conj", "advcl", "parataxis"})
_TELLING = frozenset({"although", "though", "because", "as", "since", "whereas"})
"""What opens a clause that tells another fact; others ("while", "if") limit the first one."""

_SCOPE = frozenset({"year", "years", "decade", "decades", "century", "centuries", "recent", "age"})
"""What a time has in it that limits what is said, so that it may not be left out."""


def lost_words(
    verb: Token, text: str, names: Names, without: frozenset[int] = frozenset()
) -> tuple[str, ...]:
    """The words that carry meaning in the clause of a verb and are not in a text made from it.

    Other clauses beside it, asides between commas, brackets, names (which are written out) and
    days that only the date of writing explains ("on Sunday") may be left out, and so may the
    tokens ``without``.
    """
    said = text.lower()
    paragraph = paragraph_of(verb)
    outside = {*without, *_beside(verb), *_in_brackets(verb), *_bare_days(verb), *_pointers(verb)}
    return tuple(
        token.text
        for token in verb.subtree
        if token.i not in outside
        and token.pos_ in _CONTENT
        and token.lower_ not in CONTEXT_ADVERBS
        and token.lower_ not in said
        and not _is_named(names.entity_at(paragraph, token.i), said)
    )


def _is_named(entity: Entity | None, said: str) -> bool:
    """Whether a text calls an entity by one of its names."""
    names = (entity.shown, *entity.aliases) if entity is not None else ()
    return any(name.lower() in said for name in names)


def _beside(verb: Token) -> Iterator[int]:
    """The tokens of clauses that say something else, and of asides."""
    for token in verb.subtree:
        is_other = _is_another_clause(token, verb) or _is_second_of_two(token)
        if token.i == verb.i or not (is_other or _is_aside(token)):
            continue
        yield from (one.i for one in token.subtree)


def _is_another_clause(token: Token, verb: Token) -> bool:
    if token.dep_ not in _CLAUSES or token.pos_ not in {"VERB", "AUX"}:
        return False
    is_marked = any(child.lower_ in _TELLING for child in token.children if child.dep_ == "mark")
    return is_marked if token.dep_ == "advcl" else token.head.i == verb.i


def _is_second_of_two(token: Token) -> bool:
    """Whether a token is the B of "A and B", which can be left out and A still holds."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    earlier = token.doc[before.i - 1] if before.i else before
    return token.dep_ == "conj" and before.lower_ in {"and", "but"} and earlier.text != ","


def _is_aside(token: Token) -> bool:
    first = token.left_edge.i
    follows_mark = first > 0 and token.doc[first - 1].text in {",", "—", "-", ":"}
    return token.dep_ in ASIDES and follows_mark and not names_a_bare_noun(token, {"NN"})


def _in_brackets(verb: Token) -> set[int]:
    whole = list(verb.sent)
    return {one.i for one in whole} - {one.i for one in without_brackets(whole)}


def _bare_days(verb: Token) -> Iterator[int]:
    """The tokens of days and weeks that are told from the day of writing."""
    for span in verb.doc.ents:
        if span.label_ not in {"DATE", "TIME"}:
            continue
        is_relative = read_time(span.text.removeprefix("the ")).kind is TimeKind.RELATIVE
        if is_relative and not _SCOPE & {token.lower_ for token in span}:
            yield from range(span.start, span.end)


def _pointers(verb: Token) -> Iterator[int]:
    """The tokens of an "in return" that only points back."""
    for child in verb.children:
        phrase = list(child.subtree)
        if " ".join(token.lower_ for token in phrase) in BACKWARD:
            yield from (token.i for token in phrase)
