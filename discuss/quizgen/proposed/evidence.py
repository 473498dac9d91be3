"""Finding a quoted sentence in the article, however its quotes, dashes and blanks are written."""

import unicodedata
from collections.abc import Iterator, Sequence

from discuss.quizgen.quiz import Evidence

_Letter = tuple[str, int, int]

FEWEST_WORDS = 5
MOST_WORDS = 80

_PLAIN = {
    **dict.fromkeys('“”„‟«»‹›‘’‚‛`´"', "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_CLOSING = ".!?…”’\"')"


class Searched:
    """Paragraphs in which many quotations are looked for; each is normalised once."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._paragraphs = paragraphs
        self._letters: dict[int, tuple[str, list[_Letter]]] = {}

    def find(self, quoted: str) -> Evidence | None:
        """Where the article says this, in one paragraph and in whole words, or None.

        The offsets are those of the original paragraph; a mark that closes the sentence is taken
        in.
        """
        wanted = "".join(letter for letter, _, _ in _normalised(quoted)).strip(" '.")
        if not FEWEST_WORDS <= len(wanted.split()) <= MOST_WORDS:
            return None
        for number, paragraph in enumerate(self._paragraphs):
            span = _find(wanted, paragraph, *self._normalised(number))
            if span is not None:
                start, end = span
                return Evidence(number, start, end, paragraph[start:end])
        return None

    def _normalised(self, number: int) -> tuple[str, list[_Letter]]:
        if number not in self._letters:
            letters = list(_normalised(self._paragraphs[number]))
            self._letters[number] = "".join(letter for letter, _, _ in letters), letters
        return self._letters[number]


def find_passage(quoted: str, paragraphs: Sequence[str]) -> Evidence | None:
    """Where the article says this, as ``Searched`` finds it."""
    return Searched(paragraphs).find(quoted)


def _find(
    wanted: str, paragraph: str, text: str, letters: Sequence[_Letter]
) -> tuple[int, int] | None:
    at = text.find(wanted)
    while at >= 0:
        after = at + len(wanted)
        if _is_whole(text, at, after):
            return _with_marks(paragraph, letters[at][1], letters[after - 1][2])
        at = text.find(wanted, at + 1)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut at either end."""
    before = text[start - 1 : start].isalnum() and text[start].isalnum()
    return not before and not (text[end - 1].isalnum() and text[end : end + 1].isalnum())


def _with_marks(paragraph: str, start: int, end: int) -> tuple[int, int]:
    while paragraph[end : end + 1] and paragraph[end] in _CLOSING:
        end += 1
    while start and paragraph[start - 1] in "“‘\"'":
        start -= 1
    return start, end


def _normalised(text: str) -> Iterator[_Letter]:
    """Each normalised character with the stretch of the original that it comes from.

    Compatible forms are one (NFKC) and case is folded; blanks are single; what cannot be seen,
    such as a soft hyphen, is left out.
    """
    was_blank = True
    for start, end in _clusters(text):
        for letter in unicodedata.normalize("NFKC", text[start:end]).casefold():
            if letter.isspace():
                if not was_blank:
                    yield " ", start, end
            elif unicodedata.category(letter) != "Cf":
                yield _PLAIN.get(letter, letter), start, end
            else:
                continue
            was_blank = letter.isspace()


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each character together with the marks that belong on it."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.combining(text[end]):
            yield start, end
            start = end
