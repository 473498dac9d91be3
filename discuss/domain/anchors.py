"""Anchors of blocks: short names in the page's address that outlive an edit elsewhere."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits of the text's SHA-256, so that a name says nothing of order."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def make_anchors(texts: Sequence[str], kept: Sequence[tuple[str, str]] = ()) -> list[str]:
    """Name each text, giving unchanged texts the anchors that they had.

    ``kept`` holds the (text, anchor) pairs of the version before. Equal texts keep their
    anchors in order. Every name is unique, and none of the version before is given to a
    text that it did not stand for.
    """
    free: dict[str, list[str]] = defaultdict(list)
    for text, anchor in kept:
        free[text].append(anchor)
    taken = {anchor for _, anchor in kept}
    seen: Counter[str] = Counter()
    return [free[text].pop(0) if free[text] else _new_name(text, taken, seen) for text in texts]


def _new_name(text: str, taken: set[str], seen: Counter[str]) -> str:
    stem = "p-" + fingerprint(text)
    while True:
        seen[stem] += 1
        name = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
        if name not in taken:
            taken.add(name)
            return name
