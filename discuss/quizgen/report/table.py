"""The verdicts as Markdown, for docs/handbook/quiz.md."""

from collections.abc import Callable, Iterator, Sequence

from discuss.quizgen.report.acceptance import Judged, Share, agreement, bins, by, curve, share
from discuss.quizgen.report.figures import percent
from discuss.quizgen.report.verdicts import SETS

_NAMES = {"tuning": "Articles used for tuning", "aside": "Articles set aside"}


def render(questions: Sequence[Judged]) -> str:
    """Tables for each set, then what confidence is worth over both."""
    if not questions:
        return "No question has been judged yet."
    return "\n".join(_lines(questions))


def _lines(questions: Sequence[Judged]) -> Iterator[str]:
    for name in SETS:
        group = [one for one in questions if one.first.set == name]
        if group:
            yield f"### {_NAMES[name]}\n"
            yield from _set(group)
    yield "### What a confidence has been worth\n"
    yield from _calibration(questions)


def _set(group: Sequence[Judged]) -> Iterator[str]:
    articles = len({one.first.article for one in group})
    yield from _table("questions", [share(f"all, of {articles} articles", group)])
    yield "\n".join(
        f"- {words}: {sum(map(holds, group))} of {len(group)}" for words, holds in _COUNTED
    )
    pairs = agreement(group)
    if pairs.count:
        yield f"- Pairs of readers with the same verdict: {_of(pairs)}"
    yield ""
    yield from _table("kind", by(lambda verdict: verdict.kind.replace("_", " "), group))
    yield from _table("rule", by(lambda verdict: verdict.rule, group))


_COUNTED: tuple[tuple[str, Callable[[Judged], bool]], ...] = (
    ("Wrong or partial keys (R3)", lambda one: one.has_wrong_key),
    ("Two defensible keys (R4)", lambda one: one.has_two_keys),
    ("Answered right without the key", lambda one: one.was_answered),
)


def _table(heading: str, shares: Sequence[Share]) -> Iterator[str]:
    yield f"| {heading} | acceptable | 95 % interval |\n|---|---|---|"
    for one in shares:
        yield f"| {one.name} | {_of(one)} | {_interval(one)} |"
    yield ""


def _calibration(questions: Sequence[Judged]) -> Iterator[str]:
    yield from _table("confidence", [one.share for one in bins(questions)])
    yield "| confidence | acceptance, rising curve | questions |\n|---|---|---|"
    for step in curve(questions):
        ends = f"{step.low:.2f}" if step.low == step.high else f"{step.low:.2f} to {step.high:.2f}"
        yield f"| {ends} | {percent(step.level)} | {step.count} |"


def _of(one: Share) -> str:
    return f"{one.accepted} of {one.count} ({percent(one.share)})"


def _interval(one: Share) -> str:
    low, high = one.interval
    return f"{low:.0%} to {high:.0%}".replace("%", " %")
