"""Numbers, amounts and times near the key, in the key's own format."""

import re
from collections.abc import Iterator
from random import Random

from discuss.quizgen.answers import Answer, AnswerKind
from discuss.quizgen.dates import YEAR
from discuss.quizgen.material import Material
from discuss.quizgen.words import MONTHS

NUMBER_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty
    """.split()
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_LAST_DAY = 31
YEARS_AHEAD = 2
"""A year further beyond the latest that the article tells is no choice: it was not yet."""

_NEAR_YEARS = (1, 2, 3, 4, 5, 6, 8, 10)
_NEAR_FACTORS = (0.5, 0.65, 0.8, 1.2, 1.35, 1.5, 1.75)
_FACTORS = (0.4, 0.5, 0.6, 0.75, 1.25, 1.5, 1.75, 2.0, 2.5)


def numbers_like(answer: Answer, material: Material, random: Random) -> tuple[str, ...]:
    """Values around the key, shuffled, none of which the article gives anywhere."""
    text = material.text
    given = set(_FIGURE.findall(text))
    is_date = answer.kind in {AnswerKind.DAY, AnswerKind.MONTH}
    found = [
        one
        for one in _around(answer)
        if (one not in text if is_date else not set(_FIGURE.findall(one)) & given)
    ]
    if answer.kind is AnswerKind.YEAR:
        latest = max(int(year) for year in (*YEAR.findall(text), answer.text)) + YEARS_AHEAD
        found = [one for one in found if int(one) <= latest]
    distinct = [one for one in dict.fromkeys(found) if one != answer.text]
    random.shuffle(distinct)
    return _spread(answer.text, distinct)


def _spread(key: str, values: list[str]) -> tuple[str, ...]:
    """The values with those below and above the key in turn, so that it is not always an end."""
    size = value_of(key)
    below = [one for one in values if value_of(one) < size]
    above = [one for one in values if value_of(one) >= size]
    paired = [one for pair in zip(below, above, strict=False) for one in pair]
    return (*paired, *(one for one in values if one not in paired))


def value_of(text: str) -> float:
    """The size of the first number in a text, for ordering options."""
    figure = _FIGURE.search(text)
    if figure:
        return float(figure.group().replace(",", ""))
    words = text.lower().replace("-", " ").split()
    if words[:1] in (["a"], ["an"]):
        return 1.0
    if words[:1] == ["half"]:
        return 0.5
    return next((float(NUMBER_WORDS.index(word)) for word in words if word in NUMBER_WORDS), 0.0)


def rank_of(text: str) -> tuple[float, float, float]:
    """The place of a value among others: dates by year, month and day, numbers by size."""
    words = text.lower().replace(",", " ").split()
    month = next((MONTHS.index(word) + 1 for word in words if word in MONTHS), 0)
    if not month:
        return (0.0, 0.0, value_of(text))
    figures = [float(word) for word in words if word.isdigit()]
    year = next((figure for figure in figures if figure > _LAST_DAY), 0.0)
    day = next((figure for figure in figures if figure <= _LAST_DAY), 0.0)
    return (year, float(month), day)


def _around(answer: Answer) -> Iterator[str]:
    text = answer.text
    if answer.kind is AnswerKind.YEAR:
        yield from _years(text)
    elif answer.kind is AnswerKind.MONTH:
        yield from _months(text)
    elif _FIGURE.search(text):
        yield from _figures(text, answer.kind)
    else:
        yield from _number_words(text)


def _years(text: str) -> Iterator[str]:
    for step in _NEAR_YEARS:
        for year in (int(text) - step, int(text) + step):
            yield str(year)


def _months(text: str) -> Iterator[str]:
    name, _, rest = text.partition(" ")
    if name.lower() in MONTHS:
        for month in MONTHS:
            yield f"{month.capitalize()} {rest}".strip()


def _figures(text: str, kind: AnswerKind) -> Iterator[str]:
    figure = _FIGURE.search(text)
    if figure is None:
        return
    shown = figure.group()
    for value in _near(float(shown.replace(",", "")), kind):
        yield text.replace(shown, _as(value, shown), 1)


def _near(value: float, kind: AnswerKind) -> Iterator[float]:
    if kind is AnswerKind.DAY:
        yield from (float(day) for day in range(1, 29) if abs(day - value) <= 9)
    elif value < 10 and value != int(value):
        yield from (value * factor for factor in _NEAR_FACTORS)
    elif value < 10:
        yield from (value + step for step in (-3, -2, -1, 1, 2, 3, 4) if value + step > 0)
    else:
        top = 100 if kind is AnswerKind.PERCENT else float("inf")
        yield from (value * factor for factor in _FACTORS if value * factor < top)


def _as(value: float, shown: str) -> str:
    """A value with the figures' own decimals, separators and roundness."""
    decimals = len(shown.partition(".")[2])
    if decimals:
        return f"{value:,.{decimals}f}" if "," in shown else f"{value:.{decimals}f}"
    whole = shown.replace(",", "")
    zeros = min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)
    step = 10**zeros // 2 if zeros == len(whole) - 1 and zeros else 10**zeros
    rounded = max(round(value / step), 1) * step
    return f"{rounded:,}" if "," in shown else str(rounded)


def _number_words(text: str) -> Iterator[str]:
    """ "three hours" for "an hour", "seven" for "eight", with the noun in the right number."""
    words = text.split()
    first = words[0].lower()
    if first in {"a", "an"} and len(words) == 2:
        yield f"half {text}"
        yield from (f"{number} {words[1]}s" for number in ("two", "three", "four", "five"))
    elif first in NUMBER_WORDS[1:]:
        place = NUMBER_WORDS.index(first)
        nearby = [
            n for n in range(place - 3, place + 5) if 1 < n < len(NUMBER_WORDS) and n != place
        ]
        rest = " ".join(words[1:]) + ("s" if first == "one" and words[1:] else "")
        yield from (f"{NUMBER_WORDS[number]} {rest}".strip() for number in nearby)
