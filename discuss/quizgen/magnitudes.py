"""Magnitudes: the sizes of the figures in a text, "$18 billion" as much as "17.99 billion"."""

import re
from collections.abc import Iterator

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FIGURE = re.compile(
    rf"(?<![\w.])[$€£]?(\d+(?:,\d{{3}})*(?:\.\d+)?)[ -]?({'|'.join(_SCALES)}|[mb]n\b)?",
    re.IGNORECASE,
)
_SHORT = {"mn": 1e6, "bn": 1e9}
NEAR = 0.03
"""Two figures apart by so small a share are one figure, rounded."""


def magnitudes_in(text: str) -> Iterator[float]:
    """The size of each figure."""
    for match in _FIGURE.finditer(text):
        scale = (_SCALES | _SHORT).get((match[2] or "").lower(), 1.0)
        yield float(match[1].replace(",", "")) * scale


def gives(text: str, figure: str) -> bool:
    """Whether a text gives a figure, rounded or not."""
    given = list(magnitudes_in(text))
    return any(abs(one - size) <= NEAR * size for size in magnitudes_in(figure) for one in given)
