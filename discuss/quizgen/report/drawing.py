"""The curve of confidence against acceptance as SVG, legible on light and on dark paper."""

from collections.abc import Iterator, Sequence
from html import escape
from math import sqrt

from discuss.quizgen.report.acceptance import Bin
from discuss.quizgen.report.statistics import Step

WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 40, 56
"""All in the units of the drawing."""

_LINES, _WORDS, _CURVE = "#8b8b8b", "#7a7a7a", "#1b8a91"
"""Greys and a teal of at least 3 to 1 against white and against near-black."""

_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


def render(bins: Sequence[Bin], steps: Sequence[Step]) -> str:
    """The drawing: bins as dots with their 95 % intervals and counts above, the curve a line."""
    return "\n".join(_svg(bins, steps)) + "\n"


def _svg(bins: Sequence[Bin], steps: Sequence[Step]) -> Iterator[str]:
    count = sum(one.share.count for one in bins)
    title = f"Confidence against acceptance, {count} questions"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="img" aria-labelledby="t d" font-family="{_FONT}" font-size="13">'
    )
    yield f'<title id="t">{escape(title)}</title>'
    yield f'<desc id="d">{escape(_in_words(bins))}</desc>'
    yield _text(LEFT, 22, title, "start", "font-weight='600'")
    yield from _axes()
    yield _line(x_of(0), y_of(0), x_of(1), y_of(1), "stroke-dasharray='3 5'")
    yield from _staircase(steps)
    for one in bins:
        yield from _dot(one)
    yield "</svg>"


def _in_words(bins: Sequence[Bin]) -> str:
    said = (f"{one.share.name}: {one.share.accepted} of {one.share.count}" for one in bins)
    return "Accepted by confidence. " + "; ".join(said)


def x_of(confidence: float) -> float:
    """Where a confidence in 0..1 lies from left to right."""
    return round(LEFT + confidence * (WIDTH - LEFT - RIGHT), 1)


def y_of(acceptance: float) -> float:
    """Where an acceptance in 0..1 lies from the top down."""
    return round(HEIGHT - BOTTOM - acceptance * (HEIGHT - TOP - BOTTOM), 1)


def _axes() -> Iterator[str]:
    for tenths in range(0, 11, 2):
        share = tenths / 10
        yield _line(x_of(0), y_of(share), x_of(1), y_of(share), "stroke-opacity='.35'")
        yield _text(LEFT - 10, y_of(share) + 4, f"{tenths * 10} %", "end")
        yield _text(x_of(share), HEIGHT - BOTTOM + 20, f"{share:.1f}", "middle")
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield _text(middle, HEIGHT - 12, "confidence of the writer (dashed: as good as it says)")


def _staircase(steps: Sequence[Step]) -> Iterator[str]:
    points = [f"{x_of(at)},{y_of(step.level)}" for step in steps for at in (step.low, step.high)]
    if points:
        yield (
            f'<polyline points="{" ".join(points)}" fill="none" stroke="{_CURVE}" '
            'stroke-width="2.5" stroke-linejoin="round"/>'
        )


def _dot(one: Bin) -> Iterator[str]:
    x, y = x_of((one.low + one.high) / 2), y_of(one.share.share)
    low, high = one.share.interval
    yield _line(x, y_of(low), x, y_of(high), "stroke-width='1.5'")
    radius = round(min(3 + sqrt(one.share.count) / 2, 9), 1)
    yield f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{_CURVE}"/>'
    yield _text(x, y_of(high) - 6, str(one.share.count))


def _line(x: float, y: float, to_x: float, to_y: float, more: str = "") -> str:
    return f'<line x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}" stroke="{_LINES}" {more}/>'


def _text(x: float, y: float, words: str, anchor: str = "middle", more: str = "") -> str:
    place = f'x="{round(x, 1)}" y="{round(y, 1)}" text-anchor="{anchor}"'
    return f'<text {place} fill="{_WORDS}" {more}>{escape(words)}</text>'
