"""Flaws of the stem."""

import re

from discuss.quizgen.flaws.words import ASKING, NEGATIVE, content, is_choice, plain_words, words
from discuss.quizgen.quiz import Kind, Question

MOST_WORDS = 25
LEAST_CONTENT = 2
LEAST_BEFORE_GAP = 2

_GAP = re.compile(r"_{2,}|…{2,}|\.{4,}")
_LEAD = re.compile(r"^true or false:\s*", re.IGNORECASE)
_WHICH_IS_TRUE = re.compile(
    r"\bwhich\b(?: one)?(?: of (?:these|the following|the below))?(?: (?:statements?|claims?|"
    r"sentences?|options?))?(?: of (?:these|the following))?(?: below)? (?:is|are|was|were) "
    r"(?:not )?(?:true|false|correct|incorrect|right|wrong|accurate)\b",
    re.IGNORECASE,
)
_TRUTHS = frozenset({"true", "false", "yes", "no"})
_SENTENCE_END = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z“]")
_TELLS_TO = frozenset(
    "put arrange order sort name complete give list say choose fill bring place".split()
)
_EMPTY = frozenset("following below above article text passage true false statement".split())


def statement(stem: str) -> str:
    """The stem without the words that ask whether it is true."""
    return _LEAD.sub("", stem)


def says_too_much(question: Question) -> bool:
    """More than a reader needs: over 25 words, or sentences before the question."""
    stem = statement(question.stem)
    plain = re.sub(r"“[^”]*”", "words", stem)
    return len(stem.split()) > MOST_WORDS or bool(_SENTENCE_END.search(plain))


def asks_which_is_true(question: Question) -> bool:
    """A choice that is a row of statements to judge, or that offers True and False."""
    if not is_choice(question):
        return False
    truths = {option.strip(" .").lower() for option in question.options} & _TRUTHS
    return bool(truths) or bool(_WHICH_IS_TRUE.search(question.stem))


def starts_with_gap(question: Question) -> bool:
    """A gap with fewer than two words of its sentence before it, or several gaps."""
    gaps = list(_GAP.finditer(question.stem))
    if not gaps:
        return False
    before = re.split(r"[“\":]", question.stem[: gaps[0].start()])[-1]
    return len(gaps) > 1 or len(words(before)) < LEAST_BEFORE_GAP


def is_unfocused(question: Question) -> bool:
    """Nothing is asked, or too little is said to know what."""
    if question.order:
        return not question.stem.strip()
    stem = statement(question.stem)
    said = content(stem) - ASKING - _EMPTY
    return len(said) < LEAST_CONTENT or not _asks(question, stem)


def _asks(question: Question, stem: str) -> bool:
    if question.kind is Kind.TRUE_FALSE or _GAP.search(stem):
        return True
    own = plain_words(stem)
    is_question = stem.rstrip(" ”\"'").endswith("?") and bool(ASKING & set(own))
    return is_question or (own[:1] != [] and own[0] in _TELLS_TO)


def is_negative(question: Question) -> bool:
    """A negative outside quotation marks; "at least" is none."""
    stem = re.sub(r"\bat least\b", "", statement(question.stem), flags=re.IGNORECASE)
    stem = re.sub(r"\bNo\. ?\d", "", stem)
    return any(word in NEGATIVE or word.endswith("n't") for word in plain_words(stem))
