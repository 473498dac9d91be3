"""Tallies: what all the quizzes of a folder come to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from discuss.quizgen.flaws import FLAWS, flaws_of, key_positions
from discuss.quizgen.flaws.options import is_ordered
from discuss.quizgen.flaws.words import distractors, is_choice
from discuss.quizgen.quiz import Question
from discuss.quizgen.report.records import ENOUGH, Record
from discuss.quizgen.report.statistics import chi_square


@dataclass(frozen=True, slots=True)
class Count:
    """How often something is, of how many, and its name."""

    name: str
    count: int
    of: int

    @property
    def share(self) -> float:
        """The share, in 0..1; 0 of nothing."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of a folder; times in seconds, ratios and shares as fractions of one.

    ``key_ratio`` is the median of key length over median distractor length, in characters;
    ``p`` is how likely key positions as uneven as these are if all were equally likely.
    """

    articles: int
    failed: int
    questions: int
    enough: Count
    usual_enough: Count
    kinds: tuple[Count, ...]
    rules: tuple[Count, ...]
    flaws: tuple[Count, ...]
    flawed: Count
    positions: tuple[int, ...]
    chi: float
    p: float
    longest_key: Count
    key_ratio: float
    stem_words: float
    seconds: tuple[float, float]
    ratios: tuple[float, float]


def tally(records: Sequence[Record]) -> Tally:
    """The figures of these records."""
    written = [record for record in records if record.quiz is not None]
    usual = [record for record in written if record.has_usual_length]
    questions = [question for record in written for question in record.questions]
    choices = [one for one in questions if is_choice(one) and not is_ordered(one)]
    found = [flaws_of(question) for question in questions]
    named = Counter(flaw.name for flaws in found for flaw in flaws)
    positions = key_positions(questions)
    chi, p = chi_square(positions)
    times = [(record.seconds, ratio(record)) for record in written]
    return Tally(
        articles=len(records),
        failed=len(records) - len(written),
        questions=len(questions),
        enough=_enough("articles with 8 or more", written),
        usual_enough=_enough("articles of 400 to 1,200 words with 8 or more", usual),
        kinds=_counts(question.kind.value for question in questions),
        rules=_counts(question.rule for question in questions),
        flaws=tuple(Count(one.name, named[one.name], len(questions)) for one in FLAWS if one.check),
        flawed=Count("one flaw or more", sum(map(bool, found)), len(questions)),
        positions=positions,
        chi=chi,
        p=p,
        longest_key=Count("key longest", sum(map(is_key_longest, choices)), len(choices)),
        key_ratio=_median(key_ratio(one) for one in choices),
        stem_words=_median(len(question.stem.split()) for question in questions),
        seconds=_middle_and_most(time for time, _ in times),
        ratios=_middle_and_most(one for _, one in times),
    )


def ratio(record: Record) -> float:
    """How many times as long the quiz took as the parse alone; 0 where nothing was timed."""
    return record.seconds / record.parse_seconds if record.parse_seconds else 0.0


def is_key_longest(question: Question) -> bool:
    """Whether the key has more characters than every distractor."""
    return len(question.right_answer) > max(map(len, distractors(question)), default=0)


def key_ratio(question: Question) -> float:
    """The key's length over the median length of the distractors, in characters."""
    return len(question.right_answer) / max(_median(map(len, distractors(question))), 1)


def _enough(name: str, records: Sequence[Record]) -> Count:
    return Count(name, sum(len(one.questions) >= ENOUGH for one in records), len(records))


def _counts(names: Iterable[str]) -> tuple[Count, ...]:
    """Each name with its count, the most frequent first."""
    counter = Counter(names)
    ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(name, count, counter.total()) for name, count in ranked)


def _median(values: Iterable[float]) -> float:
    known = list(values)
    return float(median(known)) if known else 0.0


def _middle_and_most(values: Iterable[float]) -> tuple[float, float]:
    known = list(values)
    return _median(known), max(known, default=0.0)
