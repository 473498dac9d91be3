"""The topic: nouns of which the article knows one, so that "the" is enough to say which."""

from collections import Counter

from discuss.quizgen.nouns import INSTITUTIONS
from discuss.quizgen.sentences import Reading

OFTEN = 2
"""So often said, a noun with "the" is known; for an institution once is enough."""

_STEM = 5
_OPEN = frozenset({"NOUN", "PROPN", "VERB"})


def topic_of(reading: Reading) -> frozenset[str]:
    """What the title says, and the nouns that the article comes back to, if as verbs."""
    words = [token.lemma_.lower() for doc in reading.docs for token in doc if token.pos_ in _OPEN]
    words += [word.lower() for word in reading.title.split()]
    stems = Counter(word[:_STEM] for word in words)
    known = {word for word in words if stems[word[:_STEM]] >= OFTEN}
    title = {word.lower() for word in reading.title.split()}
    return frozenset(known | title | INSTITUTIONS & set(words))
