"""Flaws of the options, alone and beside the stem."""

import re
from statistics import median

from discuss.quizgen.flaws.measures import MEASURES, Sort, sort_of, sorts_of, value_of
from discuss.quizgen.flaws.stems import statement
from discuss.quizgen.flaws.words import (
    ABSOLUTE,
    ARTICLES,
    NEGATIVE,
    VAGUE,
    VAGUE_AMOUNTS,
    bare,
    content,
    distractors,
    is_choice,
    plain_words,
    starts_with_vowel_sound,
    words,
)
from discuss.quizgen.quiz import Kind, Question

LONGEST_KEY = 1.5
LEAST_LONGER = 5
"""Characters: "Three" is 1.7 times as long as "Two", and nobody sees it."""

_NONE = re.compile(r"\b(?:none|neither|not any) of (?:the |these|them|those)", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:all|both|any|each) of (?:the (?:above|options|answers|following)|these|them)\b",
    re.IGNORECASE,
)
_ONE_OF_MANY = r"(?:\(?(?:[A-Ea-e]|[1-5]|I{1,3}|IV|V)\)?)"
_COMBINED = re.compile(
    rf"^(?:both )?{_ONE_OF_MANY}(?:, {_ONE_OF_MANY})*,? (?:and|or|&) {_ONE_OF_MANY}(?: only)?\.?$"
)
_LEADING = ARTICLES | {"to", "because", "by", "in", "on", "at", "for", "that", "when", "after"}
_WANTED = (
    (re.compile(r"\bhow (?:many|often|old)\b", re.IGNORECASE), {Sort.NUMBER, Sort.PERCENT}),
    (re.compile(r"\bwhat (?:percentage|share)\b", re.IGNORECASE), {Sort.PERCENT, Sort.NUMBER}),
    (re.compile(r"\bhow much\b", re.IGNORECASE), {Sort.MONEY, Sort.PERCENT, Sort.NUMBER}),
    (re.compile(r"\b(?:which|what) (?:year|month|day|date)\b", re.IGNORECASE), {Sort.DATE}),
)
_NOT_ABSOLUTE = re.compile(
    r"\b(?:almost|nearly|virtually|practically|not) (?:all|every\w*|only|always|never)\b"
    r"|\bevery (?=\d|other|second|two|three|four|five|six|ten|few|day|week|month|year|hour)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\bwhich (?:two|three|four|\w+ (?:countries|people|men|women|companies|cities))\b",
    re.IGNORECASE,
)


def _key(question: Question) -> str:
    return question.right_answer


def mixes_sorts(question: Question) -> bool:
    """Measures beside words, measures of two sorts, or a lone name or phrase among others."""
    if not is_choice(question):
        return False
    sorts = sorts_of(question.options)
    if MEASURES & set(sorts):
        return len(set(sorts)) > 1
    known = [sort for sort in sorts if sort is not Sort.UNKNOWN]
    counts = sorted(known.count(sort) for sort in set(known))
    return len(known) == len(sorts) > 2 and counts[:1] == [1] and len(counts) > 1


def offers_none(question: Question) -> bool:
    """An option such as "None of the above"."""
    return any(_NONE.search(option) for option in question.options)


def offers_all(question: Question) -> bool:
    """An option such as "All of the above"."""
    return any(_ALL.search(option) for option in question.options)


def has_longest_key(question: Question) -> bool:
    """The key is the longest and above 1.5 times the median of the distractors."""
    others = [len(option) for option in distractors(question)]
    if not is_choice(question) or not others:
        return False
    length = len(_key(question))
    return length >= max(others) + LEAST_LONGER and length > LONGEST_KEY * median(others)


def converges_on_key(question: Question) -> bool:
    """The key alone has the most words that other options have too, from two of them."""
    if not is_choice(question) or len(question.options) < 3:
        return False
    own = content(_key(question))
    others = [content(option) for option in distractors(question)]
    pieces = [frozenset(own & other) for other in others if own & other]
    shared = sum(len(piece) for piece in pieces)
    rivals = [
        sum(len(other & rest) for rest in (own, *others[:at], *others[at + 1 :]))
        for at, other in enumerate(others)
    ]
    return len(set(pieces)) > 1 and shared > max(rivals)


def alone_fits_the_stem(question: Question) -> bool:
    """The stem asks for a measure or for several, and no option but the key is one."""
    if not is_choice(question):
        return False
    for asked, sorts in _WANTED:
        if asked.search(question.stem):
            fits = [option for option in question.options if sort_of(option) in sorts]
            return fits == [_key(question)] and len(question.options) > 1
    joined = [option for option in question.options if " and " in option]
    return bool(_SEVERAL.search(question.stem)) and joined == [_key(question)]


def is_absolute(question: Question) -> bool:
    """An absolute term in an option, or in a statement to judge."""
    if question.kind is Kind.TRUE_FALSE:
        return _has_absolute(statement(question.stem))
    marked = [_has_absolute(option) for option in question.options if is_choice(question)]
    return any(marked) and not all(marked)


def is_vague(question: Question) -> bool:
    """A vague frequency anywhere in an option or a statement, a vague amount as an option."""
    if question.kind is Kind.TRUE_FALSE:
        return bool(VAGUE & set(plain_words(statement(question.stem))))
    texts = question.options or question.accepted
    return any(
        VAGUE & set(plain_words(text)) or set(words(text)[:1]) & VAGUE_AMOUNTS for text in texts
    )


def _has_absolute(text: str) -> bool:
    """Whether a term is absolute; "every two hours" and "almost all" are not."""
    return bool(ABSOLUTE & set(plain_words(_NOT_ABSOLUTE.sub("", text))))


def repeats_the_stem(question: Question) -> bool:
    """The key, or the answer to be typed, has more of the stem's words than any distractor."""
    if question.kind is Kind.TRUE_FALSE or question.order:
        return False
    stem = content(question.stem)
    shared = len(stem & content(_key(question)))
    return shared > max((len(stem & content(one)) for one in distractors(question)), default=0)


def combines_options(question: Question) -> bool:
    """Options such as "A and C" or "1, 2 and 3 only"."""
    return any(_COMBINED.match(option.strip()) for option in question.options)


def gives_grammatical_cue(question: Question) -> bool:
    """An article before the gap that fits the key alone, or the key begins or ends alone so."""
    if not is_choice(question):
        return False
    key, others = _key(question), distractors(question)
    article = re.search(r"\b(an?)\s*(?:_{2,}|[:.…]*$)", question.stem, re.IGNORECASE)
    if article:
        is_an = article[1].lower() == "an"
        fits = [starts_with_vowel_sound(option) is is_an for option in others]
        return starts_with_vowel_sound(key) is is_an and not all(fits)
    if _measure(question) is not None:
        return False
    first = set(words(key)[:1]) & _LEADING
    is_alone = bool(first) and not any(set(words(option)[:1]) & _LEADING for option in others)
    has_stop = key.endswith(".") and len(key.split()) > 2
    return is_alone or (has_stop and not any(option.endswith(".") for option in others))


def is_ordered(question: Question) -> bool:
    """Whether the options are measures of one sort that rise or fall."""
    sort = _measure(question)
    if sort is None:
        return False
    values = [value_of(option, sort) for option in question.options]
    return values in (sorted(values), sorted(values, reverse=True))


def is_out_of_order(question: Question) -> bool:
    """The options are measures of one sort and neither rise nor fall."""
    return _measure(question) is not None and not is_ordered(question)


def _measure(question: Question) -> Sort | None:
    """The sort of the options of a choice, where all are measures of one sort."""
    sorts = set(sorts_of(question.options)) if is_choice(question) else set()
    return sorts.pop() if len(sorts) == 1 and sorts <= MEASURES else None


def overlaps(question: Question) -> bool:
    """Two options are the same, or all the words of one are words of another.

    A part that only lacks a "not" is its opposite, not a part; nor is an hour part of half an
    hour, though a year is part of a month in it.
    """
    if question.key is None and not question.order:
        return False
    found = [bare(option) for option in question.options]
    if len(set(found)) < len(found) or not all(found):
        return True
    if question.order or _measure(question) in {Sort.NUMBER, Sort.PERCENT, Sort.MONEY}:
        return False
    pairs = ((set(one), set(other)) for one in found for other in found if one != other)
    return any(one <= other and not (other - one) & NEGATIVE for one, other in pairs)
