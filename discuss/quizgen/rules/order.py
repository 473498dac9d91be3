"""Put in order: events of the article whose years or dates it gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.candidate import Candidate
from discuss.quizgen.distractors.numbers import rank_of
from discuss.quizgen.facts import Fact
from discuss.quizgen.material import Material
from discuss.quizgen.passages import Passage
from discuss.quizgen.quiz import Kind

FEWEST, MOST = 3, 4
MOST_WORDS = 16
STEM = "In which order did these events happen, the earliest first?"

_TIMES = (frozenset({AnswerKind.YEAR}), frozenset({AnswerKind.MONTH, AnswerKind.DAY}))
_PREPOSITION = re.compile(r",? ?\b(?:in|on|In|On)$")
_TELLS_ORDER = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:first|second|third|last|later|earlier|again|finally|then|before"
    r"|after|since|until|by)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Event:
    """A passage without its time, and the time."""

    text: str
    time: str
    passage: Passage


def ask_in_which_order(material: Material) -> Iterator[Candidate]:
    """ "In which order did these events happen?", once by years and once by dates."""
    for kinds in _TIMES:
        events = [event for one in material.passages for event in _events(one, kinds)]
        dated = [one for one in events if rank_of(one.time)[0]] or events
        chosen = _apart(sorted(dated, key=lambda one: rank_of(one.time)))
        if len(chosen) >= FEWEST:
            yield _candidate(chosen)


def _events(passage: Passage, kinds: frozenset[AnswerKind]) -> Iterator[Event]:
    """The passage as an event, when it gives one time that can be left out."""
    times = [fact for fact in passage.facts if fact.answer.kind in kinds]
    if len(times) != 1 or passage.problems or passage.statement.verb.tag not in {"VBD", "VBN"}:
        return
    text = _without(passage.text, times[0])
    if text and len(text.split()) <= MOST_WORDS and not _TELLS_ORDER.search(text):
        yield Event(text, times[0].answer.text, passage)


def _without(text: str, time: Fact) -> str:
    """The text without "in 1968", or nothing where the time hangs on something else."""
    before, after = text[: time.start].rstrip(), text[time.end :]
    if not _PREPOSITION.search(before):
        return ""
    lead = _PREPOSITION.sub("", before).strip()
    rest = after.lstrip(" ,")
    joined = f"{lead} {rest}".strip() if lead else rest
    return joined[:1].upper() + joined[1:]


def _apart(events: Sequence[Event]) -> list[Event]:
    """At most ``MOST`` events, each at a time and of a sentence of its own, spread evenly."""
    distinct: dict[str, Event] = {}
    sentences: set[int] = set()
    for event in events:
        if event.time not in distinct and event.passage.sentence.number not in sentences:
            distinct[event.time] = event
            sentences.add(event.passage.sentence.number)
    found = list(distinct.values())
    if len(found) <= MOST:
        return found
    return [found[round(place * (len(found) - 1) / (MOST - 1))] for place in range(MOST)]


def _candidate(events: Sequence[Event]) -> Candidate:
    first = events[0].passage
    times = "; ".join(f"{event.text}: {event.time}" for event in events)
    return Candidate(
        Kind.ORDER,
        "which order",
        STEM,
        Answer(AnswerKind.SEQUENCE, "; ".join(event.text for event in events)),
        first.sentence,
        None,
        correction=times,
        items=tuple(event.text for event in events),
    )
