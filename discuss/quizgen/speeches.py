"""Quoted speeches: who said which words, where the sentence leaves one speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Span, Token

from discuss.quizgen.assertions import is_half_a_word
from discuss.quizgen.clauses import own_subject
from discuss.quizgen.cleaning import PLACEHOLDER
from discuss.quizgen.entities import Entity
from discuss.quizgen.excerpts import excerpt
from discuss.quizgen.mentions import Sort
from discuss.quizgen.nouns import PERSON_NOUNS
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.standing import paragraph_of
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
    people = [one for one in names.entities if one.sort is Sort.PERSON]
    if len(people) < FEWEST_PEOPLE:
        return ()
    found: list[Quoted] = []
    for sentence in reading.sentences:
        speakers = _speakers(reading.span(sentence), sentence, names)
        if _goes_on(sentence, found, reading):
            speakers = [(found[-1].speaker, "write" if found[-1].is_written else "say")]
        if len(speakers) == 1:
            found += _in_sentence(sentence, reading, second, *speakers[0])
    return tuple(found)


def _goes_on(sentence: Sentence, found: Sequence[Quoted], reading: Reading) -> bool:
    """Whether a sentence is nothing but the rest of what the one before it quotes."""
    before = found[-1].sentence if found else None
    follows = before is not None and before.number == sentence.number - 1
    is_bare = reading.span(sentence).text.strip(' ".!?') == PLACEHOLDER
    return is_bare and follows and before is not None and before.paragraph == sentence.paragraph


def _in_sentence(
    sentence: Sentence, reading: Reading, second: Language, speaker: Entity, verb: str
) -> Iterator[Quoted]:
    for token in reading.span(sentence):
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
        subject = _subject_of_speech(token, span)
        if subject is None:
            continue
        entity = names.entity_at(sentence.paragraph, _bearer(subject, names).i)
        if entity is not None and entity.sort is Sort.PERSON:
            found[entity.number] = (entity, subject.head.lemma_.lower())
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


def _subject_of_speech(token: Token, span: Span) -> Token | None:
    """Who speaks, for the subject of a verb of speaking or for "..., saying" behind another."""
    if token.dep_ == "nsubj" and _speaks(token.head, span):
        is_word = token.is_alpha and token.text != PLACEHOLDER and not is_half_a_word(token)
        return token if is_word else None
    is_loose = token.dep_ in {"advcl", "xcomp"} and token.tag_ in {"VBG", "VB"}
    if is_loose and token.lemma_.lower() in SPEAKING and own_subject(token) is None:
        return own_subject(token.head)
    return None


def _bearer(subject: Token, names: Names) -> Token:
    """The name set beside a role: "the spokesman, X, said", "the NOAA head X said"."""
    beside = [child for child in subject.children if child.dep_ == "appos"]
    if len(beside) == 1 and beside[0].pos_ == "PROPN":
        return beside[0]
    last = subject.right_edge
    mention = names.mentions.get((paragraph_of(subject), last.i))
    if subject.lower_ not in PERSON_NOUNS or mention is None or mention.sort is not Sort.PERSON:
        return subject
    before = subject.doc[mention.start - 1]
    return last if before.pos_ in {"NOUN", "PROPN"} else subject


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
