"""Counts: "27 entities", "about 31 percent of Samoans", "US$2.6 billion"."""

from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.words import QUALIFIERS


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something. ``number`` is its figure or word, ``qualifier`` "more than" and
    the like, ``noun`` what is counted, ``preposition`` set when it hangs on another noun, and
    ``rest`` that noun's phrase without it.
    """

    number: str
    qualifier: str
    noun: Phrase
    preposition: str = ""
    rest: Phrase | None = None


def counts_in(noun: Token, scene: Scene) -> tuple[Count, ...]:
    """The counts that a noun phrase gives of its head or of a noun that hangs on its head."""
    own = _count(noun, scene)
    if own is not None:
        return (own,)
    hanging = [child for child in noun.children if child.dep_ == "prep" and child.lower_ != "of"]
    if len(hanging) != 1:
        return _below_of(noun, scene)
    return _hanging(noun, hanging[0], scene)


def _below_of(noun: Token, scene: Scene) -> tuple[Count, ...]:
    """The counts on what an "of" phrase holds: "a raft of sanctions against 27 firms"."""
    for of in (child for child in noun.children if child.lower_ == "of"):
        for inner in (child for child in of.children if child.dep_ == "pobj"):
            hanging = [one for one in inner.children if one.dep_ == "prep" and one.lower_ != "of"]
            if len(hanging) == 1:
                return _hanging(noun, hanging[0], scene)
    return ()


def _hanging(noun: Token, preposition: Token, scene: Scene) -> tuple[Count, ...]:
    counted = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    found = _count(counted, scene) if counted is not None else None
    if found is None:
        return ()
    rest = write_phrase(noun, essential(noun, without=[preposition]), scene)
    return (Count(found.number, found.qualifier, found.noun, preposition.lower_, rest),)


def _count(noun: Token, scene: Scene) -> Count | None:
    numbers = [child for child in noun.children if child.dep_ == "nummod"]
    if len(numbers) != 1 or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    words = [token for token in numbers[0].subtree if token.dep_ != "punct"]
    qualifier, number = split_qualifier(" ".join(token.text for token in words))
    partners = [child for child in noun.children if child.dep_ in {"conj", "cc"}]
    determiners = [child for child in noun.children if child.dep_ == "det"]
    is_vague = any(token.lower_ in {"or", "to", "-"} for token in words)
    if determiners or is_vague:
        return None
    kept = essential(noun, without=[numbers[0], *partners])
    return Count(number, qualifier, write_phrase(noun, kept, scene))


def split_qualifier(text: str) -> tuple[str, str]:
    """A number apart from the words that bound it: "more than 1000" gives both."""
    for qualifier in QUALIFIERS:
        if text.lower().startswith(qualifier + " "):
            return qualifier, text[len(qualifier) + 1 :]
    return "", text
