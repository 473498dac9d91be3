"""Where the article says what a question of a file rests on."""

from collections.abc import Sequence

from discuss.quizgen.proposed.evidence import Searched
from discuss.quizgen.quiz import Evidence

_ENDS = ".!?…”’\"')"


class Sources:
    """The paragraphs of an article, in which evidence is looked for."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._paragraphs = paragraphs
        self._searched = Searched(paragraphs)

    def evidence_for(self, quoted: str) -> Evidence | None:
        """One whole sentence of any length, or a passage of five words or more as people cite."""
        return _whole_sentence(quoted.strip(), self._paragraphs) or self._searched.find(quoted)


def _whole_sentence(quoted: str, paragraphs: Sequence[str]) -> Evidence | None:
    """The sentence letter by letter: "He left." is evidence, but "the" is not."""
    if not quoted.endswith(tuple(_ENDS)):
        return None
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.find(quoted)
        end = start + len(quoted)
        if start >= 0 and _is_between_sentences(paragraph, start, end):
            return Evidence(number, start, end, quoted)
    return None


def _is_between_sentences(paragraph: str, start: int, end: int) -> bool:
    before, after = paragraph[:start].rstrip(), paragraph[end : end + 1]
    return (not before or before[-1] in _ENDS) and (not after or after.isspace())
