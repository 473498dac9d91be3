"""Recognises titles and subheadings by their form alone, in text that does not mark them."""

import re
from typing import Final

_MAX_CHARACTERS: Final = 400
_MAX_TITLE_WORDS: Final = 25
_MAX_SUBHEADING_WORDS: Final = 12
_MAX_NAME_WORDS: Final = 5
_OPENING_MARKS: Final = "\"“'‘"

_PUBLICATION: Final = re.compile(
    r"the\b.*|.*\b(?:times|courier|news|herald|gazette|post|journal|review|insider|daily|weekly"
    r"|magazine|observer|chronicle|tribune|press|mirror|echo|bulletin|club|society|blog)\b.*",
    re.IGNORECASE,
)
_SMALL_WORDS: Final = {"of", "the", "and", "&", "at"}
_ENDS_SENTENCE: Final = re.compile(r"[.!?…。！？؟।:;,][\"'”’)\]]*$")
# A title may end in an abbreviation: "Bank Moves to the U.S."
_ENDS_TITLE: Final = re.compile(r"(?:[^.…。।:;,]|\b(?:[A-Z]\.){2,})[\"'”’)\]]*$")
_END_LENGTH: Final = 8


def ends_sentence(line: str) -> bool:
    """Whether the line ends as sentences and their parts do, and titles do not."""
    return bool(_ENDS_SENTENCE.search(line[-_END_LENGTH:]))


def is_title_like(line: str) -> bool:
    """Whether the line could be a title: short, begun like one and without a final stop."""
    if len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_TITLE_WORDS:
        return False
    return _begins_well(line) and bool(_ENDS_TITLE.search(line[-_END_LENGTH:]))


def is_subheading_like(line: str) -> bool:
    """Whether the line could stand over a part of the text."""
    return (
        is_title_like(line)
        and len(line.split()) <= _MAX_SUBHEADING_WORDS
        and line[0] not in _OPENING_MARKS
    )


def names_publication(line: str) -> bool:
    """Whether a line that looks like a title is rather the name of the paper or site."""
    words = line.split()
    capitalised = all(
        word[0].isupper() or word in {"of", "the", "and", "&", "at"} for word in words
    )
    return len(words) <= 5 and capitalised and bool(_PUBLICATION.fullmatch(line))


def _begins_well(line: str) -> bool:
    first = line.lstrip("\"“'‘¿¡([")[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())
