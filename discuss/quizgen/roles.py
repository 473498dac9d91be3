"""Roles: who holds which office, from appositions and from what stands before a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from discuss.quizgen.entities import Entity
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import OFFICE_NOUNS, PERSON_NOUNS
from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence

_LEAST_WORDS = 2
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role with its holder. ``is_office`` when only one person at a time can hold it;
    ``is_past`` when the text says former or then.
    """

    entity: Entity
    phrase: Phrase
    sentence: Sentence
    is_office: bool
    is_past: bool

    @property
    def bare(self) -> str:
        """The role without its article, so that all options have one form."""
        return _ARTICLE.sub("", self.phrase.text)


def find_roles(reading: Reading, names: Names) -> tuple[RoleHeld, ...]:
    """The roles of people, once for each person and wording."""
    found: dict[tuple[int, str], RoleHeld] = {}
    for entity in names.entities:
        if entity.sort is not Sort.PERSON:
            continue
        for mention in entity.mentions:
            doc = reading.docs[mention.paragraph]
            sentence = reading.sentence_of(mention.paragraph, mention.start)
            scene = Scene(names, mention.paragraph, frozenset())
            for role in _roles(entity, mention, doc, sentence, scene):
                found.setdefault((entity.number, role.phrase.text.lower()), role)
    return tuple(found.values())


def _roles(
    entity: Entity, mention: Mention, doc: Doc, sentence: Sentence, scene: Scene
) -> Iterator[RoleHeld]:
    root = doc[mention.name_start : mention.end].root
    for noun, tokens in [*_appositions(root), *_before(root, mention, doc)]:
        phrase = write_phrase(noun, tokens, scene)
        if len(phrase.text.split()) < _LEAST_WORDS or "," in phrase.text:
            continue
        words = {token.lower_ for token in noun.subtree}
        is_past = bool(words & {"former", "then", "late", "ex", "outgoing"})
        yield RoleHeld(entity, phrase, sentence, _is_office(noun), is_past)


def _is_office(noun: Token) -> bool:
    is_indefinite = any(child.lower_ in {"a", "an"} for child in noun.children)
    return noun.lower_ in OFFICE_NOUNS and not is_indefinite


def _appositions(root: Token) -> Iterator[tuple[Token, list[Token]]]:
    """ "X, the vice chairman of Y" and "Y's spokesman, X"."""
    for child in root.children:
        if child.dep_ == "appos" and _is_role(child):
            yield child, essential(child)
    if root.dep_ == "appos" and _is_role(root.head):
        yield root.head, essential(root.head, without=[root])


def _before(root: Token, mention: Mention, doc: Doc) -> Iterator[tuple[Token, list[Token]]]:
    """ "Treasury Secretary X", "Niger's president X"."""
    first = min((child.left_edge.i for child in root.children if child.i < root.i), default=root.i)
    tokens = list(doc[first : mention.name_start])
    if tokens and _is_role(tokens[-1]):
        yield tokens[-1], tokens


def _is_role(noun: Token) -> bool:
    return noun.lower_ in PERSON_NOUNS
