"""Confidence: what share of a rule's questions readers accepted."""

UNMEASURED = 0.6

CONFIDENCE = {
    "how long": 0.6,
    "how many": 0.82,
    "what is false": 0.55,
    "what is missing": 0.95,
    "what is true": 0.7,
    "when": 0.77,
    "where one belongs": 0.6,
    "which role": 0.7,
    "who did it": 0.72,
    "who holds the role": 0.75,
    "who reported it": 0.9,
    "who said these words": 0.9,
}
"""By rule, (accepted + 1) / (judged + 2) of the verdicts in tests/quiz_verdicts, rounded."""


def confidence_of(rule: str) -> float:
    """The measured share, or ``UNMEASURED`` for a rule that readers have hardly judged."""
    return CONFIDENCE.get(rule, UNMEASURED)
