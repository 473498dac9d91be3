"""Quoted speeches: who said which words, where the sentence leaves one speaker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Span, Token

from discuss.quizgen.cleaning import PLACEHOLDER
from discuss.quizgen.entities import Entity
from discuss.quizgen.excerpts import excerpt
from discuss.quizgen.mentions import Sort
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.words import SPEAKING

FEWEST_PEOPLE = 3
_SENTENCE_END = re.compile(r"(?<=[a-z\d)][.!?])\s+(?=[A-Z])")
_OMISSION = re.compile(r"\s*\[(?:\.+|…|,)\]\s*")
_LETTER = re.compile(r"\[(\w)\]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a speech, what to quote of it if anything, and its speaker; ``is_written`` when
    it was written or tweeted.
    """

    words: str
    excerpt: str
    speaker: Entity
    sentence: Sentence
    is_written: bool


def find_quoted(reading: Reading, names: Names, second: Language) -> tuple[Quoted, ...]:
    """The speeches of people whose sentence names exactly one speaker.

    None where the article names hardly anybody else: it would be no question who spoke.
    """
    found = tuple(
        quoted
        for sentence in reading.sentences
        for quoted in _in_sentence(sentence, reading, names, second)
    )
    people = [one for one in names.entities if one.sort is Sort.PERSON]
    return found if len(people) >= FEWEST_PEOPLE else ()


def _in_sentence(
    sentence: Sentence, reading: Reading, names: Names, second: Language
) -> Iterator[Quoted]:
    span = reading.span(sentence)
    speakers = _speakers(span, sentence, names)
    if len(speakers) != 1:
        return
    speaker, verb = speakers[0]
    for token in span:
        if token.text != PLACEHOLDER:
            continue
        speech = reading.speech_at(sentence.paragraph, token)
        if speech is not None:
            is_written = verb in {"write", "tweet"}
            words = excerpt(sentences_of(speech.words), second)
            yield Quoted(speech.words, words, speaker, sentence, is_written)


def _speakers(span: Span, sentence: Sentence, names: Names) -> list[tuple[Entity, str]]:
    """The people who speak in a sentence, with the verb: said, or did something and a colon."""
    found: dict[int, tuple[Entity, str]] = {}
    unknown = False
    for token in span:
        if token.dep_ != "nsubj" or not _speaks(token.head, span):
            continue
        entity = names.entity_at(sentence.paragraph, _bearer(token).i)
        if entity is not None and entity.sort is Sort.PERSON:
            found[entity.number] = (entity, token.head.lemma_.lower())
        else:
            unknown = True
    if not found and not unknown:
        found = {one.number: (one, "say") for one in _sources(span, sentence, names)}
    return [] if unknown else list(found.values())


def _sources(span: Span, sentence: Sentence, names: Names) -> Iterator[Entity]:
    """Whom a sentence goes by: "According to X, ..."."""
    for token in span:
        if token.dep_ == "pobj" and token.head.lower_ == "to" and _goes_by(token.head):
            entity = names.entity_at(sentence.paragraph, token.i)
            if entity is not None and entity.sort is Sort.PERSON:
                yield entity


def _goes_by(preposition: Token) -> bool:
    return preposition.i > 0 and preposition.nbor(-1).lower_ == "according"


def _bearer(subject: Token) -> Token:
    """The name set beside a role: "the spokesman, X, said" is said by X."""
    beside = [child for child in subject.children if child.dep_ == "appos"]
    return beside[0] if len(beside) == 1 and beside[0].pos_ == "PROPN" else subject


def _speaks(verb: Token, span: Span) -> bool:
    if verb.lemma_.lower() in SPEAKING:
        return True
    return verb.dep_ == "ROOT" and f': "{PLACEHOLDER}' in span.text


def sentences_of(speech: str) -> Iterator[str]:
    """The sentences of a speech that hold no speech and no bracket of an editor's."""
    plain = _LETTER.sub(r"\1", " ".join(speech.split()))
    for piece in _OMISSION.split(plain):
        for sentence in _SENTENCE_END.split(piece):
            is_broken = any(mark in f" {sentence}" for mark in ("[", "]", " '", " ‘"))
            if sentence and not is_broken and not sentence.endswith(("'", "’")):
                yield sentence
