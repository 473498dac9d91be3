"""What the quiz writer left out and why, as it is kept with the quiz and shown to its leader."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from discuss import quizgen

MOST = 200
"""Candidates that are kept; a long article makes many hundreds."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that was thought of and not asked."""

    stem: str
    answer: str
    rule: str
    reason: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Group:
    """Everything that was left out for one reason, by stem."""

    reason: str
    entries: tuple[LeftOut, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.entries)


def fair_share(dropped: Iterable[quizgen.Dropped]) -> list[dict[str, str]]:
    """What was dropped, as rows; where it is too much, of each reason the first."""
    turns: defaultdict[str, int] = defaultdict(int)
    ranked = []
    for one in dropped:
        turns[one.reason] += 1
        left_out = LeftOut(one.stem, one.answer, one.rule, one.reason, one.evidence.text)
        ranked.append((turns[one.reason], left_out))
    ranked.sort(key=lambda pair: pair[0])
    return [asdict(left_out) for _turn, left_out in ranked[:MOST]]


def by_reason(rows: Iterable[dict[str, str]]) -> list[Group]:
    """What was left out, the commonest reason first."""
    groups: defaultdict[str, list[LeftOut]] = defaultdict(list)
    for row in rows:
        one = LeftOut(**row)
        reason = one.reason[:1].upper() + one.reason[1:]
        groups[reason].append(replace(one, reason=reason))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return [
        Group(reason, tuple(sorted(entries, key=lambda one: one.stem.casefold())))
        for reason, entries in ordered
    ]
