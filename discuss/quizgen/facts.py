"""Facts: the names, numbers, times and opposites within a passage, each of which could differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.dates import TimeKind, read_time
from discuss.quizgen.mentions import Mention, Sort
from discuss.quizgen.nouns import UNITS
from discuss.quizgen.references import Names
from discuss.quizgen.standing import paragraph_of
from discuss.quizgen.words import OPPOSITE_WORDS, OPPOSITES

KIND_OF_SORT = {
    Sort.PERSON: AnswerKind.PERSON,
    Sort.COUNTRY: AnswerKind.COUNTRY,
    Sort.CITY: AnswerKind.PLACE,
    Sort.PLACE: AnswerKind.PLACE,
    Sort.ORGANISATION: AnswerKind.ORGANISATION,
    Sort.EVENT: AnswerKind.NAME,
    Sort.WORK: AnswerKind.NAME,
    Sort.UNKNOWN: AnswerKind.NAME,
}
_TIMES = {
    TimeKind.YEAR: AnswerKind.YEAR,
    TimeKind.DAY: AnswerKind.DAY,
    TimeKind.MONTH: AnswerKind.MONTH,
    TimeKind.DURATION: AnswerKind.DURATION,
}
_LIKE_A_YEAR = re.compile(r"(?:19|20)\d\d")
_PERCENT = re.compile(r"\d[\d.,]*(?:%| per ?cent)")
_MONEY = re.compile(r"(?:US)?[$€£]\d[\d.,]*(?: (?:thousand|million|billion|trillion))?")
_TIME_UNITS = frozenset("second minute hour day week month year decade".split())
_FOLLOWERS: dict[str, frozenset[str]] = {
    "agreed": frozenset({"to"}),
    **dict.fromkeys(("rose", "fell", "risen", "fallen"), frozenset({"to", "by", "from", ".", ","})),
}
"""Words that are turned only before certain others."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A stretch of a passage that could differ: ``text[start:end] == answer.text``."""

    answer: Answer
    start: int
    end: int


def facts_in(text: str, head: Token, names: Names) -> tuple[Fact, ...]:
    """The facts that a text tells once, in its order; of two that overlap the longer one.

    ``text`` was written from what ``head`` heads in the parse.
    """
    answers = (*_measures(head, text), *_named(text, head, names), *_turns(head))
    found = [fact for answer in answers for fact in _placed(answer, text)]
    apart: list[Fact] = []
    for fact in sorted(found, key=lambda one: one.start - one.end):
        if all(fact.end <= one.start or one.end <= fact.start for one in apart):
            apart.append(fact)
    return tuple(sorted(apart, key=lambda one: one.start))


def _placed(answer: Answer, text: str) -> list[Fact]:
    """Where the answer stands as whole words, if it stands there once."""
    whole = re.compile(rf"(?<![\w$€£.,-]){re.escape(answer.text)}(?![\w-])")
    places = [match.span() for match in whole.finditer(text)]
    return [Fact(answer, *places[0])] if len(places) == 1 else []


def _measures(verb: Token, text: str) -> Iterator[Answer]:
    for figure in _PERCENT.findall(text):
        yield Answer(AnswerKind.PERCENT, figure)
    for figure in _MONEY.findall(text):
        yield Answer(AnswerKind.MONEY, figure)
    for token in verb.subtree:
        number = _number(token)
        if number is not None:
            yield number
    for span in verb.doc.ents:
        if span.label_ in {"DATE", "TIME"} and verb.is_ancestor(span.root):
            time = read_time(span.text)
            if time.kind in _TIMES:
                yield Answer(_TIMES[time.kind], time.text)


def _number(token: Token) -> Answer | None:
    """A number that counts something named in the plural."""
    counted = token.head
    is_counted = counted.tag_ in {"NNS", "NNPS"} or counted.lower_ in UNITS
    if token.dep_ != "nummod" or not is_counted or counted.lower_ == "percent":
        return None
    if token.i and token.nbor(-1).lower_ in {"few", "several", "some", "many"}:
        return None
    words = [one for one in token.subtree if one.pos_ == "NUM"]
    text = " ".join(one.text for one in words)
    is_one_piece = bool(words) and words[-1].i - words[0].i == len(words) - 1
    is_plain = (
        text.lower() != "one"
        and not _LIKE_A_YEAR.fullmatch(text)
        and re.fullmatch(r"[\d.,]+(?: \w+)?|[A-Za-z]+", text)
    )
    return (
        Answer(AnswerKind.NUMBER, text, unit=counted.lemma_) if is_one_piece and is_plain else None
    )


def _named(text: str, head: Token, names: Names) -> Iterator[Answer]:
    """The names that stand in the text by themselves, the fullest form of each."""
    paragraph = paragraph_of(head)
    places = [(paragraph, token.i) for token in head.subtree]
    alone = [place for place in places if not _only_describes(names.mentions.get(place))]
    found = [names.entity_at(*place) for place in alone]
    for entity in dict.fromkeys(one for one in found if one is not None):
        kind = KIND_OF_SORT.get(entity.sort)
        forms = sorted({entity.shown, *entity.aliases}, key=len, reverse=True)
        form = next((one for one in forms if one in text), None)
        if kind is not None and form is not None:
            yield Answer(kind, form, entity)


def _only_describes(mention: Mention | None) -> bool:
    return mention is not None and mention.is_modifier


def _turns(head: Token) -> Iterator[Answer]:
    """The words whose opposite makes the text untrue."""
    for token in head.subtree:
        is_right = token.pos_ in {"VERB", "ADJ"} or token.text in OPPOSITE_WORDS
        if token.text in OPPOSITES and is_right and _can_turn(token):
            yield Answer(AnswerKind.TURN, token.text)


def _can_turn(token: Token) -> bool:
    """Whether a word is meant in the sense that has the opposite: "fell to", not "fell into"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    if token.lower_ in {"before", "after"}:
        before = token.nbor(-1) if token.i else token
        return after.tag_ == "VBG" or before.lemma_ in _TIME_UNITS
    if token.lower_ == "most":
        return token.tag_ == "JJS" and token.head.tag_ == "NNS" and token.i + 1 == token.head.i
    return after.lower_ in _FOLLOWERS.get(token.text, {after.lower_})
