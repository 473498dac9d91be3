"""The topic: nouns of which the article knows one, so that "the" is enough to say which."""

from collections import Counter

from spacy.tokens import Token

from discuss.quizgen.nouns import INSTITUTIONS
from discuss.quizgen.sentences import Reading

OFTEN = 3
AGAIN = 2
ALWAYS = 5
"""So often said, a noun with "the" is what the article is about: ``AGAIN`` is enough for a whole
sentence of it, ``OFTEN`` for a question, ``ALWAYS`` for a sentence that stands alone; an
institution needs to be said once.
"""

_POINTING = frozenset(
    """
    phenomenon case question issue situation move event comment request point idea result
    effect way problem thing statement decision claim group number call job chase root object
    """.split()
)
"""Nouns that take up whatever was said last."""


_NAMING = frozenset({"appos", "compound", "nmod"})
_SEVERAL = frozenset({"a", "an", "another", "each", "every", "some", "any", "no"})


def topic_of(reading: Reading) -> frozenset[str]:
    """What the title says, the nouns that the article comes back to, and its institutions."""
    counts = _counts(reading)
    return frozenset(titled(reading) | _said(counts, OFTEN) | INSTITUTIONS & counts.keys())


def titled(reading: Reading) -> frozenset[str]:
    """The words of the title that do not take up something else, as "call" or "decision" does."""
    words = (word.lower().strip(",.:;?!'’“”\"") for word in reading.title.split())
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in words) - _POINTING


def settled_nouns(reading: Reading, times: int) -> frozenset[str]:
    """The nouns, as they stand, of which the article has one: it returns to them with "the".

    Of what it says in the singular and the plural, or of which it names several ("a service",
    "another service"), a reader cannot tell which is meant.
    """
    forms: dict[str, Counter[str]] = {}
    introduced: Counter[str] = Counter()
    for doc in reading.docs:
        for token in doc:
            if token.tag_ in {"NN", "NNS"}:
                forms.setdefault(token.lemma_.lower(), Counter())[token.lower_] += 1
                introduced[token.lower_] += _is_one_of_several(token)
    alone = (one for one in forms.values() if len(one) == 1)
    return (
        frozenset(
            word
            for counts in alone
            for word, count in counts.items()
            if introduced[word] <= 1 and (count >= times or word in INSTITUTIONS)
        )
        - _POINTING
    )


def _is_one_of_several(noun: Token) -> bool:
    """Whether a noun is said of one that is not "the" one: "a song", "the song Hours"."""
    return any(
        child.lower_ in _SEVERAL or (child.pos_ == "PROPN" and child.dep_ in _NAMING)
        for child in noun.children
    )


def nouns_said(reading: Reading, times: int) -> frozenset[str]:
    """The nouns, in their base form, that an article says so many times or more often."""
    return _said(_counts(reading), times)


def _counts(reading: Reading) -> Counter[str]:
    return Counter(
        token.lemma_.lower() for doc in reading.docs for token in doc if token.pos_ == "NOUN"
    )


def _said(counts: Counter[str], times: int) -> frozenset[str]:
    return frozenset(word for word, count in counts.items() if count >= times) - _POINTING
