"""Mentions: the places in the text that name somebody or something."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Span, Token

from discuss.quizgen.gazetteer import country_named, is_capital, is_region
from discuss.quizgen.nouns import BODY_NOUNS, KIN_NOUNS, PERSON_NOUNS, PLACE_WORDS, TITLES
from discuss.quizgen.sentences import Reading
from discuss.quizgen.verbs import SUBJECTS
from discuss.quizgen.words import HUMAN_VERBS, SPEAKING


class Sort(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "person"
    COUNTRY = "country"
    CITY = "city"
    PLACE = "place"
    ORGANISATION = "organisation"
    PEOPLE = "people"
    EVENT = "event"
    WORK = "work"
    UNKNOWN = "unknown"


_SORT_OF_LABEL = {
    "PERSON": Sort.PERSON,
    "ORG": Sort.ORGANISATION,
    "GPE": Sort.CITY,
    "LOC": Sort.PLACE,
    "FAC": Sort.PLACE,
    "NORP": Sort.PEOPLE,
    "EVENT": Sort.EVENT,
    "WORK_OF_ART": Sort.WORK,
    "PRODUCT": Sort.WORK,
    "LAW": Sort.WORK,
}
_BEFORE_NAMES = frozenset({"the", "a", "an", "'s", "former"})
_TAKES_A_TITLE = frozenset({Sort.PERSON, Sort.ORGANISATION, Sort.UNKNOWN, Sort.CITY})


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming: tokens ``start`` to ``end`` are the name with its titles, ``name_start`` on
    without them; ``role`` is what its bearer is or does, read beside it ("astronomer"), and
    ``body`` likewise for firms ("airline"); ``is_modifier`` when it only describes another
    noun ("the Moon administration"); ``stands_for`` is the name that this one abbreviates in
    brackets ("European Union (EU)").
    """

    paragraph: int
    start: int
    name_start: int
    end: int
    name: str
    titles: tuple[str, ...]
    sort: Sort
    role: str
    body: str
    acts_human: bool
    is_modifier: bool
    stands_for: str


def find_mentions(reading: Reading) -> tuple[Mention, ...]:
    """Every name that the parser marked, with its titles and what is seen of its kind."""
    found = [
        mention
        for paragraph, doc in enumerate(reading.docs)
        for span, label in _name_spans(doc)
        for mention in [_mention(paragraph, doc, span, label)]
        if mention is not None
    ]
    again = _surnames_alone(reading, found)
    return tuple(sorted([*found, *again], key=lambda one: (one.paragraph, one.start)))


def _name_spans(doc: Doc) -> Iterator[tuple[Span, Sort]]:
    for span in doc.ents:
        if span.label_ in _SORT_OF_LABEL:
            sort = _SORT_OF_LABEL[span.label_]
            yield _trimmed(doc, span, sort), sort


def _surnames_alone(reading: Reading, found: list[Mention]) -> list[Mention]:
    """Surnames of people named in full that the parser passed over: "Day" for Doris Day."""
    surnames = {
        mention.name.split()[-1]
        for mention in found
        if mention.sort is Sort.PERSON and " " in mention.name
    }
    known = mentions_by_token(found)
    return [
        mention
        for paragraph, doc in enumerate(reading.docs)
        for token in doc
        if token.text in surnames
        and (paragraph, token.i) not in known
        and (token.pos_ == "PROPN" or token.dep_ in SUBJECTS)
        for mention in [_mention(paragraph, doc, doc[token.i : token.i + 1], Sort.PERSON)]
        if mention is not None
    ]


def _trimmed(doc: Doc, span: Span, sort: Sort) -> Span:
    """The name without its article, possessive and any verb, and with its hyphenated rest."""
    start, end = span.start, span.end
    while start < end and (doc[start].lower_ in _BEFORE_NAMES or _is_inverted(doc[start])):
        start += 1
    while sort is Sort.PERSON and end - start > 2 and doc[start].lower_ in PERSON_NOUNS - TITLES:
        start += 1
    while end > start and not _can_end_a_name(doc[end - 1]):
        end -= 1
    brackets = [token.i for token in doc[start:end] if token.text == "("]
    end = brackets[0] if brackets else end
    while sort is Sort.PERSON and _is_hyphenated_on(doc, end):
        end += 2
    return doc[start:end]


def _is_inverted(token: Token) -> bool:
    """Whether a sentence opens with its verb: "Remarked X, ..."."""
    return bool(token.is_sent_start) and token.lower_.removesuffix("ed") in SPEAKING


def _is_hyphenated_on(doc: Doc, end: int) -> bool:
    """Whether the name goes on after a hyphen: the parser ends "Moon Jae" before "-In"."""
    if end + 1 >= len(doc) or doc[end].text != "-":
        return False
    return not (doc[end].whitespace_ or doc[end - 1].whitespace_)


def _can_end_a_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text[-1:] == "."


def _mention(paragraph: int, doc: Doc, span: Span, label: Sort) -> Mention | None:
    if not len(span) or not any(character.isalpha() for character in span.text):
        return None
    start, name_start = _with_titles(doc, span, label)
    if name_start == span.end:
        return None
    name = doc[name_start : span.end]
    noun = _noun_beside(doc, start, name.root)
    can_be_human = label in _TAKES_A_TITLE and not name.text.isupper()
    role = noun if noun in PERSON_NOUNS and can_be_human else ""
    return Mention(
        paragraph,
        start,
        name_start,
        span.end,
        name.text,
        tuple(token.text for token in doc[start:name_start]),
        _sort(name.text, label, is_human=start < name_start or bool(role)),
        role,
        noun if noun in BODY_NOUNS else "",
        _acts_human(name.root),
        name.root.dep_ in {"compound", "nmod", "amod"} and name.root.head.i >= span.end,
        _in_brackets_after(doc, start),
    )


def _with_titles(doc: Doc, span: Span, label: Sort) -> tuple[int, int]:
    """Where the titles before a name begin, and where the name itself does."""
    name_start = span.start
    while name_start < span.end and doc[name_start].lower_ in TITLES:
        name_start += 1
    start = span.start
    if label in _TAKES_A_TITLE:
        while start > 0 and _is_title(doc[start - 1]):
            start -= 1
    return start, name_start


def _is_title(token: Token) -> bool:
    return token.lower_ in TITLES and token.text[:1].isupper()


def _sort(name: str, label: Sort, *, is_human: bool) -> Sort:
    if country_named(name):
        return Sort.COUNTRY
    if is_human and label is not Sort.PLACE:
        return Sort.PERSON
    if is_region(name) or name.split()[-1].lower() in PLACE_WORDS:
        return Sort.PLACE
    if is_capital(name) and label is Sort.CITY:
        return Sort.CITY
    return label


def _noun_beside(doc: Doc, start: int, root: Token) -> str:
    """The noun that says what the bearer is: "inventor X", "his daughter, X", "X, a singer"."""
    for first in (start, _first_of_list(root)):
        noun = _noun_before(doc, first)
        if noun in PERSON_NOUNS | BODY_NOUNS:
            return noun
    if root.dep_ == "appos" and root.head.i < start:
        return root.head.lemma_.lower()
    appositions = [child for child in root.children if child.dep_ == "appos"]
    return next((noun.lemma_.lower() for noun in appositions if noun.text.islower()), "")


def _first_of_list(root: Token) -> int:
    """Where the list begins that a name is a later member of: "astronauts X and Y"."""
    while root.dep_ == "conj" and root.head.ent_type_ == "PERSON":
        root = root.head
    return min((token.i for token in root.subtree if token.dep_ == "compound"), default=root.i)


def _noun_before(doc: Doc, start: int) -> str:
    """The noun just before, or before "of X": "director of Z Name", "Secretary of State Name"."""
    if start >= 3 and doc[start - 2].lower_ == "of" and doc[start - 1].pos_ == "PROPN":
        start -= 2
    if not start:
        return ""
    before = doc[start - 1]
    if before.lower_ in PERSON_NOUNS:
        return str(before.lower_)
    return str(before.lemma_.lower())


def _in_brackets_after(doc: Doc, start: int) -> str:
    """The name before the bracket in which a mention opens, if it stands in one."""
    if start < 2 or doc[start - 1].text != "(":
        return ""
    before = start - 2
    return next((span.text for span in doc.ents if span.start <= before < span.end), "")


def _acts_human(token: Token) -> bool:
    """Whether the bearer does what people do: says, sues, has a sister, is the one "led by"."""
    if token.dep_ == "poss" and token.head.lemma_.lower() in KIN_NOUNS:
        return True
    if token.dep_ == "nsubj":
        return token.head.lemma_.lower() in HUMAN_VERBS
    is_agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
    return is_agent and token.head.head.lemma_.lower() in HUMAN_VERBS


def mentions_by_token(mentions: Iterable[Mention]) -> dict[tuple[int, int], Mention]:
    """The mention that covers each (paragraph, token)."""
    return {
        (mention.paragraph, token): mention
        for mention in mentions
        for token in range(mention.start, mention.end)
    }
