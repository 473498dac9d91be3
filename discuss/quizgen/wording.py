"""Wording: a statement turned into the words of a question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lemminflect import getInflection, getLemma

from discuss.quizgen.dates import TimeKind
from discuss.quizgen.mentions import Sort
from discuss.quizgen.parts import Part, Role, Statement
from discuss.quizgen.verbs import Verb
from discuss.quizgen.words import BACKWARD, REPORTING

_BESIDE = frozenset({"as", "while", "although", "though", "whereas"})
"""The words that open a clause which tells another fact."""

_SINGULAR = {"were": "was", "are": "is", "have": "has", "do": "does"}
_EMPTY_NOUNS = frozenset({"addition", "result", "fact", "way", "contrast", "instance", "example"})
_TITLE = re.compile(r"The [A-Z]\w+ (?:Who|That|Of|And|In|To|For|From|With) ")
_BE = frozenset({"is", "are", "was", "were"})


@dataclass(frozen=True, slots=True)
class Stem:
    """The words of a question and what its parts hold against it."""

    text: str
    problems: tuple[str, ...]


def ask_for_subject(word: str, statement: Statement, *, is_singular: bool = True) -> Stem:
    """ "Who announced ...": the statement with a question word in its subject's place."""
    verb = statement.verb
    words = [*verb.auxiliaries, *_negation(verb), *verb.adverbs, verb.text]
    if is_singular:
        words[0] = _third_person(words[0], verb, is_main=not verb.auxiliaries)
    if _loses_its_negation(verb):
        return Stem("", ("the negation has no auxiliary",))
    kept = kept_parts(statement)
    return _stem(statement, [word, *words, *_texts(kept, verb)], kept)


def ask(words: str, statement: Statement, without: Part, *, strand: str = "") -> Stem:
    """ "What did X announce ...": the words, then the inverted statement without one part.

    ``strand`` is a preposition that stays behind: "How much is it valued at?"
    """
    verb = statement.verb
    if _loses_its_negation(verb):
        return Stem("", ("the negation has no auxiliary",))
    if _takes_do(verb) and not base_form(verb):
        return Stem("", ("the base form of the verb is not sure",))
    first, rest = _inverted(verb, is_plural=statement.subject.is_plural)
    kept = kept_parts(statement, without)
    subject = _within(statement.subject.text)
    ordered = [words, first, subject, *rest, strand, *_texts(kept, verb)]
    return _stem(statement, ordered, [statement.subject, *kept])


def _within(text: str) -> str:
    """A phrase as it stands within a sentence."""
    return text if _TITLE.match(text) else re.sub("^The ", "the ", text)


def _loses_its_negation(verb: Verb) -> bool:
    """Whether "never" would have nothing to hold on to: the opposite must not be asked."""
    return verb.is_negated and _takes_do(verb)


def _takes_do(verb: Verb) -> bool:
    return not verb.auxiliaries and verb.text not in _BE


def _inverted(verb: Verb, *, is_plural: bool) -> tuple[str, list[str]]:
    """The auxiliary that goes before the subject, and what stays behind it."""
    if verb.auxiliaries:
        first, *others = verb.auxiliaries
        return first, [*_negation(verb), *others, *verb.adverbs, verb.text]
    if verb.text in _BE:
        return verb.text, [*_negation(verb), *verb.adverbs]
    base = base_form(verb)
    if verb.tag in {"VBD", "VBN"}:
        return "did", [*verb.adverbs, base]
    return ("do" if is_plural else "does"), [*verb.adverbs, base]


def _negation(verb: Verb) -> list[str]:
    return ["not"] if verb.is_negated else []


def base_form(verb: Verb) -> str:
    """The form after "did": the first that gives back the word of the article, or nothing.

    A parser may take "staged" for a form of "stag".
    """
    bases = (verb.lemma, f"{verb.lemma}e", *getLemma(verb.text, "VERB"))
    return next((base for base in bases if verb.text in _forms(base, verb.tag)), "")


def _forms(base: str, tag: str) -> tuple[str, ...]:
    """The forms of a verb under a tag; of a past form the parser mixes up the two tags."""
    tags = ("VBD", "VBN") if tag in {"VBD", "VBN"} else (tag,)
    return tuple(form for one in tags for form in getInflection(base, one))


def _third_person(word: str, verb: Verb, *, is_main: bool) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if is_main and verb.tag == "VBP":
        return next(iter(getInflection(verb.lemma, "VBZ")), word)
    return word


def kept_parts(statement: Statement, without: Part | None = None) -> list[Part]:
    """The parts a stem keeps: no bare "on Sunday", no "in addition", no aside clause.

    What stood before the subject goes to the end, or before what is said: "announced in May that".
    """
    parts = [part for part in statement.parts if part is not without and not _is_left_out(part)]
    kept = [part for part in parts if not _is_source(part)]
    opening = [part for part in kept if part.phrase.start < statement.subject.phrase.start]
    others = [part for part in kept if part not in opening]
    said = next((place for place, part in enumerate(others) if part.role is Role.CLAUSE), None)
    place = len(others) if said is None else said
    return [*others[:place], *opening, *others[place:]]


def _is_left_out(part: Part) -> bool:
    if part.time is not None and part.time.kind is TimeKind.RELATIVE:
        return True
    if part.role is Role.ADVERB and part.is_aside:
        return True
    if part.role is Role.SUBORDINATE:
        is_beside = part.is_aside or not part.mark or part.mark in _BESIDE
        return not is_purpose(part) and is_beside
    if part.preposition == "with" and (part.is_aside or part.phrase.tag.startswith("VB")):
        return True
    is_empty = part.phrase.head in _EMPTY_NOUNS or part.text.lower() in BACKWARD
    return part.role is Role.ADJUNCT and is_empty


def is_purpose(part: Part) -> bool:
    """Whether a subordinate clause says what something was done for: "to lead ..."."""
    return part.role is Role.SUBORDINATE and part.text.startswith(("to ", "in order to "))


def _is_source(part: Part) -> bool:
    return part.preposition == "according to" or part.text.startswith("according to")


def source_of(statement: Statement) -> str:
    """Whose word a statement rests on, for "According to ...", or nothing."""
    if statement.speaker is not None:
        entity = statement.speaker.entity
        is_person = entity is not None and entity.sort is Sort.PERSON
        return entity.shown if entity is not None and is_person else statement.speaker.text
    sources = [part for part in statement.parts if _is_source(part)]
    return sources[0].text.removeprefix("according to").strip() if sources else ""


def _texts(parts: Iterable[Part], verb: Verb) -> list[str]:
    """The parts in words; a clause that was said gets the "that" that the article left out."""
    return [f"that {part.text}" if _lacks_that(part, verb) else part.text for part in parts]


def _lacks_that(part: Part, verb: Verb) -> bool:
    return part.role is Role.CLAUSE and not part.mark and verb.lemma in REPORTING


def _stem(statement: Statement, words: Sequence[str], used: Sequence[Part]) -> Stem:
    problems = [*statement.problems, *(one for part in used for one in part.phrase.problems)]
    if statement.speaker is not None:
        problems += statement.speaker.problems
    source = _within(source_of(statement))
    text = " ".join(" ".join(words).split())
    text = f"According to {source}, {text[:1].lower()}{text[1:]}" if source else text
    return Stem(f"{text[:1].upper()}{text[1:]}?", tuple(dict.fromkeys(problems)))
