"""Given names: what the parser's word vectors tell of a bearer's gender, where they tell it."""

from collections.abc import Callable, Sequence

MARGIN = 0.14
LEAST_ALIKE = 0.4

_MALE = ("John", "Michael", "David", "Robert", "James", "William", "Thomas", "Daniel", "Richard")
_FEMALE = ("Mary", "Jennifer", "Linda", "Susan", "Sarah", "Elizabeth", "Karen", "Anna", "Laura")

Similarity = Callable[[str, str], float]


def gender_of(name: str, similarity: Similarity) -> str:
    """ "m" or "f" for a given name much nearer to one set of common names, else nothing.

    It only rules out who a "he" or "she" cannot be; nobody is ever called so for it.
    """
    male, female = _nearness(name, _MALE, similarity), _nearness(name, _FEMALE, similarity)
    if abs(male - female) < MARGIN or max(male, female) < LEAST_ALIKE:
        return ""
    return "m" if male > female else "f"


def _nearness(name: str, others: Sequence[str], similarity: Similarity) -> float:
    return sum(similarity(name, other) for other in others) / len(others)
