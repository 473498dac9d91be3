"""Why a source is refused, in sentences that say what to do."""

from typing import Final

from discuss.domain.errors import DiscussError

UNDERSTOOD: Final = ".txt, .md and .html"

_SENTENCES: Final = {
    "empty": "There is no text here. Paste the article, or choose a file that has words in it.",
    "too_large": "This is larger than 2 MB. Save the article alone, as plain text, and try again.",
    "too_complicated": (
        "This is built of too many small parts to be read. Copy the article's words and paste them."
    ),
    "too_long": (
        "This article has %(words)s words, and the limit is 50,000. Divide it into several."
    ),
    "too_short": (
        "Only %(words)s words of article were found here. "
        "An article needs at least two sentences and 40 words: check that all of it was copied."
    ),
    "unknown_type": (
        "Files of this type cannot be read. The types understood are .txt, .md and .html: "
        "save the article as one of these, or paste its text."
    ),
    "document": (
        "Word processor files cannot be read yet. Save the article as plain text (.txt) or as a "
        "web page (.html) and choose that file; the types understood are .txt, .md and .html."
    ),
    "binary": (
        "This file holds something other than text, whatever its name says. "
        "Choose a .txt, .md or .html file, or paste the article's text."
    ),
    "undecodable": (
        "The letters in this file could not be made out. Save it again with the encoding UTF-8."
    ),
    "no_article": (
        "No article was found on this page, only links and a few words. "
        "Open the article itself, save that page, or paste the article's text."
    ),
}


class IntakeError(DiscussError):
    """A source from which no article can be made; ``code`` names the reason for programs."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(_SENTENCES[code], **values)
        self.code = code
