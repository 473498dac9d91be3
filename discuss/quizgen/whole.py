"""Whole sentences of the article, where no clause of them could be written out surely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language

from discuss.quizgen.facts import Fact, facts_in
from discuss.quizgen.leaning import leaning_in, nouns_left_open
from discuss.quizgen.passages import Passage, is_slight
from discuss.quizgen.phrases import write_phrase
from discuss.quizgen.pronouns import Scene
from discuss.quizgen.references import Names
from discuss.quizgen.second_opinion import are_complete
from discuss.quizgen.sentences import Reading, Sentence, is_like_a_headline
from discuss.quizgen.standalone import problems_of_text, sentence_text
from discuss.quizgen.topic import ALWAYS, OFTEN, settled_nouns, titled

_NOT = frozenset({"not", "n't", "never", "no", "nor", "none", "nobody"})
_UNSURE = frozenset({"if", "may", "might", "perhaps", "reportedly", "allegedly", "you", "your"})


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence in words without its full stop, and the facts in it."""

    text: str
    sentence: Sentence
    facts: tuple[Fact, ...]
    leaning: tuple[str, ...] = ()
    open_nouns: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    statement: None = None
    """It was written from the sentence, and from no statement in it."""


def find_whole(
    reading: Reading,
    names: Names,
    passages: Sequence[Passage],
    topic: frozenset[str],
    second: Language,
) -> tuple[Whole, ...]:
    """The sentences that can be read by themselves, of which there is no good passage."""
    told = {one.sentence.number for one in passages if all(map(is_slight, one.problems))}
    open_ones = [one for one in reading.sentences if one.number not in told]
    title = titled(reading)
    known = title | settled_nouns(reading, ALWAYS), title | settled_nouns(reading, OFTEN)
    scenes = ((sentence, Scene(names, sentence.paragraph, topic)) for sentence in open_ones)
    found = [one for sentence, scene in scenes for one in _whole(sentence, reading, scene, known)]
    complete = are_complete([one.text for one in found], second)
    return tuple(one for one, is_good in zip(found, complete, strict=True) if is_good)


def _whole(
    sentence: Sentence,
    reading: Reading,
    scene: Scene,
    known: tuple[frozenset[str], frozenset[str]],
) -> Iterator[Whole]:
    span = reading.span(sentence)
    words = {token.lower_ for token in span}
    is_told = span.text.rstrip().endswith(".") and not is_like_a_headline(span, reading.title)
    if not is_told or '"' in span.text or words & (_NOT | _UNSURE):
        return
    clause = write_phrase(span.root, list(span), scene)
    text, problems = sentence_text(clause), clause.problems
    if all(map(is_slight, (*problems, *problems_of_text(text)))):
        leaning = leaning_in(span.root, text, known[0], scene.names)
        open_nouns = tuple(nouns_left_open(span.root, text, known[1]))
        yield Whole(text, sentence, facts_in(text, span.root, scene.names), leaning, open_nouns)
