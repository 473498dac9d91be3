"""What kind of text this is: questions are written for English prose, and for nothing else."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum

from discuss.quizgen.language import reads_as_english, share_of_stop_words
from discuss.quizgen.words import STOP_WORDS


class TextKind(StrEnum):
    """What most of a text is."""

    PROSE = "prose"
    CODE = "code"
    TABLE = "table"
    FOREIGN = "not_english"
    HALF_FOREIGN = "half_english"
    CAPITALS = "capitals"
    TALK = "talk"
    VERSE = "verse"
    LIST = "list"


FEWEST_LINES = 4
FEWEST_CELLS = 3
FEWEST_JUDGED = 6
MOST_WORDS_IN_A_CELL = 3
MOST_WORDS_IN_AN_ITEM = 25
LONGEST_LINE = 60
MUCH = 0.5
HALF_OF_A_POEM = 0.35
MUCH_CODE = 0.4
MUCH_FOREIGN = 0.3
FOREIGN_SHARE = 0.12
VERSE_SHARE = 0.33
PERSONAL_SHARE = 0.05

_CODE = re.compile(
    r"[{};]$|\w\([^()]*\)(?![a-z])|\s(?:=|==|!=|\+=|->|=>|&&|\|\|)\s"
    r"|^(?:def|class|import|from|return|if|for|while|elif|function|const|let|var)\b.*[:;{)]$"
)
_CELL = re.compile(r"[|\t;,]| {2,}| (?=\d)")
_ITEM = re.compile(r"(?:[-*•‣◦]|\d{1,2}[.)])\s")
_LABEL = re.compile(
    r"(?:\[?\d{1,2}[:.]\d{2}\]?\s*)?"
    r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}:|[A-Z]{2,}(?: [A-Z]{2,}){0,2}\.)\s"
)
_JOINED_VERSE = re.compile(
    rf"(?<=[,;:]) (?=(?:{'|'.join(sorted(word.title() for word in STOP_WORDS))}) )"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_SENTENCES = re.compile(r"(?<=[.!?…”])\s+")
_SPEECH = re.compile(r"[\"“„«][^\"“„«”»]*[\"”»]")
_PERSONAL = frozenset("i me my mine myself we us our ours you your yours".split())
_WORD = re.compile(r"[^\W\d_]+")


def kind_of(paragraphs: Sequence[str]) -> TextKind:
    """What most of the text is; in doubt, prose."""
    lines = [line for text in paragraphs for line in map(str.strip, text.splitlines()) if line]
    return next((kind for kind, is_so in _SIGNS.items() if is_so(lines)), TextKind.PROSE)


def is_told_by_somebody(paragraphs: Sequence[str]) -> bool:
    """Whether it is full of "I", "we" and "you", outside of quotations."""
    words = _WORD.findall(_SPEECH.sub("", " ".join(paragraphs)).lower())
    return sum(word in _PERSONAL for word in words) >= max(1, PERSONAL_SHARE * len(words))


def _is_code(lines: Sequence[str]) -> bool:
    found = sum(bool(_CODE.search(line)) for line in lines)
    return len(lines) >= FEWEST_LINES and found >= MUCH_CODE * len(lines)


def _is_table(lines: Sequence[str]) -> bool:
    found = sum(_is_row(line) for line in lines)
    return len(lines) >= FEWEST_LINES and found >= MUCH * len(lines)


def _is_row(line: str) -> bool:
    """Whether a line is short cells side by side."""
    cells = [cell for cell in map(str.strip, _CELL.split(line)) if cell]
    is_sentence = _SENTENCE_END.search(line) is not None
    return (
        not is_sentence
        and len(cells) >= FEWEST_CELLS
        and len(line.split()) <= MOST_WORDS_IN_A_CELL * len(cells)
    )


def _is_foreign(lines: Sequence[str]) -> bool:
    return not reads_as_english(" ".join(lines))


def _is_half_foreign(lines: Sequence[str]) -> bool:
    """Whether many sentences hold next to no English function words."""
    sentences = [one for line in lines for one in _SENTENCES.split(line)]
    foreign = [one for one in sentences if _reads_as_foreign(one)]
    return _words(foreign) >= MUCH_FOREIGN * _words(lines)


def _reads_as_foreign(sentence: str) -> bool:
    return _words([sentence]) >= FEWEST_JUDGED and share_of_stop_words(sentence) < FOREIGN_SHARE


def _is_in_capitals(lines: Sequence[str]) -> bool:
    letters = [letter for letter in "".join(lines) if letter.isupper() or letter.islower()]
    return sum(letter.isupper() for letter in letters) > MUCH * len(letters)


def _is_talk(lines: Sequence[str]) -> bool:
    """Whether most is said in turn, each turn under the name of who speaks."""
    turns = [(match[1], line) for line in lines if (match := _LABEL.match(line))]
    times = Counter(label for label, _ in turns)
    said = [line for label, line in turns if times[label] > 1]
    return len(said) >= FEWEST_LINES and _words(said) >= MUCH * _words(lines)


def _is_verse(lines: Sequence[str]) -> bool:
    """Whether it is broken into short lines of running words, each with a capital."""
    parts = [part for line in lines for part in _JOINED_VERSE.split(line)]
    broken = [part for part in _broken(parts) if not _ITEM.match(part)]
    is_running = share_of_stop_words(" ".join(broken)) >= VERSE_SHARE
    return (
        len(broken) >= FEWEST_LINES
        and is_running
        and _words(broken) >= HALF_OF_A_POEM * _words(lines)
    )


def _is_list(lines: Sequence[str]) -> bool:
    items = {line for line in lines if _ITEM.match(line) and _words([line]) < MOST_WORDS_IN_AN_ITEM}
    listed = [*items, *(line for line in _broken(lines) if line not in items)]
    return len(listed) >= FEWEST_LINES and _words(listed) >= MUCH * _words(lines)


def _broken(lines: Sequence[str]) -> list[str]:
    """The short lines that end in the middle, without another that goes on in small letters."""
    following = [*lines[1:], ""]
    return [
        line
        for line, after in zip(lines, following, strict=True)
        if len(line) <= LONGEST_LINE and not _SENTENCE_END.search(line) and not after[:1].islower()
    ]


def _words(texts: Sequence[str]) -> int:
    return sum(len(_WORD.findall(text)) for text in texts)


_SIGNS: dict[TextKind, Callable[[Sequence[str]], bool]] = {
    TextKind.CODE: _is_code,
    TextKind.TABLE: _is_table,
    TextKind.FOREIGN: _is_foreign,
    TextKind.CAPITALS: _is_in_capitals,
    TextKind.TALK: _is_talk,
    TextKind.VERSE: _is_verse,
    TextKind.LIST: _is_list,
    TextKind.HALF_FOREIGN: _is_half_foreign,
}
