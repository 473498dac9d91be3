"""When two wordings of a short answer are the same answer.

What does not count: upper and lower case, accents, punctuation, how blanks and hyphens part
letters ("foot-bridge", "footbridge"), and leading articles and titles ("the", "Mr."). Written
alike are "1,200", "1 200" and "1200"; "8:30" and "8.30"; "%" and "percent"; "&" and "and"; "$5"
and "5 dollars"; and the number words from zero to one hundred and their figures.

One word may hold a typing slip: of 5 letters or more one, of 10 or more two, where a slip is a
letter too many, missing, wrong, or swapped with its neighbour (Damerau-Levenshtein, optimal
string alignment). The word must begin as it should, its first two letters swapped at most:
"possible" is no slip for "impossible". Figures, number words, scales ("million") and ordinals
("nineteenth") are exact.
"""

import re
import unicodedata
from itertools import zip_longest

SLIP_FROM, TWO_SLIPS_FROM = 5, 10

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: number for number, word in enumerate(_UNITS)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_EXACT = frozenset(
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens half quarter quarters percent first second third fourth fifth sixth seventh "
    "eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
    "ninetieth hundredth thousandth millionth billionth".split()
)
_LEADING = frozenset(
    "the a an mr mrs ms miss mx dr doctor prof professor sir dame lord lady".split()
)
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "−": "-"}
)
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[,'’ ]\d{2,3})*[,'’ ]\d{3}(?!\d)")
_PRICE = re.compile(r"([$€£¥]) ?(\d[\d.]*(?: (?:hundred|thousand|[mbtr]+illion)\b)?)")
_SPELLED = (
    (re.compile(r"(?<=\d):(?=\d\d)"), "."),
    (re.compile(r"\bper cent\b|%"), " percent "),
    (re.compile("&"), " and "),
    (re.compile(r"(?<=[^\W\d_])['’`](?=[^\W\d_])"), ""),
    (re.compile(r"\b([^\W\d_])\."), r"\1"),  # "U.S." is "US"
)
_PIECE = re.compile(r"(?<!\w)-?\d+(?:\.\d+)*|\d+(?:\.\d+)*|[^\W\d_]+")


def is_same_wording(typed: str, right: str) -> bool:
    """Whether what was typed says the same as a wording that is right."""
    if not typed.strip():
        return False
    given, wanted = pieces_of(typed), pieces_of(right)
    if not given or not wanted:  # signs alone
        return typed.split() == right.split()
    return given == wanted or _closed_up(given) == _closed_up(wanted) or _slipped(given, wanted)


def pieces_of(text: str) -> tuple[str, ...]:
    """The words and figures of a text, as they are compared."""
    return _without_leading(_with_figures(_PIECE.findall(_spelled(text))))


def _spelled(text: str) -> str:
    """Lower case without accents; numbers and signs in one spelling."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", text)
    text = " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())
    text = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    text = _PRICE.sub(lambda found: f"{found[2]} {_CURRENCIES[found[1]]} ", text)
    for pattern, spelling in _SPELLED:
        text = pattern.sub(spelling, text)
    return text


def _with_figures(words: list[str]) -> list[str]:
    """Figures for the number words from zero to one hundred."""
    figures: list[str] = []
    number: int | None = None
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if number is not None:  # the tens came before
            figures.append(str(number + _NUMBERS[word]))
            number = None
        elif word in _TENS and following in _UNITS[1:10]:
            number = _NUMBERS[word]
        elif word == "hundred" and figures[-1:] in (["1"], ["a"]):
            figures[-1] = "100"
        else:
            figures.append(str(_NUMBERS.get(word, word)))
    return figures


def _without_leading(words: list[str]) -> tuple[str, ...]:
    first = next((n for n, word in enumerate(words) if word not in _LEADING), len(words) - 1)
    return tuple(words[first:] if words else ())


def _closed_up(pieces: tuple[str, ...]) -> str:
    """The letters without the blanks between them; figures stay apart."""
    return "".join(piece if piece.isalpha() else f" {piece} " for piece in pieces)


def _slipped(given: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether exactly one word is another, by no more than a slip."""
    if len(given) != len(wanted):
        return False
    differing = [pair for pair in zip(given, wanted, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _is_slip(*differing[0])


def _is_slip(typed: str, right: str) -> bool:
    allowed = (len(right) >= SLIP_FROM) + (len(right) >= TWO_SLIPS_FROM)
    if not (typed.isalpha() and right.isalpha()) or {typed, right} & _EXACT:
        return False
    begins = typed[0] == right[0] or typed[:2] == right[1::-1]
    return begins and slips_between(typed, right) <= allowed


def slips_between(one: str, other: str) -> int:
    """How many letters are too many, missing, wrong or swapped between two words."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, wanted in enumerate(other, start=1):
            cheapest = min(
                above[column] + 1, current[-1] + 1, above[column - 1] + (letter != wanted)
            )
            swapped = (
                row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]
            )
            current.append(min(cheapest, before[column - 2] + 1) if swapped else cheapest)
        before, above = above, current
    return above[-1]
