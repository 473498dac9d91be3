"""Transformation 11: who said these words."""

import re
from collections.abc import Iterator

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import name_answer
from discuss.quizgen.speeches import sentences_of
from discuss.quizgen.words import STOP_WORDS

LEAST_WORDS = 6
MOST_WORDS = 20

_POINTING = frozenset({"And", "But", "So", "Beyond", "However", "Also"})
_CUT = re.compile(r",? and |, |; | - |\.\.\.")


def ask_who_said_it(material: Material) -> Iterator[Candidate]:
    """ "Who said, “...”?" with the first sentence of the speech, cut at a joint if long."""
    for quoted in material.quoted:
        words = excerpt(quoted.words)
        verb = "wrote" if quoted.is_written else "said"
        yield Candidate(
            Kind.WHO_SAID,
            "who said these words",
            f"Who {verb}, “{words}”?",
            name_answer(quoted.speaker),
            quoted.sentence,
            None,
            confidence=0.85,
            problems=() if words else ("the speech has no part of a good length",),
        )


def excerpt(speech: str) -> str:
    """The first sentence of the speech that is long enough to know again, or nothing."""
    for sentence in sentences_of(speech):
        words = sentence.split()
        if len(words) < LEAST_WORDS or words[0] in _POINTING:
            continue
        if len(words) <= MOST_WORDS:
            return sentence.rstrip(".,;")
        return _cut(sentence)
    return ""


def _cut(sentence: str) -> str:
    """The longest beginning that ends at a joint and is short enough."""
    joints = [match.start() for match in _CUT.finditer(sentence)]
    fitting = [
        joint for joint in joints if LEAST_WORDS <= len(sentence[:joint].split()) <= MOST_WORDS
    ]
    if fitting:
        return f"{sentence[: fitting[-1]]} …"
    words = sentence.split()[: MOST_WORDS - 2]
    while words and words[-1].lower().strip(",;-") in STOP_WORDS | {"-", "—"}:
        words.pop()
    return " ".join(words).rstrip(",;-—") + " …"
