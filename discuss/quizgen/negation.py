"""Negation: a negative clause said as if it were so."""

import re

from lemminflect import getInflection

_HELPER = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must)"
_NOT = re.compile(rf"\b({_HELPER}) ?(?:not|n't)\b ?", re.IGNORECASE)
_DO_NOT = re.compile(r"\b(does|do|did) ?(?:not|n't) (\w+)\b")
_FORMS = {"does": "VBZ", "do": "VBP", "did": "VBD"}
_LASTING = re.compile(r"\b(?:for (?:\w+ ){0,2}[\d,]+|for (?:\w+ )?(?:years|decades|days)|since)\b")
_OTHER = re.compile(
    r"\b(?:no|never|nor|neither|not|longer|yet|any|ever|until|anyone|anything)\b|n't", re.IGNORECASE
)


def affirm(text: str) -> str | None:
    """The clause without its one "not", the verb in the form it then has; None if it has others."""
    if _LASTING.search(text):
        return None
    affirmed = _DO_NOT.sub(_inflected, text, count=1)
    if affirmed == text:
        affirmed = _NOT.sub(r"\1 ", text, count=1)
    if affirmed == text or _OTHER.search(affirmed):
        return None
    return affirmed


def _inflected(match: re.Match[str]) -> str:
    form = getInflection(match[2], _FORMS[match[1]])
    return form[0] if form else match[2]
