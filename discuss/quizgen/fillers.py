"""Fillers: clauses, infinitives and things of the whole article, to stand beside a key."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from discuss.quizgen.assertions import is_reported
from discuss.quizgen.candidate import AnswerKind
from discuss.quizgen.clauses import is_finite, own_subject, write_clause
from discuss.quizgen.entities import Entity
from discuss.quizgen.nouns import VAGUE_NOUNS
from discuss.quizgen.phrases import Phrase, essential, write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import Names
from discuss.quizgen.sentences import Reading, Sentence
from discuss.quizgen.speeches import Quoted, sentences_of
from discuss.quizgen.words import ENDS_A_PIECE, SPEAKING, STOP_WORDS

_MOST_WORDS = 20
_FEWEST_THING_WORDS = 2
_MOST_THING_WORDS = 12
_PERSONAL = frozenset(
    """
    i i'm i've i'd i'll me my we we're we've we'll us our you you're your he she they it's
    he's she's they're that's there's what's not don't this that these those here and but so
    to if when
    """.split()
)
_CLAUSES = frozenset({"ROOT", "conj", "ccomp"})
_INFINITIVES = frozenset({"xcomp", "advcl", "acl", "ccomp", "relcl"})
_PLACES_OF_THINGS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr"})


@dataclass(frozen=True, slots=True)
class Filler:
    """A stretch that could be an answer of its kind; ``speaker`` when it is a claim of one."""

    kind: AnswerKind
    text: str
    sentence: Sentence
    head: str
    is_plural: bool = False
    speaker: Entity | None = None


def find_fillers(
    reading: Reading, names: Names, topic: frozenset[str], quoted: Iterable[Quoted]
) -> tuple[Filler, ...]:
    """Everything in the article that is whole, clear and of a length for an option."""
    written = (
        filler
        for sentence in reading.sentences
        for token in reading.span(sentence)
        for filler in _fillers(token, sentence, Scene(names, sentence.paragraph, topic))
    )
    return (*written, *(filler for one in quoted for filler in _spoken(one)))


def _spoken(quoted: Quoted) -> Iterator[Filler]:
    """The sentences of a speech that say "that ..." without the speaker's own person."""
    for sentence in sentences_of(quoted.words):
        words = sentence.rstrip(".,;").split()
        is_long = 5 <= len(words) <= _MOST_WORDS and sentence.count(",") < 2
        plain = {word.strip(",.;").lower() for word in words}
        is_plain = not plain & _PERSONAL and words[0].lower() in STOP_WORDS
        if is_long and is_plain and not set(sentence) & set('?!"“”()'):
            text = f"{words[0].lower()} {' '.join(words[1:])}"
            yield Filler(AnswerKind.CLAIM, text, quoted.sentence, words[-1], speaker=quoted.speaker)


def _fillers(token: Token, sentence: Sentence, scene: Scene) -> Iterator[Filler]:
    if token.pos_ in {"VERB", "AUX"}:
        yield from _claim(token, sentence, scene)
        yield from _infinitive(token, sentence, scene)
    elif token.tag_ in {"NN", "NNS"} and token.dep_ in _PLACES_OF_THINGS:
        yield from _thing(token, sentence, scene)


def _claim(verb: Token, sentence: Sentence, scene: Scene) -> Iterator[Filler]:
    """A whole finite clause that is not itself a report of one."""
    subject = own_subject(verb)
    if subject is None or verb.dep_ not in _CLAUSES or not is_finite(verb):
        return
    if any(child.dep_ in {"ccomp", "expl", "neg"} for child in verb.children):
        return
    if verb.lemma_.lower() in SPEAKING:
        return
    phrase = write_clause(verb, scene)
    if phrase.problems_as_key or not 4 <= len(phrase.text.split()) <= _MOST_WORDS:
        return
    if phrase.start != subject.left_edge.i or _is_messy(phrase.text):
        return
    speaker = _said_by(verb, scene)
    if speaker is None and is_reported(verb):
        return
    text = re.sub("^The ", "the ", phrase.text)
    yield Filler(AnswerKind.CLAIM, text, sentence, phrase.head, speaker=speaker)


def _is_messy(text: str) -> bool:
    return bool(set(text) & set(',":'))


def _said_by(verb: Token, scene: Scene) -> Entity | None:
    if not is_reported(verb):
        return None
    subject = own_subject(verb.head)
    return scene.names.entity_at(scene.paragraph, subject.i) if subject is not None else None


def _infinitive(verb: Token, sentence: Sentence, scene: Scene) -> Iterator[Filler]:
    """ "to start talks with the United States", wherever it stands."""
    markers = [child for child in verb.children if child.lower_ == "to" and child.dep_ == "aux"]
    if verb.tag_ != "VB" or not markers or verb.dep_ not in _INFINITIVES:
        return
    out = [child for child in verb.children if child.dep_ in {"advcl", "conj", "cc"}]
    tokens = [one for one in essential(verb, without=out) if one.i >= markers[0].i]
    phrase = write_phrase(verb, tokens, scene)
    if not _is_good(phrase, fewest=4):
        return
    yield Filler(AnswerKind.PURPOSE, phrase.text, sentence, phrase.head)
    yield Filler(AnswerKind.ACTION, phrase.text.removeprefix("to "), sentence, phrase.head)


def _thing(noun: Token, sentence: Sentence, scene: Scene) -> Iterator[Filler]:
    children = list(noun.children)
    if any(child.dep_ in {"conj", "nummod"} for child in children) or noun.ent_type_:
        return
    phrase = write_phrase(noun, essential(noun), scene)
    count = len(phrase.text.split())
    if not _is_good(phrase, fewest=_FEWEST_THING_WORDS) or count > _MOST_THING_WORDS:
        return
    if phrase.head in VAGUE_NOUNS or phrase.entity is not None or _asks(noun):
        return
    is_plural = noun.tag_ == "NNS"
    yield Filler(AnswerKind.THING, phrase.text, sentence, phrase.head, is_plural)


def _asks(noun: Token) -> bool:
    return any(child.tag_ in {"WDT", "WP$"} for child in noun.children)


def _is_good(phrase: Phrase, *, fewest: int) -> bool:
    words = phrase.text.split()
    if not fewest <= len(words) <= _MOST_WORDS or words[-1] in ENDS_A_PIECE:
        return False
    return not phrase.problems_as_key and not set(phrase.text) & set(',":')
