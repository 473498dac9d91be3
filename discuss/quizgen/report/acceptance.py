"""Acceptance: what the verdicts of several readers say of each rule, and of confidence."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from discuss.quizgen.report.statistics import Step, isotonic, wilson
from discuss.quizgen.report.verdicts import Verdict

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One question and its verdicts, each reader's last; the majority decides, and where the
    readers are divided evenly, it is held against the question.
    """

    verdicts: tuple[Verdict, ...]

    @property
    def first(self) -> Verdict:
        """The verdict that what all share is read from: set, kind, rule, confidence."""
        return self.verdicts[0]

    @property
    def is_acceptable(self) -> bool:
        """Whether more readers accept the question than do not."""
        return not self._half(lambda verdict: not verdict.acceptable)

    @property
    def has_wrong_key(self) -> bool:
        """Whether half of the readers or more say that the key is not right."""
        return self._half(lambda verdict: verdict.rubric["R3"] != "ok")

    @property
    def has_two_keys(self) -> bool:
        """Whether half of the readers or more say that another option is right, too."""
        return self._half(lambda verdict: verdict.rubric["R4"] != "ok")

    @property
    def was_answered(self) -> bool:
        """Whether more readers than not chose the key before they saw it."""
        return not self._half(lambda verdict: not verdict.answered_right)

    def _half(self, holds: Callable[[Verdict], bool]) -> bool:
        return sum(map(holds, self.verdicts)) * 2 >= len(self.verdicts)


@dataclass(frozen=True, slots=True)
class Share:
    """Accepted questions of a group, with the 95 % interval of the share, all in 0..1."""

    name: str
    accepted: int
    count: int

    @property
    def share(self) -> float:
        """The share; 0 of nothing."""
        return self.accepted / self.count if self.count else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval."""
        return wilson(self.accepted, self.count)


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose confidence lies in [low, high), the last with its upper end."""

    low: float
    high: float
    share: Share


def judged(verdicts: Iterable[Verdict]) -> tuple[Judged, ...]:
    """The verdicts by question; of two by one reader on one question the later counts."""
    last: dict[tuple[str, str], dict[str, Verdict]] = {}
    for verdict in verdicts:
        last.setdefault((verdict.article, verdict.question), {})[verdict.reader] = verdict
    return tuple(Judged(tuple(by_reader.values())) for by_reader in last.values())


def share(name: str, questions: Iterable[Judged]) -> Share:
    """How many of these were accepted."""
    marks = [one.is_acceptable for one in questions]
    return Share(name, sum(marks), len(marks))


def by(name_of: Callable[[Verdict], str], questions: Iterable[Judged]) -> tuple[Share, ...]:
    """The acceptance in each group, the largest first."""
    groups: dict[str, list[Judged]] = {}
    for one in questions:
        groups.setdefault(name_of(one.first), []).append(one)
    shares = [share(name, group) for name, group in groups.items()]
    return tuple(sorted(shares, key=lambda one: (-one.count, one.name)))


def bins(questions: Sequence[Judged]) -> tuple[Bin, ...]:
    """Ten bins of confidence, those without questions left out."""
    found = []
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [one for one in questions if _bin(one.first.confidence) == number]
        if inside:
            found.append(Bin(low, high, share(f"{low:.1f} to {high:.1f}", inside)))
    return tuple(found)


def _bin(confidence: float) -> int:
    return min(int(round(confidence * 1000) * BINS / 1000), BINS - 1)


def curve(questions: Iterable[Judged]) -> tuple[Step, ...]:
    """Acceptance as a rising function of confidence: what a confidence has been worth."""
    return isotonic((one.first.confidence, float(one.is_acceptable)) for one in questions)


def agreement(questions: Iterable[Judged]) -> Share:
    """Of all pairs of readers on one question, how many gave the same verdict."""
    pairs = [
        one.acceptable == other.acceptable
        for question in questions
        for one, other in combinations(question.verdicts, 2)
    ]
    return Share("pairs of readers that agree", sum(pairs), len(pairs))
