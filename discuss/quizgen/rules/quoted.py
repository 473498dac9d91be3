"""Transformation 11: who said these words."""

from collections.abc import Iterator

from discuss.quizgen.candidate import Candidate
from discuss.quizgen.material import Material
from discuss.quizgen.quiz import Kind
from discuss.quizgen.rules.subject import name_answer


def ask_who_said_it(material: Material) -> Iterator[Candidate]:
    """ "Who said, “...”?" with the first sentence of the speech, cut at a joint if long."""
    for quoted in material.quoted:
        words = quoted.excerpt
        verb = "wrote" if quoted.is_written else "said"
        yield Candidate(
            Kind.WHO_SAID,
            "who said these words",
            f"Who {verb}, “{_opened(words)}”?",
            name_answer(quoted.speaker),
            quoted.sentence,
            None,
            problems=() if words else ("the speech has no part of a good length",),
        )


def _opened(words: str) -> str:
    """An excerpt that begins in the middle of a sentence says so."""
    return f"… {words}" if words[:1].islower() else words
