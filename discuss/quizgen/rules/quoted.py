"""Transformation 11: who said these words."""

import re
from collections.abc import Iterator

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import name_answer
from discuss.quizgen.speeches import sentences_of

LEAST_WORDS = 6
LEAST_SCRAP = 9
MOST_WORDS = 22

_POINTING = frozenset({"And", "But", "So", "Beyond", "However", "Also"})
_OPENS_A_HALF = frozenset({"Whenever", "When", "If", "Although", "Because", "While", "Unless"})
_CUT = re.compile(r", (?:and|but|so|because|which|as|while|although) |; ")


def ask_who_said_it(material: Material) -> Iterator[Candidate]:
    """ "Who said, “...”?" with the first sentence of the speech, cut at a joint if long."""
    for quoted in material.quoted:
        words = excerpt(quoted.words)
        verb = "wrote" if quoted.is_written else "said"
        yield Candidate(
            Kind.WHO_SAID,
            "who said these words",
            f"Who {verb}, “{_opened(words)}”?",
            name_answer(quoted.speaker),
            quoted.sentence,
            None,
            confidence=0.85,
            problems=() if words else ("the speech has no part of a good length",),
        )


def _opened(words: str) -> str:
    """An excerpt that begins in the middle of a sentence says so."""
    return f"… {words}" if words[:1].islower() else words


def excerpt(speech: str) -> str:
    """The first sentence of the speech that is long enough to know again, or nothing."""
    for sentence in sentences_of(speech):
        words = sentence.split()
        is_scrap = words[0][:1].islower() and len(words) < LEAST_SCRAP
        is_half = is_scrap or (words[0] in _OPENS_A_HALF and "," not in sentence)
        if len(words) < LEAST_WORDS or words[0] in _POINTING or is_half:
            continue
        if len(words) <= MOST_WORDS:
            return sentence.rstrip(".,;")
        cut = _cut(sentence)
        if cut:
            return cut
    return ""


def _cut(sentence: str) -> str:
    """The longest beginning that ends at a joint and is short enough, or nothing."""
    joints = [match.start() for match in _CUT.finditer(sentence)]
    fitting = [
        joint for joint in joints if LEAST_WORDS <= len(sentence[:joint].split()) <= MOST_WORDS
    ]
    return f"{sentence[: fitting[-1]]} …" if fitting else ""
