"""The topic: nouns of which the article knows one, so that "the" is enough to say which."""

from collections import Counter

from discuss.quizgen.nouns import INSTITUTIONS
from discuss.quizgen.sentences import Reading

OFTEN = 3
AGAIN = 2
"""So often said, a noun with "the" is what the article is about: ``AGAIN`` is enough for a whole
sentence of it, ``OFTEN`` for a question; an institution needs to be said once.
"""

_POINTING = frozenset(
    """
    phenomenon case question issue situation move event comment request point idea result
    effect way problem thing statement decision claim group number
    """.split()
)
"""Nouns that take up whatever was said last."""


def topic_of(reading: Reading) -> frozenset[str]:
    """What the title says, the nouns that the article comes back to, and its institutions."""
    title = {word.lower().strip(",.:;'’") for word in reading.title.split()}
    counts = _counts(reading)
    return frozenset(title | _said(counts, OFTEN) | INSTITUTIONS & counts.keys())


def nouns_said(reading: Reading, times: int) -> frozenset[str]:
    """The nouns, in their base form, that an article says so many times or more often."""
    return _said(_counts(reading), times)


def _counts(reading: Reading) -> Counter[str]:
    return Counter(
        token.lemma_.lower() for doc in reading.docs for token in doc if token.pos_ == "NOUN"
    )


def _said(counts: Counter[str], times: int) -> frozenset[str]:
    return frozenset(word for word, count in counts.items() if count >= times) - _POINTING
