"""Phrases: stretches of the parse written out so that they can stand in a question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.clarity import what_is_unclear
from discuss.quizgen.dates import TimeKind, read_time
from discuss.quizgen.entities import Entity
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import PERSON_NOUNS, POLITE_TITLES, SHOWN_TITLES
from discuss.quizgen.pronouns import Scene, is_bound, referred_to

ASIDES = frozenset({"relcl", "acl", "appos", "advcl"})
"""What tells more of a noun or a verb, and may be left out."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_POSSESSIVE = frozenset({"PRP$"})
_EMPHATIC = frozenset({"himself", "herself", "itself", "themselves"})
_UNNAMED = frozenset({"", "DATE", "TIME"})
"""What stands within an expression that names nobody: "Hours" of "Hours before the match"."""
_CLEAR_IN_PLACE = re.compile(r"does not say which$|^\"(?:this|these|other)\" needs its context$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch written out with full names. ``problems`` say why it may need its context."""

    text: str
    start: int
    end: int
    head: str
    tag: str
    entity: Entity | None
    problems: tuple[str, ...]
    lemmas: frozenset[str]

    @property
    def problems_as_key(self) -> tuple[str, ...]:
        """The problems that remain beside the article's text, where "the" is clear."""
        return tuple(one for one in self.problems if not _CLEAR_IN_PLACE.search(one))


def write_phrase(head: Token, tokens: Iterable[Token], scene: Scene) -> Phrase:
    """The tokens written out: names in full once, sure pronouns replaced, asides left out.

    So is the "himself" of "the mayor himself".
    """
    said = [token for token in tokens if token.dep_ != "appos" or token.lower_ not in _EMPHATIC]
    kept = _without_edges(sorted(said, key=lambda token: token.i))
    if not kept:
        return Phrase("", head.i, head.i, head.lemma_, head.tag_, None, ("empty",), frozenset())
    text = _text(kept, scene)
    if _ends_within_quotes(kept):
        text += '"'
    return Phrase(
        text,
        kept[0].i,
        kept[-1].i + 1,
        head.lemma_.lower(),
        head.tag_,
        _entity_of(head, kept, scene),
        tuple(dict.fromkeys(what_is_unclear(kept, text, scene))),
        frozenset(token.lemma_.lower() for token in kept if token.pos_ in _CONTENT),
    )


def _ends_within_quotes(tokens: Sequence[Token]) -> bool:
    """Whether a quotation opens among the tokens, and with the last of them it or a sentence of it
    ends.
    """
    if sum(token.text == '"' for token in tokens) % 2 == 0:
        return False
    behind = tokens[-1].doc[tokens[-1].i + 1 :]
    following = next((one.text for one in behind if one.text != ","), "")
    return following == '"' or following.startswith(".")


def essential(head: Token, without: Sequence[Token] = ()) -> list[Token]:
    """The tokens under a head without asides, brackets and bare relative dates."""
    dropped = {token.i for one in without for token in one.subtree}
    whole = list(head.subtree)
    outside = without_brackets(whole)
    tokens = [token for token in (outside if head in outside else whole) if token.i not in dropped]
    for token in tokens:
        if token.i != head.i and _is_aside(token):
            dropped |= {under.i for under in token.subtree}
    return [token for token in tokens if token.i not in dropped]


def _is_aside(token: Token) -> bool:
    if token.dep_ in ASIDES:
        return _follows_comma(token) or (token.dep_ == "appos" and not _is_name_of(token))
    return is_relative_date(token)


def _is_name_of(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.head.i == token.left_edge.i - 1


def _is_name_beside(token: Token) -> bool:
    """Whether a name follows on its noun with no more than a comma between.

    In "a petition by the master, Captain Vane" a parser may set the captain beside the petition.
    """
    between = token.doc[token.head.i + 1 : token.left_edge.i]
    is_near = all(one.is_punct for one in between)
    return token.dep_ == "appos" and token.pos_ == "PROPN" and is_near


def _follows_comma(token: Token) -> bool:
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text in {",", "—", "-", "(", ":"}


def is_relative_date(token: Token) -> bool:
    """Whether a token heads a date that only the day of writing explains: "on Sunday"."""
    noun = next((child for child in token.children if child.dep_ == "pobj"), None)
    if token.dep_ == "prep" and noun is not None:
        token = noun
    elif token.dep_ not in {"npadvmod", "advmod", "nmod"}:
        return False
    if token.ent_type_ not in {"DATE", "TIME"}:
        return False
    text = " ".join(part.text for part in token.subtree if part.pos_ != "DET")
    return read_time(text).kind is TimeKind.RELATIVE


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that stand in no bracket."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.text in {"(", "["}
        if not depth:
            kept.append(token)
        depth -= token.text in {")", "]"} and depth > 0
    return kept


def _without_edges(tokens: list[Token]) -> list[Token]:
    """The tokens without the punctuation that hung on what was left out at either end."""
    while tokens and tokens[-1].text in {",", ";", ":", ".", "-", "—", "!", "?"}:
        tokens = tokens[:-1]
    while tokens and tokens[0].text in {",", ";", ":", "-", "—"}:
        tokens = tokens[1:]
    return tokens


def _text(tokens: Sequence[Token], scene: Scene) -> str:
    words: list[str] = []
    shown: set[int] = set()
    present = {token.i for token in tokens}
    for token in tokens:
        place = (scene.paragraph, token.i)
        mention = scene.names.mentions.get(place)
        last = token
        if mention is not None and set(range(mention.start, mention.end)) <= present:
            if token.i != mention.start:
                continue
            word = _name(mention, scene.names.named[place], shown, token)
            last = token.doc[mention.end - 1]
        elif _is_replaced_with_its_noun(token, scene, shown):
            continue
        else:
            word = _word(token, scene, shown, present)
        words.append(word + (" " if last.whitespace_ or last.i + 1 not in present else ""))
    return _tidied("".join(words))


def _is_replaced_with_its_noun(token: Token, scene: Scene, shown: set[int]) -> bool:
    """Whether "the" goes with its noun, which a name stands for: "the company"."""
    entity = referred_to(token.head, scene) if token.lower_ == "the" else None
    return entity is not None and entity.number not in shown


def _tidied(text: str) -> str:
    text = " ".join(text.split())
    for wrong, right in ((" ,", ","), (",,", ""), (" 's", "'s"), (" .", ".")):
        text = text.replace(wrong, right)
    return text


def _name(mention: Mention, entity: Entity, shown: set[int], first: Token) -> str:
    """A name as it stands, or in full where a person is named for the first time."""
    as_is = first.doc[mention.start : mention.end].text
    if mention.is_modifier or entity.number in shown:
        return as_is
    shown.add(entity.number)
    if entity.sort is not Sort.PERSON:
        return as_is
    title = " ".join(mention.titles)
    if title and title.lower() not in SHOWN_TITLES | POLITE_TITLES:
        return f"{title} {entity.name}"
    has_role_before = not title and mention.start > 0 and _is_role(first.doc[mention.start - 1])
    return entity.name if has_role_before and " " in entity.name else entity.shown


def _is_role(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.lower_ in PERSON_NOUNS


def _word(token: Token, scene: Scene, shown: set[int], present: set[int]) -> str:
    standing = scene.names.standing.get((scene.paragraph, token.i))
    is_beside = standing is not None and standing.doc is token.doc and standing.i in present
    if standing is not None and not is_beside:
        ending = "'s" if token.tag_ in _POSSESSIVE else ""
        return _text(_without_edges(essential(standing)), scene) + ending
    entity = referred_to(token, scene)
    if entity is None or entity.number in shown or is_bound(token, scene):
        return _lowered(token)
    shown.add(entity.number)
    return entity.shown + ("'s" if token.tag_ in _POSSESSIVE else "")


def _may_be_a_name(token: Token) -> bool:
    """Whether a sentence opens with a bare noun that its paragraph never writes small."""
    is_bare = not any(child.dep_ in {"det", "amod", "compound"} for child in token.children)
    if token.tag_ != "NN" or not is_bare:
        return bool(token.is_oov)
    is_common = not token.vocab[token.lower_].is_oov
    is_unknown = all(other.text != token.lower_ for other in token.doc)
    return token.dep_ == "nsubj" and is_unknown and not is_common


def _lowered(token: Token) -> str:
    starts = (token.i == 0 or bool(token.is_sent_start)) and not _may_be_a_name(token)
    is_common = token.pos_ != "PROPN" and token.ent_type_ in _UNNAMED
    return token.lower_ if starts and is_common else token.text


def _entity_of(head: Token, tokens: Sequence[Token], scene: Scene) -> Entity | None:
    """The entity that the whole phrase names: its head's, or the one set beside its head."""
    if any(child.dep_ == "conj" and child in tokens for child in head.children):
        return None
    entity = scene.names.entity_at(scene.paragraph, head.i)
    if entity is not None:
        return entity
    beside = [child for child in head.children if _is_name_beside(child)]
    return scene.names.entity_at(scene.paragraph, beside[0].i) if len(beside) == 1 else None
