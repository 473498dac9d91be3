"""The figures of a tally in words, beside the bar where there is one (docs/handbook/quiz.md)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discuss.quizgen.report.records import Record
from discuss.quizgen.report.tally import Count, Tally, ratio, tally

UNEVEN = 0.05
MOST_FLAWED = 0.05
MOST_LONGEST = 0.30
LEAST_WITH_ENOUGH = 0.95
MOST_SECONDS = 0.5
MOST_RATIO = 3.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its label, its value, and the bar with whether it is reached."""

    label: str
    value: str
    bar: str = ""
    is_met: bool | None = None


def percent(share: float) -> str:
    """A share of one, in whole percent."""
    return f"{share:.0%}".replace("%", " %")


def of(count: Count) -> str:
    """A count with its share: 3 of 12 (25 %)."""
    return f"{count.count} of {count.of} ({percent(count.share)})"


def figures(found: Tally) -> Iterator[Figure]:
    """The figures, most important first."""
    yield Figure("Articles", f"{found.articles}, of which {found.failed} failed")
    yield Figure("Questions", f"{found.questions}, {_each(found):.1f} an article")
    yield Figure("Articles with 8 or more", of(found.enough))
    usual = found.usual_enough
    yield Figure(
        "… of those of 400 to 1,200 words",
        of(usual),
        f"at least {percent(LEAST_WITH_ENOUGH)}",
        usual.share >= LEAST_WITH_ENOUGH if usual.of else None,
    )
    yield Figure(
        "Questions with a structural flaw",
        of(found.flawed),
        f"at most {percent(MOST_FLAWED)}",
        found.flawed.share <= MOST_FLAWED,
    )
    yield Figure(
        "Key strictly the longest option",
        of(found.longest_key),
        f"at most {percent(MOST_LONGEST)}",
        found.longest_key.share <= MOST_LONGEST,
    )
    yield Figure("Key length over median distractor", f"{found.key_ratio:.2f} (median)")
    yield Figure(
        "Key in place A, B, C, D",
        f"{', '.join(map(str, found.positions))}; chi-square {found.chi:.1f}, p = {found.p:.2f}",
        "p at least 0.05",
        found.p >= UNEVEN,
    )
    yield Figure("Words in a stem", f"{found.stem_words:.0f} (median)")
    yield from _times(found)


def _times(found: Tally) -> Iterator[Figure]:
    middle, most = found.seconds
    yield Figure(
        "Processor seconds an article",
        f"{middle:.2f} (median), {most:.2f} (most)",
        f"at most {MOST_SECONDS}",
        most <= MOST_SECONDS,
    )
    middle, most = found.ratios
    yield Figure(
        "Times the parse alone",
        f"{middle:.1f} (median), {most:.1f} (most)",
        f"at most {MOST_RATIO:.0f}",
        middle <= MOST_RATIO,
    )


def _each(found: Tally) -> float:
    return found.questions / max(found.articles - found.failed, 1)


def as_text(records: Sequence[Record]) -> str:
    """The figures for a terminal, and a line for each article."""
    return "\n".join((*_lines(tally(records)), *_articles(records)))


def _articles(records: Sequence[Record]) -> Iterator[str]:
    yield "\nQuestions, words, processor seconds and times the parse alone, by article"
    for one in records:
        numbers = f"{len(one.questions):>4} {one.words:>6} {one.seconds:>6.2f} {ratio(one):>5.1f}"
        yield f"{numbers}  {one.name}{'  FAILED' if one.problem else ''}"


def _lines(found: Tally) -> Iterator[str]:
    for figure in figures(found):
        mark = {True: "  ok", False: "  MISSED", None: ""}[figure.is_met]
        bar = f"  [{figure.bar}]" if figure.bar else ""
        yield f"{figure.label:<36}{figure.value}{bar}{mark}"
    for title, counts in (("Kinds", found.kinds), ("Rules", found.rules), ("Flaws", found.flaws)):
        yield f"\n{title}"
        for count in counts:
            if count.count:
                yield f"  {count.count:>4} {percent(count.share):>6}  {count.name}"
