"""What the program does by itself with a new comment: whether it waits for a moderator, and why.

Words are found whole, in upper or lower case, with or without accents, across Markdown, with
letters written as the signs that look like them (4 and @ for a, 3 e, 1 and ! i or l, 0 o, 5 and
$ s, 7 t). Signs count as letters only in a word that has two letters of its own: "A55" is a
road. Parts of words are never found: a club may speak of Scunthorpe.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from discuss.domain.vocabulary import HoldReason

SHINGLE = 3
"""Texts are compared by their runs of so many words."""

ALIKE_FROM = 0.8
"""So much of two texts' runs of words is the same where one repeats the other."""

FEWEST_WORDS = 4
"""Shorter texts repeat by chance: "I agree." """

LONGEST_NOTE = 200

_INLINE = re.compile(r"</?(?:a|em|strong|s|code|span|mark)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'<a [^>]*href="(?:[a-z]+:|//)[^>]*>.*?</a>', re.DOTALL)
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)\S", re.IGNORECASE)
_TOKEN = re.compile(r"[@$]?[^\W_](?:[^\W_]|[@$!](?=[^\W_]))*")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_SIGNS = {
    "4": "a", "@": "a", "3": "e", "1": "il", "!": "il", "0": "o", "5": "s", "$": "s", "7": "t",
}  # fmt: skip
_MOST_READINGS = 16


@dataclass(frozen=True, slots=True)
class Rules:
    """What a club wants done by itself."""

    newcomer_comments: int = 0
    held_words: Sequence[str] = ()
    links_allowed: int = 3
    holds_repeats: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the author: comments shown in the club, and their texts of the last day."""

    shown: int = 0
    earlier: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a comment waits. ``note`` says on what, as ``held_note`` keeps it.

    That is the word, the links found and allowed ("5/3"), or which of how many first comments
    this is ("1/3"); of a repeated text nothing.
    """

    reason: HoldReason
    note: str = ""


def find_hold(body_html: str, rules: Rules, facts: Facts) -> Hold | None:
    """The first rule that makes a comment wait; what says most about the text comes first."""
    return find_fault(body_html, rules) or _repeats(body_html, rules, facts) or _new(rules, facts)


def find_fault(body_html: str, rules: Rules) -> Hold | None:
    """The first rule about the text alone that makes it wait: an edit is held by these."""
    word = find_word(plain(body_html), rules.held_words)
    if word is not None:
        return Hold(HoldReason.WORD, word[:LONGEST_NOTE])
    links = count_links(body_html)
    if links > rules.links_allowed:
        return Hold(HoldReason.LINKS, f"{links}/{rules.links_allowed}")
    return None


def _repeats(body_html: str, rules: Rules, facts: Facts) -> Hold | None:
    text = plain(body_html)
    is_same = rules.holds_repeats and any(is_alike(text, plain(one)) for one in facts.earlier)
    return Hold(HoldReason.REPEATED) if is_same else None


def _new(rules: Rules, facts: Facts) -> Hold | None:
    if facts.shown >= rules.newcomer_comments:
        return None
    return Hold(HoldReason.NEWCOMER, f"{facts.shown + 1}/{rules.newcomer_comments}")


def plain(body_html: str) -> str:
    """The words of a rendered comment, as they are read: emphasis within a word parts nothing."""
    return html.unescape(_TAG.sub(" ", _INLINE.sub("", body_html)))


def count_links(body_html: str) -> int:
    """How many addresses elsewhere a rendered comment has, as links or written out."""
    rest = html.unescape(_TAG.sub(" ", _LINK.sub(" ", body_html)))
    return len(_LINK.findall(body_html)) + len(_ADDRESS.findall(rest))


def find_word(text: str, held_words: Sequence[str]) -> str | None:
    """The first of the words or phrases that the text has, as the list spells it."""
    read = [_readings(token) for token in _tokens(text)]
    known = frozenset[str]().union(*read)
    for entry in held_words:
        wanted = [token.lstrip("@$") for token in _tokens(entry)]
        if wanted and known.issuperset(wanted) and _stands_in(wanted, read):
            return entry
    return None


def _stands_in(wanted: Sequence[str], read: Sequence[frozenset[str]]) -> bool:
    places = range(len(read) - len(wanted) + 1)
    return any(
        all(word in read[place + step] for step, word in enumerate(wanted)) for place in places
    )


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_folded(text))


def _folded(text: str) -> str:
    """Lower case, without accents and without characters that nobody sees."""
    text = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return "".join(one for one in text if unicodedata.category(one) not in {"Mn", "Cf"})


def _readings(token: str) -> frozenset[str]:
    """What a token may say: itself, and with its signs read as letters."""
    as_typed = token.lstrip("@$")
    if sum(one.isalpha() for one in token) < 2 or not set(token) & _SIGNS.keys():
        return frozenset({as_typed})
    return frozenset({as_typed, *_spelled(token), *_spelled(as_typed)})


def _spelled(token: str) -> Iterator[str]:
    choices = [_SIGNS.get(one, one) for one in token]
    for number, letters in enumerate(product(*choices)):
        if number == _MOST_READINGS:
            return
        yield "".join(letters)


def is_alike(one: str, other: str) -> bool:
    """Whether one text says the other again, but for a few words; very short texts never do."""
    first, second = _tokens(one), _tokens(other)
    if min(len(first), len(second)) < FEWEST_WORDS:
        return False
    if first == second:
        return True
    runs, others = _shingles(first), _shingles(second)
    return len(runs & others) >= ALIKE_FROM * len(runs | others)


def _shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    starts = range(max(1, len(words) - SHINGLE + 1))
    return frozenset(tuple(words[start : start + SHINGLE]) for start in starts)


def hides(open_reports: int, needed: int) -> bool:
    """Whether so many people hide a comment until somebody looked; 0 needed means never.

    A moderator who keeps a comment closes the reports on it, so as many new ones are needed.
    """
    return 0 < needed <= open_reports
